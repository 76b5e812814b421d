package app.parley.ui;

import app.parley.model.Event;
import app.parley.model.Kind;
import app.parley.model.Party;
import app.parley.model.Segment;
import app.parley.model.Snapshot;
import app.parley.model.Span;
import app.parley.text.Text;
import app.parley.timeline.TimeWords;
import app.parley.ui.table.EventRow;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/// The rows of the event table.
///
/// @param snapshot what is true
/// @param shown which events pass the filter
/// @param zone in which times are told
/// @param text the words
record Rows(Snapshot snapshot, IntPredicate shown, ZoneId zone, Text text) {
    /// The numbers of all shown events.
    List<Integer> numbers() {
        List<Integer> numbers = new ArrayList<>();
        for (Segment segment : snapshot.events().segments()) {
            for (int i = 0; i < segment.count(); i++) {
                if (shown.test(segment.number(i))) {
                    numbers.add(segment.number(i));
                }
            }
        }
        return numbers;
    }

    /// The rows of all shown events in order of time, as far as they have arrived.
    List<EventRow> of(Map<Integer, Event> details) {
        Map<String, String> kinds = new HashMap<>();
        snapshot.kinds().forEach((Kind kind) -> kinds.put(kind.id(), kind.label()));
        Map<String, String> lanes = new HashMap<>();
        snapshot.parties().forEach((Party party) -> lanes.put(party.id(), party.shortName()));
        lanes.put("talks", text.say("timeline.lane.talks"));
        lanes.put("ground", text.say("timeline.lane.ground"));
        List<EventRow> rows = new ArrayList<>();
        for (Segment segment : snapshot.events().segments()) {
            for (int i = 0; i < segment.count(); i++) {
                Event event = details.get(segment.number(i));
                if (event != null) {
                    rows.add(row(segment.number(i), segment.span(i, zone), event, kinds, lanes));
                }
            }
        }
        rows.sort(Comparator.comparingLong(EventRow::start));
        return rows;
    }

    private EventRow row(
            int number,
            Span span,
            Event event,
            Map<String, String> kinds,
            Map<String, String> lanes) {
        return new EventRow(
                number,
                span.earliestStart(),
                TimeWords.began(span, zone, text),
                event.title(),
                kinds.getOrDefault(event.kind(), event.kind()),
                lanes.getOrDefault(event.lane(), event.lane()),
                event.place().name(),
                event.contested(),
                event.sources().size());
    }
}
