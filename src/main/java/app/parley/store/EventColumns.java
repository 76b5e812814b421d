package app.parley.store;

import app.parley.model.Batch;
import app.parley.model.Event;
import app.parley.model.Events;
import app.parley.model.Segment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The columns of all shown events, kept from one snapshot to the next: what a change does not
/// touch is the same object before and after.
///
/// Each event is shown once: from the segment of edits, else from the latest shown batch that
/// knows it. Wherever else it stands, a copy of that segment without it is shown.
final class EventColumns {
    private final Map<Integer, List<Segment>> batches = new HashMap<>();
    private final IdentityHashMap<Segment, Masked> masked = new IdentityHashMap<>();
    private Optional<Words> fromItems = Optional.empty();

    /// A segment without the events that others show.
    private record Masked(BitSet hidden, Segment rest) {}

    /// The columns as the store has them; made anew from the events themselves if those are out of
    /// date or cannot be right.
    Events of(Sql sql, List<Batch> shown) {
        if (fromItems.isEmpty() && new Derived(sql).isFresh()) {
            Words words = Words.of(sql);
            Optional<Events> stored = stored(sql, shown, words);
            if (stored.isPresent()) {
                return stored.get();
            }
        }
        if (fromItems.isEmpty()) {
            batches.clear();
            fromItems = Optional.of(Words.none());
        }
        Words words = fromItems.get();
        shown.forEach(
                batch ->
                        batches.computeIfAbsent(
                                batch.number(),
                                number -> EventRow.segments(rows(sql, number, words))));
        return events(sql, shown, EventRow.segments(edits(sql, words)), words);
    }

    private Optional<Events> stored(Sql sql, List<Batch> shown, Words words) {
        for (Batch batch : shown) {
            if (!batches.containsKey(batch.number())) {
                Optional<List<Segment>> read = Segments.read(sql, batch.number(), words);
                if (read.isEmpty()) {
                    return Optional.empty();
                }
                batches.put(batch.number(), read.get());
            }
        }
        return Segments.read(sql, Segments.EDITS, words)
                .map(edits -> events(sql, shown, edits, words));
    }

    private Events events(Sql sql, List<Batch> shown, List<Segment> edits, Words words) {
        List<Segment> segments = new ArrayList<>(edits);
        layered(shown, edited(sql)).values().forEach(segments::addAll);
        return new Events(
                segments, words.in(Words.LANES), words.in(Words.KINDS), words.in(Words.ISSUES));
    }

    /// What the shown batches say, whatever was edited: the latest first, each event once.
    Map<Integer, List<Segment>> unedited(Sql sql, List<Batch> shown) {
        of(sql, shown);
        return layered(shown, new BitSet());
    }

    /// The numbers of the events that the user made, changed or removed.
    static BitSet edited(Sql sql) {
        BitSet edited = new BitSet();
        sql.list(
                        "SELECT n.number FROM overlay o JOIN event_number n ON n.id = o.id"
                                + " WHERE o.type = 'event'",
                        row -> (int) row.number(1))
                .forEach(edited::set);
        return edited;
    }

    /// The segments of batches without events that are taken already or that a later batch has.
    private Map<Integer, List<Segment>> layered(List<Batch> shown, BitSet taken) {
        Map<Integer, List<Segment>> layers = new LinkedHashMap<>();
        for (Batch batch : shown.reversed()) {
            List<Segment> own = batches.getOrDefault(batch.number(), List.of());
            layers.put(
                    batch.number(),
                    own.stream()
                            .map(segment -> without(taken, segment))
                            .filter(segment -> segment.count() > 0)
                            .toList());
            own.forEach(
                    segment ->
                            IntStream.range(0, segment.count())
                                    .forEach(i -> taken.set(segment.number(i))));
        }
        return layers;
    }

    private Segment without(BitSet taken, Segment segment) {
        BitSet hidden = new BitSet();
        for (int i = 0; i < segment.count(); i++) {
            if (taken.get(segment.number(i))) {
                hidden.set(i);
            }
        }
        if (hidden.isEmpty()) {
            return segment;
        }
        Masked known = masked.get(segment);
        if (known != null && known.hidden.equals(hidden)) {
            return known.rest;
        }
        BitSet kept = new BitSet();
        kept.set(0, segment.count());
        kept.andNot(hidden);
        Segment rest = segment.only(kept);
        masked.put(segment, new Masked(hidden, rest));
        return rest;
    }

    /// The rows of all events of a batch, from the events themselves.
    static List<EventRow> rows(Sql sql, int batch, Words words) {
        return rows(sql, words, "WHERE v.type = 'event' AND v.batch = " + batch);
    }

    /// The rows of all events that the user made or changed, from the events themselves.
    static List<EventRow> edits(Sql sql, Words words) {
        return rows(
                sql,
                words,
                "JOIN overlay o ON o.version = v.number WHERE o.type = 'event' AND v.removed = 0");
    }

    /// The rows of events that the user changed or removed, as the shown batches have them.
    static List<EventRow> covered(Sql sql, Words words) {
        return rows(
                sql,
                words,
                """
                WHERE v.number IN (
                      SELECT max(l.number) FROM overlay o
                       CROSS JOIN version l ON l.type = o.type AND l.id = o.id
                        JOIN batch b ON b.number = l.batch
                       WHERE o.type = 'event' AND b.shown = 1 GROUP BY o.id)
                """);
    }

    private static List<EventRow> rows(Sql sql, Words words, String which) {
        Map<Long, Integer> numbers = new HashMap<>();
        List<Long> versions =
                sql.list(
                        "SELECT v.number, n.number FROM version v JOIN event_number n ON n.id = v.id "
                                + which,
                        row -> {
                            numbers.put(row.number(1), (int) row.number(2));
                            return row.number(1);
                        });
        List<EventRow> rows = new ArrayList<>();
        new Layers(sql)
                .read(Event.class, versions)
                .forEach(
                        (version, event) ->
                                rows.add(
                                        EventRow.of(
                                                numbers.getOrDefault(version, 0), event, words)));
        return rows;
    }
}
