package app.parley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parley.model.Change;
import app.parley.model.Dossier;
import app.parley.model.Event;
import app.parley.model.EventTime;
import app.parley.model.Events;
import app.parley.model.NamedView;
import app.parley.model.Position;
import app.parley.model.Positions;
import app.parley.model.Segment;
import app.parley.model.Snapshot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

class SnapshotTest {
    @TempDir private Path folder;

    private Store store(String name, Dossier... dossiers) {
        Store store = Store.create(folder.resolve(name), "Talks", "as a sample");
        for (Dossier dossier : dossiers) {
            StoreTest.show(store, dossier);
        }
        return store;
    }

    /// What the columns say, one line an event.
    static List<String> lines(Events events) {
        List<String> lines = new ArrayList<>();
        for (Segment segment : events.segments()) {
            for (int i = 0; i < segment.count(); i++) {
                List<String> issues = new ArrayList<>();
                segment.issues(i, issue -> issues.add(events.issues().get(issue)));
                EventRow row = EventRow.of(segment, i);
                lines.add(
                        "%06d %s %d %s %s %d %d %s"
                                .formatted(
                                        row.number(),
                                        row.span(),
                                        row.planned(),
                                        events.lanes().get(row.lane()),
                                        events.kinds().get(row.kind()),
                                        row.importance(),
                                        row.flags(),
                                        issues));
            }
        }
        return lines.stream().sorted().toList();
    }

    private static long instant(String text) {
        return Instant.parse(text).toEpochMilli();
    }

    @Test
    void theColumnsSayWhatTheEventsSay() {
        try (Store store = store("a.parley", Sample.everything())) {
            long start = instant("2025-05-16T10:20:00Z");
            long quarter = 15 * 60_000;
            assertEquals(
                    List.of(
                            "000001 Span[earliestStart=%d, latestStart=%d, earliestEnd=%d, latestEnd=%d]"
                                            .formatted(
                                                    start,
                                                    start + 2 * quarter,
                                                    start + 7 * quarter,
                                                    start + 9 * quarter)
                                    + " %d talks talks-round 1 %d [territory, pause]"
                                            .formatted(
                                                    instant("2025-05-16T09:30:00Z"),
                                                    Segment.CONTESTED + Segment.PLANNED),
                            "000002 %s 0 ground exchange 3 %d []"
                                    .formatted(
                                            EventTime.of(app.parley.model.Edtf.parse("2025-05-24"))
                                                    .extent()
                                                    .span(),
                                            Segment.FLOATING_START + Segment.FLOATING_END)),
                    lines(store.snapshot().events()));
        }
    }

    @Test
    void storedColumnsAreTheSameAsThoseMadeAnew() {
        try (Store store = store("a.parley", Sample.everything(), Sample.events(300))) {
            store.put(Sample.event("e7", "edited", "1900-05-05~/1901"));
            store.put(Sample.event("new", "made here", "2000"));
            store.remove(Event.class, "e8");
            Snapshot stored = store.snapshot();
            store.sql().run("UPDATE store SET derived_by = 0");
            try (Store stale = Store.open(store.file())) {
                assertEquals(lines(stored.events()), lines(stale.snapshot().events()));
                assertEquals(stored.positions().all(), stale.snapshot().positions().all());
                assertEquals(store.search("kyiv", 9), stale.search("kyiv", 9));
                assertEquals(1, stale.search("edited", 9).size());
                stale.put(Sample.event("e9", "edited later", "2001"));
                assertEquals(1, stale.search("later", 9).size());
                assertEquals(lines(stored.events()).size(), stale.snapshot().events().count());
            }
            assertTrue(new Derived(store.sql()).isFresh(), "the next change brings it up to date");
        }
    }

    @Test
    void columnsThatCannotBeRightAreMadeAnew() {
        try (Store store = store("a.parley", Sample.everything())) {
            List<String> before = lines(store.snapshot().events());
            store.sql().run("UPDATE segment SET lane = x'ffff0000', issue_start = x''");
            try (Store spoilt = Store.open(store.file())) {
                assertEquals(before, lines(spoilt.snapshot().events()));
            }
        }
    }

    @Test
    void aSnapshotTakesTheSameNumberOfQueriesWhateverItHolds() {
        assertEquals(queries(10), queries(10_000));
    }

    private long queries(int events) {
        try (Store store = store(events + "-" + System.nanoTime(), Sample.events(events))) {
            StoreTest.show(store, Sample.everything());
            long before = store.sql().asked();
            assertEquals(events + 2, store.snapshot().events().count());
            return store.sql().asked() - before;
        }
    }

