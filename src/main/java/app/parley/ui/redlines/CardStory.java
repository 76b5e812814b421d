package app.parley.ui.redlines;

import app.parley.model.Code;
import app.parley.model.Position;
import app.parley.model.Positions;
import app.parley.model.Relation;
import app.parley.model.RelationKind;
import app.parley.text.Text;
import app.parley.timeline.TimeWords;
import app.parley.ui.parts.Prose;
import app.parley.ui.parts.SourceList;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;
import java.util.function.Function;

/// What an opened card tells: the words, the conditions, how it is known, how it came to this, and
/// how it stands to positions of others.
final class CardStory extends VBox {
    private final Card.Shown shown;
    private final Text text;

    CardStory(
            Card.Shown shown,
            Text text,
            Consumer<String> showEvent,
            Function<Relation, ? extends Node> pairLink) {
        this.shown = shown;
        this.text = text;
        getStyleClass().add("story");
        Position position = shown.card().position();
        position.quote().ifPresent(quote -> part("panel.quote", Prose.quote(quote, text)));
        conditions(position);
        paragraph("panel.evidence", evidence(position));
        paragraph("panel.strengthReason", position.strengthReason());
        outcome(position);
        paragraph("panel.editorNote", position.editorNote());
        paragraph("panel.scopeNote", position.scopeNote());
        others(pairLink);
        history();
        if (!position.sources().isEmpty()) {
            part(
                    "panel.sources",
                    new SourceList(
                            position.sources().stream().map(shown.references()::source).toList(),
                            text));
        }
        if (!position.event().isEmpty()) {
            getChildren()
                    .add(
                            Prose.link(
                                    text.say("panel.showEvent"),
                                    () -> showEvent.accept(position.event())));
        }
    }

    private void conditions(Position position) {
        VBox list = new VBox();
        position.conditions()
                .forEach(condition -> list.getChildren().add(Prose.line("• " + condition)));
        if (!position.conditions().isEmpty()) {
            part("panel.conditions", list);
        }
    }

    private String evidence(Position position) {
        String basis = Prose.capital(text.say("basis." + Code.of(position.basis())));
        return position.evidence().isEmpty()
                ? basis
                : text.say("panel.basis", basis, position.evidence());
    }

    private void outcome(Position position) {
        if (!position.outcome().isEmpty()) {
            paragraph(
                    "panel.outcome",
                    Prose.capital(Prose.word("outcome", position.outcome(), text)));
        }
    }

    private void others(Function<Relation, ? extends Node> pairLink) {
        VBox list = new VBox();
        for (Relation relation : shown.card().relations()) {
            // A conflict stands on the face of the card already.
            if (relation.kind() != RelationKind.CONFLICT) {
                list.getChildren().add(pairLink.apply(relation));
            }
        }
        if (!list.getChildren().isEmpty()) {
            part("panel.relations", list);
        }
    }

    private void history() {
        if (shown.history().size() < 2) {
            return;
        }
        VBox list = new VBox();
        list.getStyleClass().add("history");
        for (Positions.Stated stated : shown.history().reversed()) {
            Position position = stated.position();
            String movement = text.say("movement." + Code.of(position.movement()));
            String when = TimeWords.shortly(position.stated(), shown.zone(), text);
            VBox entry =
                    new VBox(
                            Prose.line(text.say("panel.history.head", when, movement), "when"),
                            Prose.line(position.text()),
                            Prose.line(position.by(), "quiet"));
            entry.getStyleClass().add("entry");
            list.getChildren().add(entry);
        }
        part("panel.history", list);
    }

    private void paragraph(String key, String words) {
        if (!words.isEmpty()) {
            part(key, Prose.line(words));
        }
    }

    private void part(String key, Node node) {
        VBox part = new VBox(Prose.heading(text.say(key)), node);
        part.getStyleClass().add("part");
        getChildren().add(part);
    }
}
