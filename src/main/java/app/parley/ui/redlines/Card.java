package app.parley.ui.redlines;

import app.parley.drawing.Theme;
import app.parley.model.Code;
import app.parley.model.Position;
import app.parley.model.Positions;
import app.parley.model.RedLineCard;
import app.parley.model.Relation;
import app.parley.model.RelationKind;
import app.parley.model.Snapshot;
import app.parley.text.Text;
import app.parley.timeline.Citation;
import app.parley.ui.parts.Prose;
import app.parley.ui.parts.References;
import app.parley.ui.parts.Wanted;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/// One position of a party; opened, how it came to that and from where it is known.
final class Card extends VBox {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final Shown shown;
    private final Text text;
    private final Consumer<String> showEvent;
    private @Nullable CardStory story;

    /// Everything a card shows: two cards that are equal here look the same.
    ///
    /// @param card the position in force
    /// @param history all of the party's statements on the issue, oldest first
    /// @param zone in which times are given
    /// @param theme the colours
    /// @param references what the statements refer to
    /// @param snapshot where the positions of others are looked up
    record Shown(
            RedLineCard card,
            List<Positions.Stated> history,
            ZoneId zone,
            Theme theme,
            References references,
            Snapshot snapshot) {
        static Shown of(RedLineCard card, RedLinePanel.Content content) {
            return new Shown(
                    card,
                    content.snapshot()
                            .positions()
                            .history(content.party(), card.issue().id(), content.view().asOf()),
                    content.view().zone(),
                    content.view().theme(),
                    content.references().only(wanted(card, content.snapshot())),
                    content.snapshot());
        }

        private static Wanted wanted(RedLineCard card, Snapshot snapshot) {
            Set<String> events = new HashSet<>();
            events.add(card.position().event());
            for (Relation relation : card.relations()) {
                for (String id : List.of(relation.a(), relation.b())) {
                    Parties.position(snapshot, id).ifPresent(other -> events.add(other.event()));
                }
            }
            return new Wanted(events, Set.copyOf(card.position().sources()));
        }

        // A snapshot is not compared by value: its columns are many, and its version says enough.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Shown that
                    && card.equals(that.card)
                    && history.equals(that.history)
                    && zone.equals(that.zone)
                    && theme.equals(that.theme)
                    && references.equals(that.references)
                    && snapshot.version() == that.snapshot.version();
        }

