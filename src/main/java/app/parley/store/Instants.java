package app.parley.store;

import app.parley.model.Event;
import app.parley.model.EventTime;
import app.parley.model.Kind;
import app.parley.model.NamedView;
import app.parley.model.Position;
import app.parley.model.Positions;
import app.parley.model.Snapshot;
import app.parley.model.Span;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// When positions begin to count and rounds begin and end, read in the zone of the home view where
/// nothing says another one.
///
/// @param home the zone of the home view, else UTC
/// @param positions all shown positions
/// @param putAt the events at which they were put, by id
record Instants(ZoneId home, List<Position> positions, Map<String, Event> putAt) {
    /// Reads what it takes, with a fixed number of queries.
    static Instants of(Layers layers) {
        ZoneId home =
                layers.some(NamedView.class, List.of(NamedView.HOME)).stream()
                        .map(NamedView::zone)
                        .filter(zone -> !zone.isEmpty())
                        .findFirst()
                        .map(ZoneId::of)
                        .orElse(ZoneOffset.UTC);
        List<Position> positions = layers.all(Position.class);
        List<String> events =
                positions.stream().map(Position::event).filter(id -> !id.isEmpty()).toList();
        return new Instants(
                home,
                positions,
                layers.some(Event.class, events).stream()
                        .collect(Collectors.toMap(Event::id, event -> event)));
    }

    /// The positions with the instants from which they count.
    Positions stated() {
        return new Positions(
                positions.stream()
                        .map(position -> new Positions.Stated(position, from(position)))
                        .toList());
    }

    /// The instants from which positions count, by id.
    Map<String, Long> countsFrom() {
        Map<String, Long> from = new LinkedHashMap<>();
        positions.forEach(position -> from.put(position.id(), from(position)));
        return from;
    }

    private long from(Position position) {
        return position.countsFrom(
                Optional.ofNullable(putAt.get(position.event())).map(Event::time), home);
    }

    /// The shown talks rounds, oldest first.
    List<Snapshot.Round> rounds(Sql sql) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        sql.list(
                "SELECT n.id, n.number FROM event_number n WHERE n.id IN"
                        + " (SELECT id FROM event WHERE kind = '%s')".formatted(Kind.TALKS_ROUND),
                row -> numbers.put(row.text(1), (int) row.number(2)));
        return new Layers(sql)
                        .items(
                                Event.class,
                                "SELECT version FROM shown WHERE version IN"
                                        + " (SELECT version FROM event WHERE kind = '%s') ORDER BY since"
                                                .formatted(Kind.TALKS_ROUND))
                        .stream()
                        .map(event -> round(event, numbers.getOrDefault(event.id(), 0)))
                        .sorted(Comparator.comparingLong(Snapshot.Round::start))
                        .toList();
    }

    /// Within which event those happened that have no hour of their own, by number. The joins are
    /// in the order that begins with the few events of which that is said; SQLite would begin with
    /// all that are shown.
    static Map<Integer, Integer> during(Sql sql) {
        Map<Integer, Integer> during = new LinkedHashMap<>();
        sql.list(
                """
                SELECT part.number, whole.number FROM event e
                 CROSS JOIN shown s ON s.version = e.version
                 CROSS JOIN event_number part ON part.id = e.id
                 CROSS JOIN event_number whole ON whole.id = e.time_during
                 WHERE e.time_during <> '' AND e.time_start_clock IS NULL
                """,
                row -> during.put((int) row.number(1), (int) row.number(2)));
        return during;
    }

    /// A round by its nominal times: it ended when the record says, not a quarter of an hour later.
    private Snapshot.Round round(Event event, int number) {
        EventTime time = event.time();
        Span span = time.extent().in(EventRow.zone(time, home));
        long start = time.startClock().map(time::instant).orElse(span.earliestStart());
        long end =
                time.endClock()
                        .or(() -> time.startClock().filter(_ -> !time.date().interval()))
                        .map(time::instant)
                        .orElse(span.latestEnd());
        return new Snapshot.Round(number, event.id(), event.label(), start, end);
    }
}
