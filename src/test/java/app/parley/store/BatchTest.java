package app.parley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parley.model.Batch;
import app.parley.model.Change;
import app.parley.model.Contents;
import app.parley.model.Dossier;
import app.parley.model.Event;
import app.parley.model.Item;
import app.parley.model.Origin;
import app.parley.model.Problem;
import app.parley.model.ProblemException;
import app.parley.model.Progress;
import app.parley.model.Provenance;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/// Imports as layers: taken in as a stream, traced to their rows, hidden, and forgotten.
class BatchTest {
    @TempDir private Path folder;
    private Store store;

    @BeforeEach
    void begin() {
        store = Store.create(folder.resolve("a.parley"), "Talks", "");
        StoreTest.show(store, Sample.everything());
    }

    @AfterEach
    void end() {
        store.close();
    }

    private Batch show(String file, Event... events) {
        Contents contents =
                (taker, progress) -> {
                    for (int i = 0; i < events.length; i++) {
                        taker.accept(events[i], new Problem.Where(file, i + 2, 0, ""));
                    }
                };
        Origin origin = new Origin(file, "ab", "csv", Instant.EPOCH);
        Batch batch = store.add(contents, origin, Progress.UNWATCHED);
        store.apply(new Change.ShowBatch(batch.number()));
        return new Batch(batch.number(), origin, events.length, true);
    }

    private void open() {
        store.close();
        store = Store.open(folder.resolve("a.parley"));
    }

    @Test
    void anEventKnowsTheRowItWasReadFrom() {
        Batch batch = show("b.csv", Sample.event("x", "X", "2001"), Sample.event("y", "Y", "2002"));
        int number = store.number("y").orElseThrow();
        assertEquals(Optional.of(new Provenance(batch, 3, "")), store.provenance(number));
        store.put(Sample.event("y", "Mine", "2002"));
        assertEquals(Optional.empty(), store.provenance(number));
    }

    @Test
    void aBatchOfManyThousandsKeepsNumbersAndOrder() {
        Event[] events =
                IntStream.range(0, 2500)
                        .mapToObj(i -> Sample.event("e" + i, "Event " + i, "2001"))
                        .toArray(Event[]::new);
        events[1700] = Sample.event("round-1", "Told again", "2001");
        show("many.csv", events);
        assertEquals(2501, store.snapshot().events().count());
        assertEquals(1, store.number("round-1").orElseThrow());
        assertEquals("Event 2499", store.labels(List.of(2501)).get(2501));
        assertEquals("Told again", store.labels(List.of(1)).get(1));
        assertEquals(1, store.search("Event 1999", 5).size());
    }

    @Test
    void anImportIsUndoneAndRedoneAfterARestart() {
        Dossier before = store.dossier();
        show("b.csv", Sample.event("x", "X", "2001"));
        Dossier after = store.dossier();
        open();
        assertEquals(Optional.of(new Change.ShowBatch(2)), store.undo());
        assertEquals(before, store.dossier());
        open();
        assertEquals(Optional.of(new Change.ShowBatch(2)), store.redo());
        assertEquals(after, store.dossier());
    }

    @Test
    void whatIsForgottenIsNowhereInTheFileAndEditsStay() throws IOException {
        Dossier before = store.dossier();
        show("secret.csv", Sample.event("x", "Xylophone", "2001"), Sample.event("y", "Y", "2002"));
        store.put(Sample.event("y", "Mine", "2002"));
        Dossier edited = store.dossier();
        store.forget(2, Progress.UNWATCHED);
        List<Item> items = new ArrayList<>(edited.items());
        items.removeIf(item -> item.id().equals("x"));
        assertEquals(new Dossier(before.title(), before.subtitle(), items), store.dossier());
        assertEquals(3, store.snapshot().events().count());
        assertEquals(List.of(), store.search("xylophone", 5));
        assertEquals(1, store.snapshot().batches().size());
        open();
        assertEquals(Change.Edit.class, store.undo().orElseThrow().getClass());
        assertEquals(before, store.dossier());
        assertEquals(
                new Change.ShowBatch(1),
                store.undo().orElseThrow(),
                "the second is not in the way");
        store.close();
        String bytes =
                Files.readString(folder.resolve("a.parley"), StandardCharsets.ISO_8859_1)
                        .toLowerCase(java.util.Locale.ROOT);
        assertFalse(bytes.contains("xylophone"), "the words of what was forgotten");
        assertFalse(bytes.contains("secret.csv"), "the name of the file that was forgotten");
        store = Store.open(folder.resolve("a.parley"));
    }

    @Test
    void forgettingThatIsCancelledForgetsNothing() {
        Dossier before = store.dossier();
        Progress cancelled =
                new Progress() {
                    private long at;

                    @Override
                    public void at(long done, long total) {
                        at = done;
                    }

                    @Override
                    public boolean cancelled() {
                        return at > 0;
                    }
                };
        assertThrows(CancellationException.class, () -> store.forget(1, cancelled));
        assertEquals(before, store.dossier());
    }

    @Test
    void noNumberIsGivenTwice() {
        show("b.csv", Sample.event("x", "X", "2001"));
        store.forget(2, Progress.UNWATCHED);
        show("c.csv", Sample.event("z", "Z", "2001"));
        assertTrue(store.number("z").orElseThrow() > 3, "3 was the number of what is forgotten");
        assertEquals("Z", store.labels(List.of(4)).get(4));
        assertEquals(
                Problem.of("store.noBatch", 9),
                assertThrows(ProblemException.class, () -> store.forget(9, Progress.UNWATCHED))
                        .problem());
    }

    @Test
    void anOnlookerSeesWhatIsShown() {
        show("b.csv", Sample.event("b:1", "X", "2001"), Sample.event("b:2", "Y", "2001"));
        store.remove(Event.class, "b:2");
        try (Onlooker shown = store.onlooker()) {
            List<String> ids = new ArrayList<>();
            shown.events("b:", ids::add);
            assertEquals(List.of("b:1"), ids);
            assertEquals(
                    List.of(Sample.event("b:1", "X", "2001")),
                    shown.some(Event.class, List.of("b:1", "b:2", "b:3")));
        }
    }
}