        @Override
        public int hashCode() {
            return Objects.hash(card, zone, snapshot.version());
        }
    }

    Card(Shown shown, Text text, Consumer<String> showEvent) {
        this.shown = shown;
        this.text = text;
        this.showEvent = showEvent;
        VBox face = face();
        face.setOnMouseClicked(
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                        requestFocus();
                        toggle();
                    }
                });
        getStyleClass().add("card");
        getChildren().add(face);
        if (shown.card.inConflict()) {
            getChildren().add(conflicts());
        }
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(spoken());
        setAccessibleHelp(text.say("panel.card.help"));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        MenuItem copy = new MenuItem(text.say("panel.copy"));
        copy.setOnAction(e -> copy());
        ContextMenu menu = new ContextMenu(copy);
        setOnContextMenuRequested(
                e -> {
                    menu.show(this, e.getScreenX(), e.getScreenY());
                    e.consume();
                });
    }

    /// The wording with who stated it where and when, and its sources, as text for somebody's own
    /// document.
    private void copy() {
        List<String> lines = new ArrayList<>();
        lines.add(position().text());
        position().quote().ifPresent(quote -> lines.add("“" + quote.text() + "”"));
        lines.add(Wording.origin(position(), shown, text));
        position().sources().stream()
                .map(shown.references::source)
                .map(source -> Citation.of(source, text))
                .forEach(lines::add);
        ClipboardContent content = new ClipboardContent();
        content.putString(String.join("\n", lines));
        Clipboard.getSystemClipboard().setContent(content);
    }

    Shown shown() {
        return shown;
    }

    /// The id of the issue: a party has one card an issue.
    String issue() {
        return shown.card.issue().id();
    }

    boolean isOpen() {
        return story != null;
    }

    /// Opens a closed card and closes an open one.
    void toggle() {
        if (story == null) {
            story = new CardStory(shown, text, showEvent, this::pairLink);
            getChildren().add(story);
        } else {
            getChildren().remove(story);
            story = null;
        }
        pseudoClassStateChanged(OPEN, isOpen());
        notifyAccessibleAttributeChanged(AccessibleAttribute.EXPANDED);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, @Nullable Object... parameters) {
        return attribute == AccessibleAttribute.EXPANDED
                ? isOpen()
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, @Nullable Object... parameters) {
        switch (action) {
            case FIRE, EXPAND, COLLAPSE -> toggle();
            default -> super.executeAccessibleAction(action, parameters);
        }
    }

    private void key(KeyEvent event) {
        boolean opens = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
        if (isFocused() && opens) {
            toggle();
            event.consume();
        } else if (isFocused() && event.isShortcutDown() && event.getCode() == KeyCode.C) {
            copy();
            event.consume();
        }
    }

    private VBox face() {
        Label issue = Prose.heading(shown.card.issue().label());
        issue.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(issue, Priority.ALWAYS);
        HBox top = new HBox(issue);
        top.getStyleClass().add("top");
        if (position().scope().counts()) {
            VBox badges = new VBox();
            badges.getStyleClass().add("badges");
            badges.getChildren().addAll(Wording.strength(position(), text));
            top.getChildren().add(badges);
        }
        VBox face = new VBox(top);
        face.getStyleClass().add("face");
        String scope = Wording.scope(position(), text);
        if (!scope.isEmpty()) {
            face.getChildren().add(Prose.line(scope, "scope"));
        }
        face.getChildren()
                .addAll(
                        Prose.line(position().text(), "statement"),
                        Prose.line(Wording.origin(position(), shown, text), "quiet"),
                        bottom());
        return face;
    }

    private HBox bottom() {
        Label since = Prose.line(since(), "quiet");
        since.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(since, Priority.ALWAYS);
        HBox bottom = new HBox(since, new MarkRow(shown.card.marks(), shown.theme, text));
        bottom.getStyleClass().add("bottom");
        return bottom;
    }

    private String since() {
        return shown.card
                .round()
                .map(
                        round ->
                                text.say(
                                        "panel.since",
                                        text.say("shift." + Code.of(shown.card.since())),
                                        Wording.round(round)))
                .orElse("");
    }

    private FlowPane conflicts() {
        FlowPane conflicts = new FlowPane(new Label(text.say("panel.conflicts")));
        conflicts.getStyleClass().add("conflicts");
        for (Relation relation : shown.card.relations()) {
            if (relation.kind() == RelationKind.CONFLICT) {
                Hyperlink link = new Hyperlink(otherParty(relation));
                link.setAccessibleText(text.say("pair.conflict", otherParty(relation)));
                link.setOnAction(event -> showPair(relation, link));
                conflicts.getChildren().add(link);
            }
        }
        return conflicts;
    }

    private Hyperlink pairLink(Relation relation) {
        Hyperlink link =
                new Hyperlink(text.say("pair." + Code.of(relation.kind()), otherParty(relation)));
        link.setWrapText(true);
        link.setOnAction(event -> showPair(relation, link));
        return link;
    }

    private String otherParty(Relation relation) {
        String other = relation.a().equals(position().id()) ? relation.b() : relation.a();
        return Parties.position(shown.snapshot, other)
                .map(position -> Parties.of(shown.snapshot, position.party()).shortName())
                .orElse(other);
    }

    private void showPair(Relation relation, Hyperlink link) {
        link.setVisited(false);
        PopOver popOver = new PopOver(new PairView(relation, shown, text));
        popOver.setTitle(shown.card.issue().label());
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        popOver.show(link);
    }

    private String spoken() {
        List<String> parts = new ArrayList<>();
        parts.add(shown.card.issue().label());
        if (position().scope().counts()) {
            Wording.strength(position(), text).forEach(badge -> parts.add(badge.getText()));
        }
        parts.add(Wording.scope(position(), text));
        parts.add(position().text());
        parts.add(Wording.origin(position(), shown, text));
        parts.add(since());
        if (shown.card.inConflict()) {
            parts.add(text.say("panel.inConflict"));
        }
        parts.removeIf(String::isEmpty);
        return String.join(". ", parts);
    }

    private Position position() {
        return shown.card.position();
    }
}
