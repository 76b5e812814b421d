package app.parley.timeline.page;

import app.parley.model.Event;
import app.parley.model.Segment;
import app.parley.timeline.Entry;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The events of a page that its notes may be about: those that had begun by the cursor.
///
/// @param inView the events in the stretch of time
/// @param asOf the cursor
/// @param details of events, by number
record Noted(List<Entry> inView, long asOf, Map<Integer, Event> details) {
    /// Beyond this many of them important ones have no sources on the page.
    private static final int CITED = 60;

    /// Beyond this many no note is made of different accounts.
    private static final int DISPUTED = 12;

    /// The important ones.
    List<Entry> important() {
        return inView.stream()
                .filter(entry -> entry.importance() == 1 && entry.from() < asOf)
                .limit(CITED)
                .toList();
    }

    /// Those of which accounts differ, the most important and latest first.
    List<Entry> contested() {
        return inView.stream()
                .filter(entry -> entry.has(Segment.CONTESTED) && entry.from() < asOf)
                .sorted(
                        Comparator.comparingInt(Entry::importance)
                                .thenComparing(Entry::from, Comparator.reverseOrder()))
                .limit(DISPUTED)
                .toList();
    }

    /// The same in full, by number, as far as they are known.
    Map<Integer, Event> contestedEvents() {
        Map<Integer, Event> events = new LinkedHashMap<>();
        for (Entry entry : contested()) {
            Optional.ofNullable(details.get(entry.number()))
                    .ifPresent(event -> events.put(entry.number(), event));
        }
        return events;
    }
}
