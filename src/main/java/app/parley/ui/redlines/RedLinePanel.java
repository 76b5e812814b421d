package app.parley.ui.redlines;

import app.parley.drawing.Theme;
import app.parley.model.Party;
import app.parley.model.PartyRole;
import app.parley.model.Position;
import app.parley.model.PositionScope;
import app.parley.model.Positions;
import app.parley.model.RedLineCard;
import app.parley.model.RedLines;
import app.parley.model.Shift;
import app.parley.model.Snapshot;
import app.parley.model.Strength;
import app.parley.text.Text;
import app.parley.timeline.TimeWords;
import app.parley.timeline.View;
import app.parley.ui.parts.PartyBadge;
import app.parley.ui.parts.Prose;
import app.parley.ui.parts.References;
import app.parley.ui.parts.Wanted;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// One party's stated positions as of the cursor, red lines first.
public final class RedLinePanel extends VBox {
    private static final double BADGE = 14;

    private final Text text;
    private final Consumer<String> chooseParty;
    private final HBox badge = new HBox();
    private final MenuButton name = new MenuButton();
    private final Label code = Prose.badge("", "code");
    private final Label asOf = Prose.line("", "quiet", "as-of");
    private final Label counts = Prose.line("", "quiet");
    private final CardList cards;
    private final VBox legend = new VBox();
    private final VBox notes = new VBox();
    private final ScrollPane scroll;
    private @Nullable Header shown;

    /// What a panel shows.
    ///
    /// @param snapshot what is true
    /// @param view the as-of cursor, the zone and the colours
    /// @param party id of the party
    /// @param notes remarks about both sides; see [#notes]
    /// @param references what the positions refer to; see [#wanted]
    public record Content(
            Snapshot snapshot,
            View view,
            String party,
            List<Position> notes,
            References references) {
        /// Lists are copied.
        public Content {
            notes = List.copyOf(notes);
        }

        List<RedLineCard> cards() {
            return RedLines.of(snapshot, party, view.asOf(), view.zone());
        }
    }

    /// What the head of the panel is made from: the menu is not rebuilt while the cursor moves.
    private record Header(Party party, List<Party> choice, Theme theme) {}

    /// An empty panel.
    ///
    /// @param showEvent called with the id of an event the user wants to see
    /// @param chooseParty called with the id of the party the user wants here instead
    public RedLinePanel(Text text, Consumer<String> showEvent, Consumer<String> chooseParty) {
        this.text = text;
        this.chooseParty = chooseParty;
        cards = new CardList(text, showEvent);
        notes.getStyleClass().add("notes");
        VBox body = new VBox(cards, notes);
        body.getStyleClass().add("body");
        scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        cards.bringIntoViewOf(scroll);
        asOf.setTooltip(new Tooltip(text.say("panel.definition")));
        getStyleClass().add("red-line-panel");
        getStylesheets().add("/app/parley/ui/panels.css");
        getChildren().addAll(header(), scroll, legend);
    }

    private VBox header() {
        name.getStyleClass().add("party-name");
        name.setMinWidth(0);
        badge.setAlignment(Pos.CENTER);
        HBox line = new HBox(badge, name, code);
        line.getStyleClass().add("party");
        VBox header = new VBox(line, asOf, counts);
        header.getStyleClass().add("header");
        return header;
    }

    /// Shows a party's positions. What is open stays open; what changed since the content before
    /// flashes once, unless the system asks for less motion.
    public void show(Content content) {
        Party party = Parties.of(content.snapshot(), content.party());
        showHeader(new Header(party, choice(content.snapshot()), content.view().theme()));
        String moment = TimeWords.asOf(content.view().asOf(), content.view().zone(), text);
        asOf.setText(text.say("panel.asOf", moment));
        List<RedLineCard> list = content.cards();
        counts.setText(
                list.isEmpty() ? text.say("panel.empty", party.shortName(), moment) : counts(list));
        cards.show(content, list);
        legend.getChildren().setAll(MarkRow.legend(list, content.view().theme(), text));
        showNotes(content);
    }

