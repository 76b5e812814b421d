package app.parley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.parley.model.Arc;
import app.parley.model.Batch;
import app.parley.model.Change;
import app.parley.model.Dossier;
import app.parley.model.Event;
import app.parley.model.Link;
import app.parley.model.NamedView;
import app.parley.model.Problem;
import app.parley.model.ProblemException;
import app.parley.model.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;

class StoreTest {
    @TempDir private Path folder;

    static Batch show(Store store, Dossier dossier) {
        Batch batch = store.add(dossier, Sample.ORIGIN, Progress.UNWATCHED);
        store.apply(new Change.ShowBatch(batch.number()));
        return batch;
    }

    private Store sample() {
        Store store = Store.create(folder.resolve("a.parley"), "Talks", "as a sample");
        show(store, Sample.everything());
        return store;
    }

    @Test
    void whatIsAddedAndShownComesBackWhole() {
        try (Store store = sample()) {
            assertEquals(Sample.everything(), store.dossier());
        }
        try (Store store = Store.open(folder.resolve("a.parley"))) {
            assertEquals(Sample.everything(), store.dossier());
            assertEquals(Optional.empty(), store.notice());
        }
    }

    @Test
    void aBatchIsHiddenUntilItIsShown() {
        try (Store store = Store.create(folder.resolve("a.parley"), "Talks", "")) {
            Batch batch = store.add(Sample.everything(), Sample.ORIGIN, Progress.UNWATCHED);
            assertEquals(List.of(), store.dossier().items());
            assertEquals(List.of(batch), store.snapshot().batches());
            assertEquals(Optional.empty(), store.nextUndo());
        }
    }

    @Test
    void eventsAreFoundByTheirNumbers() {
        try (Store store = sample()) {
            assertEquals(OptionalInt.of(1), store.number("round-1"));
            assertEquals(
                    Map.of(1, "Round 1", 2, "The exchange near Kyiv"),
                    store.labels(List.of(1, 2, 9)));
            assertEquals(Map.of(1, Sample.round()), store.details(List.of(1)));
            assertEquals(
                    List.of(
                            new Arc(1, 2, store.dossier().all(Link.class).getFirst()),
                            new Arc(2, 1, store.dossier().all(Link.class).getLast())),
                    store.links(2));
        }
    }

    @Test
    void anEditLiesOverTheBatchesUntilItIsUndone() {
        try (Store store = sample()) {
            Event edited = Sample.event("exchange", "Another title", "2025-05-25");
            store.put(edited);
            assertEquals(edited, store.details(List.of(2)).get(2));
            assertEquals(2, store.snapshot().events().count());
            store.remove(Event.class, "exchange");
            assertEquals(Map.of(), store.details(List.of(2)));
            assertEquals(1, store.snapshot().events().count());
            store.undo();
            assertEquals(edited, store.details(List.of(2)).get(2));
            store.undo();
            assertEquals(Sample.everything(), store.dossier());
        }
    }

    @Test
    void aCancelledImportAddsNothing() {
        try (Store store = sample()) {
            Progress impatient =
                    new Progress() {
                        private int asked;

                        @Override
                        public void at(long done, long total) {}

                        @Override
                        public boolean cancelled() {
                            return ++asked > 5;
                        }
                    };
            assertThrows(
                    CancellationException.class,
                    () -> store.add(Sample.everything(), Sample.ORIGIN, impatient));
            assertEquals(1, store.snapshot().batches().size());
            assertEquals(Sample.everything(), store.dossier());
        }
    }

    @Test
    void twoItemsOfOneIdAreRefusedWithTheWholeBatch() {
        Dossier twice = Sample.dossier(Sample.round(), Sample.round());
        try (Store store = sample()) {
            ProblemException refused =
                    assertThrows(
                            ProblemException.class,
                            () -> store.add(twice, Sample.ORIGIN, Progress.UNWATCHED));
            assertEquals(Problem.of("store.twice", "event", "round-1"), refused.problem());
            assertEquals(1, store.snapshot().batches().size());
        }
    }

    @Test
    void aCheckFindsReferencesToWhatIsNotShown() {
        try (Store store = sample()) {
            assertEquals(
                    List.of(
                            Problem.of("store.dangling", "commitment", "c-1", "event", "round-2")
                                    .at(
                                            new Problem.Where(
                                                    store.file().toString(),
                                                    0,
                                                    0,
                                                    "commitment_possibly_by.value"))),
                    store.check(Progress.UNWATCHED));
        }
    }

    @Test
    void aZoneThatDoesNotExistIsNotKept() {
        NamedView home = Sample.everything().all(NamedView.class).getFirst();
        try (Store store = sample()) {
            ProblemException refused =
                    assertThrows(
                            ProblemException.class,
                            () -> store.put(Sample.inZone(home, "Europe/Atlantis")));
            assertEquals(Problem.of("store.noSuchZone", "Europe/Atlantis"), refused.problem());
            assertEquals(Sample.everything(), store.dossier());
        }
    }
}
