package app.parley.ui.detail;

import app.parley.model.Account;
import app.parley.model.Commitment;
import app.parley.model.Event;
import app.parley.model.Link;
import app.parley.model.Position;
import app.parley.model.Positions;
import app.parley.model.Provenance;
import app.parley.model.Snapshot;
import app.parley.text.Text;
import app.parley.timeline.View;
import app.parley.ui.parts.Prose;
import app.parley.ui.parts.References;
import app.parley.ui.parts.SourceList;
import app.parley.ui.parts.Wanted;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// All that is known of one event: when, where, who, what came of it, whose account says what, and
/// from where it is known.
public final class EventDetail extends ScrollPane {
    private final Text text;
    private final Consumer<String> showEvent;
    private final Columns columns = new Columns();
    private @Nullable Content shown;

    /// What the detail shows.
    ///
    /// @param event in full
    /// @param links from or to the event
    /// @param snapshot what is true
    /// @param view the zone and the colours
    /// @param references what the event refers to; see [#wanted]
    /// @param provenance where it was read; empty if the user made it
    public record Content(
            Event event,
            List<Link> links,
            Snapshot snapshot,
            View view,
            References references,
            Optional<Provenance> provenance) {
        /// Lists are copied.
        public Content {
            links = List.copyOf(links);
        }

        List<Position> positions() {
            return putAt(event, snapshot);
        }

        List<Commitment> commitments() {
            return madeAt(event, snapshot);
        }

        private boolean looksLike(Content other) {
            return event.equals(other.event)
                    && links.equals(other.links)
                    && snapshot.version() == other.snapshot.version()
                    && view.zone().equals(other.view.zone())
                    && view.theme().equals(other.view.theme())
                    && references.equals(other.references)
                    && provenance.equals(other.provenance);
        }
    }

    /// A detail of no event.
    ///
    /// @param showEvent called with the id of an event the user wants to see
    public EventDetail(Text text, Consumer<String> showEvent) {
        this.text = text;
        this.showEvent = showEvent;
        getStyleClass().add("event-detail");
        getStylesheets().add("/app/parley/ui/panels.css");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(columns);
        clear();
    }

    /// Shows an event. A content that would look the same leaves the detail as it is.
    public void show(Content content) {
        Content before = shown;
        if (before != null && before.looksLike(content)) {
            return;
        }
        shown = content;
        columns.getChildren().setAll(sections(content));
        if (before == null || !before.event.id().equals(content.event.id())) {
            setVvalue(0);
        }
    }

    /// Shows that no event is selected.
    public void clear() {
        shown = null;
        columns.getChildren().setAll(Prose.line(text.say("detail.none"), "quiet"));
    }

    private List<Node> sections(Content content) {
        Event event = content.event;
        Sections sections = new Sections(content, text, showEvent);
        sections.head();
        sections.sides();
        sections.outcome();
        if (!content.links.isEmpty()) {
            sections.add(text.say("detail.links"), new Links(content, text, showEvent));
        }
        if (!event.accounts().isEmpty()) {
            sections.add(text.say("detail.accounts"), new Accounts(content, text));
        }
        sections.others();
        sections.commitments();
        sections.positions();
        sections.quotes();
        sections.note();
        if (!event.sources().isEmpty()) {
            sections.add(
                    text.say("detail.sources", event.sources().size()),
                    new SourceList(
                            event.sources().stream().map(content.references::source).toList(),
                            text));
        }
        sections.extra();
        sections.provenance();
        return sections.all();
    }

    /// What an event refers to: the events at the other ends of its links, and the sources of
    /// everything said here.
    public static Wanted wanted(Event event, List<Link> links, Snapshot snapshot) {
        Set<String> events = new HashSet<>();
        Set<String> sources = new LinkedHashSet<>(event.sources());
        event.accounts().stream().map(Account::sources).forEach(sources::addAll);
        for (Link link : links) {
            events.add(link.from());
            events.add(link.to());
        }
        for (Commitment commitment : madeAt(event, snapshot)) {
            events.addAll(commitment.carriedOutBy());
            events.addAll(commitment.possiblyBy());
        }
        events.add(event.time().during());
        events.removeAll(List.of("", event.id()));
        return new Wanted(events, sources);
    }

    private static List<Position> putAt(Event event, Snapshot snapshot) {
        return snapshot.positions().all().stream()
                .map(Positions.Stated::position)
                .filter(position -> position.event().equals(event.id()))
                .toList();
    }

    private static List<Commitment> madeAt(Event event, Snapshot snapshot) {
        return snapshot.commitments().stream()
                .filter(commitment -> commitment.round().equals(event.id()))
                .toList();
    }
}
