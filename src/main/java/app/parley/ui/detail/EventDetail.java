package app.parley.ui.detail;

import app.parley.model.Event;
import app.parley.model.Link;
import app.parley.model.Snapshot;
import app.parley.text.Text;
import app.parley.timeline.View;
import app.parley.ui.parts.References;
import app.parley.ui.parts.Wanted;

import javafx.scene.control.ScrollPane;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// All that is known of one event: when, where, who, what came of it, whose account says what, and
/// from where it is known.
public final class EventDetail extends ScrollPane {
    /// What the detail shows.
    ///
    /// @param event in full
    /// @param links from or to the event
    /// @param snapshot what is true
    /// @param view the zone and the colours
    /// @param references what the event refers to; see [#wanted]
    public record Content(
            Event event, List<Link> links, Snapshot snapshot, View view, References references) {
        /// Lists are copied.
        public Content {
            links = List.copyOf(links);
        }
    }

    /// A detail of no event.
    ///
    /// @param showEvent called with the id of an event the user wants to see
    public EventDetail(Text text, Consumer<String> showEvent) {}

    /// Shows an event.
    public void show(Content content) {}

    /// Shows that no event is selected.
    public void clear() {}

    /// What an event refers to: the events at the other ends of its links, and the sources of
    /// everything said here.
    public static Wanted wanted(Event event, List<Link> links, Snapshot snapshot) {
        return new Wanted(Set.of(), Set.of());
    }
}
