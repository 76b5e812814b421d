package app.parley.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parley.model.Crowd;
import app.parley.model.Dossier;
import app.parley.model.Event;
import app.parley.model.Events;
import app.parley.model.Glimpse;
import app.parley.model.Progress;
import app.parley.model.Segment;
import app.parley.model.Snapshot;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What is kept of a large store for its first picture.
class GlimpseTest {
    private static final int MANY = 70_000;

    @TempDir private static Path shared;
    private static Path made;

    @TempDir private Path folder;
    private Path file;

    @BeforeAll
    static void make() {
        made = shared.resolve("made.parley");
        Generated.store(made, MANY);
    }

    @BeforeEach
    void copy() throws IOException {
        file = Files.copy(made, folder.resolve("copy.parley"));
    }

    /// How many events stand in each lane, by its id.
    private static Map<String, Integer> lanes(Events events, List<Crowd> crowds) {
        Map<String, Integer> lanes = new TreeMap<>();
        for (Segment segment : events.segments()) {
            for (int i = 0; i < segment.count(); i++) {
                lanes.merge(events.lanes().get(segment.lane(i)), 1, Integer::sum);
            }
        }
        crowds.forEach(
                crowd ->
                        lanes.merge(events.lanes().get(crowd.lane()), crowd.count(), Integer::sum));
        return lanes;
    }

    /// The counts of a glimpse are those of the columns, and what stands out is what the columns
    /// say of it.
    private static void assertRight(Store store) {
        Glimpse glimpse = store.glimpse().orElseThrow();
        Snapshot all = store.snapshot();
        assertEquals(all.events().count(), glimpse.count());
        assertEquals(
                lanes(all.events(), List.of()),
                lanes(glimpse.snapshot().events(), glimpse.crowds()));
        List<String> columns = SnapshotTest.lines(all.events());
        List<String> standing = SnapshotTest.lines(glimpse.snapshot().events());
        assertTrue(Set.copyOf(columns).containsAll(standing));
        assertEquals(all.version(), glimpse.snapshot().version());
        assertEquals(all.rounds(), glimpse.snapshot().rounds());
    }

    @Test
    void itCountsEveryEventOnce() {
        try (Store store = Store.open(file)) {
            assertRight(store);
            assertTrue(store.glimpse().orElseThrow().snapshot().events().count() < MANY / 4);
        }
    }

    /// An event as somebody edited it: at another time, and in another lane.
    private static Event edited(Store store, int number, String date) {
        return Sample.event(id(store, number), "Edited", date);
    }

    private static String id(Store store, int number) {
        return store.details(List.of(number)).values().iterator().next().id();
    }

    /// The number of an event that stands out, or of one that is only counted.
    private static int number(Store store, boolean standing) {
        BitSet numbers = new BitSet();
        for (Segment segment : store.glimpse().orElseThrow().snapshot().events().segments()) {
            for (int i = 0; i < segment.count(); i++) {
                numbers.set(segment.number(i));
            }
        }
        return standing ? numbers.nextSetBit(MANY / 2) : numbers.nextClearBit(MANY / 2);
    }

    private static List<String> kept(Store store) {
        return store.sql()
                .list(
                        "SELECT batches || step || (SELECT group_concat(hex(at) || hex(events)) FROM"
                                + " glimpse_crowd) || (SELECT group_concat(hex(number)) FROM"
                                + " glimpse_segment) FROM glimpse",
                        row -> row.text(1));
    }

    @Test
    void anEditChangesWhatIsSeenAndNothingThatIsKept() {
        try (Store store = Store.open(file)) {
            List<String> kept = kept(store);
            int standing = number(store, true);
            int counted = number(store, false);
            for (int number : new int[] {standing, counted}) {
                store.put(edited(store, number, "1850-03"));
                assertRight(store);
            }
            store.remove(Event.class, id(store, counted));
            assertRight(store);
            store.put(Sample.event("mine", "New", "2030"));
            assertRight(store);
            for (int i = 0; i < 4; i++) {
                store.undo();
                assertRight(store);
            }
            store.redo();
            assertRight(store);
            assertEquals(kept, kept(store));
        }
    }

    @Test
    void anImportAndItsUndoingAreSeen() {
        try (Store store = Store.open(file)) {
            int standing = number(store, true);
            int counted = number(store, false);
            Dossier other =
                    Sample.dossier(
                            edited(store, standing, "2001-05-05"),
                            edited(store, counted, "2001-05-06"),
                            Sample.event("other", "Other", "1700"));
            store.put(edited(store, counted + 1, "2002"));
            StoreTest.show(store, other);
            assertRight(store);
            store.undo();
            assertRight(store);
            store.redo();
            assertRight(store);
            store.forget(store.snapshot().batches().getLast().number(), Progress.UNWATCHED);
            assertRight(store);
            StoreTest.show(store, Sample.everything());
            assertRight(store);
        }
    }

    @Test
    void whatIsOutOfDateOrCannotBeRightIsNotUsed() throws IOException {
        for (String spoiling :
                List.of(
                        "UPDATE store SET change = change + 1",
                        "UPDATE batch SET shown = 0 WHERE number = 1",
                        "UPDATE glimpse SET step = 0",
                        "UPDATE glimpse_crowd SET lane = 999 WHERE lane = 1",
                        "UPDATE glimpse_crowd SET events = x'ffffffff' WHERE lane = 1",
                        "UPDATE glimpse_crowd SET at = x'0100000000000000', events = x'ffffff7f'",
                        "UPDATE glimpse_crowd SET at = CAST(at || at AS BLOB) WHERE lane = 1",
                        "UPDATE glimpse_segment SET kind = x'' WHERE n = 1",
                        "DELETE FROM glimpse")) {
            Files.copy(made, file, StandardCopyOption.REPLACE_EXISTING);
            try (Store store = Store.open(file)) {
                store.keepBriefing("So that it can be written", "{}");
                store.sql().script(spoiling);
                assertEquals(Optional.empty(), store.glimpse(), spoiling);
            }
        }
    }

    @Test
    void whereVeryMuchWasEditedThereIsNone() {
        try (Store store = Store.open(file)) {
            store.put(Sample.event("mine", "New", "2030"));
            store.sql()
                    .script(
                            "INSERT INTO overlay SELECT 'event', id, number FROM version"
                                    + " WHERE type = 'event' AND batch = 2 LIMIT 1000");
            assertEquals(Optional.empty(), store.glimpse());
        }
    }

    @Test
    void viewingItChangesNoByteAndTakesNoMoreQueriesForMoreEvents() throws IOException {
        byte[] before = Files.readAllBytes(file);
        queries();
        assertArrayEquals(before, Files.readAllBytes(file));
        try (Store store = Store.open(file)) {
            StoreTest.show(store, Sample.everything());
        }
        long queries = queries();
        try (Store store = Store.open(file)) {
            StoreTest.show(store, Sample.events(3000));
        }
        assertEquals(queries + 1, queries(), "one more for the further batch");
    }

    private long queries() {
        try (Store store = Store.open(file)) {
            long before = store.sql().asked();
            assertTrue(store.glimpse().isPresent());
            return store.sql().asked() - before;
        }
    }

    @Test
    void aSmallStoreHasNone() {
        try (Store store =
                Store.create(folder.resolve("small"), Sample.everything(), Sample.ORIGIN)) {
            assertEquals(Optional.empty(), store.glimpse());
        }
    }
}