    private void showHeader(Header header) {
        if (header.equals(shown)) {
            return;
        }
        shown = header;
        Party party = header.party;
        badge.getChildren().setAll(new PartyBadge(party, header.theme, BADGE));
        setStyle("-parley-party: " + PartyBadge.colour(party, header.theme) + ";");
        name.setText(party.shortName());
        name.setTooltip(new Tooltip(otherNames(party)));
        name.setAccessibleText(text.say("panel.party", party.name()));
        code.setText(party.code());
        name.getItems().setAll(header.choice.stream().map(this::choice).toList());
    }

    private MenuItem choice(Party party) {
        MenuItem item = new MenuItem(party.shortName());
        item.setOnAction(event -> chooseParty.accept(party.id()));
        return item;
    }

    private String otherNames(Party party) {
        String names = String.join(text.say("time.comma"), party.alternativeNames());
        return names.isEmpty() ? party.name() : text.say("panel.names", party.name(), names);
    }

    /// The parties that negotiate, and those of whom a position is known at any time.
    private static List<Party> choice(Snapshot snapshot) {
        Set<String> speaking = new HashSet<>();
        snapshot.positions().all().forEach(stated -> speaking.add(stated.position().party()));
        return snapshot.parties().stream()
                .filter(
                        party ->
                                party.role() == PartyRole.NEGOTIATING_PARTY
                                        || speaking.contains(party.id()))
                .toList();
    }

    private String counts(List<RedLineCard> list) {
        List<RedLineCard> counted =
                list.stream().filter(card -> card.position().scope().counts()).toList();
        long redLines =
                counted.stream().filter(c -> c.position().strength() == Strength.RED_LINE).count();
        long moved = counted.stream().filter(card -> moved(card.since())).count();
        Optional<Snapshot.Round> round = list.getFirst().round();
        String base = text.say("panel.counts", redLines, counted.size());
        return round.map(r -> text.say("panel.countsSince", base, moved, Wording.round(r)))
                .orElse(base);
    }

    private static boolean moved(Shift shift) {
        return switch (shift) {
            case HARDENED, SOFTENED, CONDITIONAL, WITHDRAWN -> true;
            case NEW, UNCHANGED, REAFFIRMED -> false;
        };
    }

    private void showNotes(Content content) {
        notes.getChildren().clear();
        for (Position note : content.notes()) {
            String publishers =
                    String.join(
                            text.say("time.comma"),
                            note.sources().stream()
                                    .map(id -> content.references().source(id).publisher())
                                    .toList());
            notes.getChildren()
                    .add(
                            Prose.line(
                                    text.say("panel.note", publishers, note.text()),
                                    "quiet",
                                    "background-note"));
        }
    }

    /// What a panel refers to: the events and sources of all that a party stated up to an instant,
    /// and of the positions these stand against.
    public static Wanted wanted(Snapshot snapshot, String party, long asOf) {
        Set<String> events = new HashSet<>();
        Set<String> sources = new HashSet<>();
        for (Positions.Stated stated : snapshot.positions().all()) {
            if (stated.from() <= asOf) {
                // Statements of others are shown in pairs, but without their sources.
                events.add(stated.position().event());
                if (stated.position().party().equals(party)
                        || stated.position().scope() == PositionScope.BACKGROUND) {
                    sources.addAll(stated.position().sources());
                }
            }
        }
        events.remove("");
        return new Wanted(events, sources);
    }

    /// The sentences about both sides alike that stand at an instant. They belong to no party: one
    /// of the panels shows them.
    public static List<Position> notes(Snapshot snapshot, long asOf) {
        return snapshot.positions().all().stream()
                .filter(stated -> stated.from() <= asOf)
                .map(Positions.Stated::position)
                .filter(position -> position.scope() == PositionScope.BACKGROUND)
                .toList();
    }
}
