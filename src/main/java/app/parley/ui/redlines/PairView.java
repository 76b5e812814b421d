package app.parley.ui.redlines;

import app.parley.model.Code;
import app.parley.model.Party;
import app.parley.model.Position;
import app.parley.model.Relation;
import app.parley.text.Text;
import app.parley.ui.parts.PartyBadge;
import app.parley.ui.parts.Prose;

import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;

/// Two positions of different parties side by side: both texts, and how an analyst reads them
/// against one another.
final class PairView extends VBox {
    private static final double BADGE = 12;

    private final Card.Shown shown;
    private final Text text;

    PairView(Relation relation, Card.Shown shown, Text text) {
        this.shown = shown;
        this.text = text;
        getStyleClass().add("pair");
        getStylesheets().add("/app/parley/ui/panels.css");
        GridPane sides = new GridPane();
        sides.getStyleClass().add("sides");
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        sides.getColumnConstraints().addAll(half, half);
        sides.addRow(
                0,
                List.of(relation.a(), relation.b()).stream()
                        .flatMap(id -> Parties.position(shown.snapshot(), id).stream())
                        .map(this::side)
                        .toArray(VBox[]::new));
        getChildren()
                .addAll(
                        Prose.badge(
                                Prose.capital(text.say("relation." + Code.of(relation.kind()))),
                                "relation-" + Code.of(relation.kind())),
                        sides);
        if (!relation.comment().isEmpty()) {
            getChildren().add(Prose.line(text.say("pair.reading", relation.comment()), "quiet"));
        }
    }

    private VBox side(Position position) {
        Party party = Parties.of(shown.snapshot(), position.party());
        HBox name =
                new HBox(
                        new PartyBadge(party, shown.theme(), BADGE),
                        Prose.line(party.shortName(), "strong"));
        name.getStyleClass().add("party");
        VBox side = new VBox(name);
        side.getStyleClass().add("side");
        if (position.scope().counts()) {
            side.getChildren().addAll(Wording.strength(position, text));
        }
        side.getChildren().add(Prose.line(position.text(), "statement"));
        position.conditions()
                .forEach(condition -> side.getChildren().add(Prose.line("• " + condition)));
        side.getChildren().add(Prose.line(Wording.origin(position, shown, text), "quiet"));
        return side;
    }
}