    @Test
    void anEditLeavesEverySegmentThatItDoesNotTouch() {
        Dossier other =
                Sample.dossier(Sample.event("o1", "", "2000"), Sample.event("o2", "", "2001"));
        try (Store store = store("a.parley", Sample.everything(), Sample.events(9), other)) {
            List<Segment> before = store.snapshot().events().segments();
            store.put(Sample.event("e5", "edited", "2000"));
            List<Segment> after = store.snapshot().events().segments();
            assertEquals(List.of(2, 9, 2), before.stream().map(Segment::count).toList());
            assertEquals(List.of(1, 2, 8, 2), after.stream().map(Segment::count).toList());
            assertSame(before.get(0), after.get(1));
            assertSame(before.get(2), after.get(3));
            store.put(Sample.event("o1", "edited", "2000"));
            assertSame(after.get(2), store.snapshot().events().segments().get(2));
        }
    }

    @Test
    void segmentsHoldAtMost64kEventsInOrder() {
        List<EventRow> rows = new ArrayList<>();
        for (int number = 1; number <= 70_000; number++) {
            Event event = Sample.event("e", "", number % 2 == 0 ? "2000" : "1999");
            rows.add(EventRow.of(number, event, Words.none()));
        }
        List<Segment> segments = EventRow.segments(rows);
        assertEquals(List.of(65_536, 4_464), segments.stream().map(Segment::count).toList());
        assertEquals(1, segments.get(0).number(0));
        assertEquals(2, segments.get(0).number(35_000));
        assertEquals(70_000, segments.get(1).number(4_463));
    }

    @Test
    void hidingABatchHidesItsItemsAndRevealsOlderVersions() {
        Event older = Sample.event("a", "older", "2001");
        Event newer = Sample.event("a", "newer", "2002");
        Event only = Sample.event("b", "only here", "2003");
        try (Store store = store("a.parley", Sample.dossier(older), Sample.dossier(newer, only))) {
            assertEquals(List.of(newer, only), store.dossier().items());
            assertEquals(Map.of(1, "newer", 2, "only here"), store.labels(List.of(1, 2)));
            store.apply(new Change.HideBatch(2));
            assertEquals(List.of(older), store.dossier().items());
            assertEquals(1, store.snapshot().events().count());
            store.apply(new Change.HideBatch(1));
            assertEquals(List.of(), store.dossier().items());
            assertEquals(List.of(), store.snapshot().events().segments());
            store.undo();
            store.undo();
            assertEquals(List.of(newer, only), store.dossier().items());
        }
    }

    @Test
    void positionsCountFromTheHourOfTheEventTheyWerePutAt() {
        try (Store store = store("a.parley", Sample.everything())) {
            Map<String, Long> expected =
                    Map.of(
                            "p-1", instant("2025-05-16T10:35:00Z"),
                            "p-0", instant("2025-05-16T21:00:00Z"));
            assertEquals(expected, counts(store.snapshot()));
            assertEquals(expected, countsInTheFile(store));

            EventTime time = Sample.round().time();
            store.put(at(LocalDateTime.parse("2025-05-16T14:00"), time));
            NamedView home = store.snapshot().home().orElseThrow();
            store.put(Sample.inZone(home, "Europe/London"));
            Map<String, Long> later =
                    Map.of(
                            "p-1", instant("2025-05-16T11:00:00Z"),
                            "p-0", instant("2025-05-16T23:00:00Z"));
            assertEquals(later, counts(store.snapshot()));
            assertEquals(later, countsInTheFile(store));
            store.remove(Position.class, "p-0");
            assertEquals(Map.of("p-1", instant("2025-05-16T11:00:00Z")), countsInTheFile(store));
        }
    }

    private static Map<String, Long> counts(Snapshot snapshot) {
        return snapshot.positions().all().stream()
                .collect(
                        Collectors.toMap(stated -> stated.position().id(), Positions.Stated::from));
    }

    private static Map<String, Long> countsInTheFile(Store store) {
        return store
                .sql()
                .list(
                        "SELECT id, counts_from FROM position_now",
                        row -> Map.entry(row.text(1), row.number(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Event at(LocalDateTime start, EventTime time) {
        Event round = Sample.round();
        return round.told(
                round.title(),
                new EventTime(
                        time.date(),
                        Optional.of(start),
                        time.endClock(),
                        time.clockPrecision(),
                        time.zone(),
                        time.plannedStart(),
                        time.plannedEnd(),
                        time.plannedEarlier(),
                        time.proposedFor(),
                        time.during(),
                        time.wording()));
    }

    @Test
    void aRoundBeginsAndEndsByItsNominalTimes() {
        try (Store store = store("a.parley", Sample.everything())) {
            assertEquals(
                    List.of(
                            new Snapshot.Round(
                                    1,
                                    "round-1",
                                    "Round 1",
                                    instant("2025-05-16T10:35:00Z"),
                                    instant("2025-05-16T12:20:00Z"))),
                    store.snapshot().rounds());
        }
    }

    @Test
    void theVersionGrowsWithEveryChange() {
        try (Store store = store("a.parley", Sample.everything())) {
            long before = store.snapshot().version();
            assertEquals(before, store.snapshot().version());
            store.remove(Event.class, "exchange");
            assertNotEquals(before, store.snapshot().version());
        }
    }
}
