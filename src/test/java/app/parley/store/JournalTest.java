package app.parley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parley.model.Change;
import app.parley.model.Event;
import app.parley.model.Item;
import app.parley.model.ProblemException;
import app.parley.model.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

class JournalTest {
    @TempDir private Path folder;

    @Test
    void somethingNewEndsWhatCouldBeRedone() {
        try (Store store = Store.create(folder.resolve("a.parley"), "", "")) {
            store.put(Sample.event("a", "one", "2001"));
            Change first = store.nextUndo().orElseThrow();
            store.put(Sample.event("a", "two", "2001"));
            Change second = store.nextUndo().orElseThrow();
            assertEquals(new Change.Edit(Event.class, "a", 0, 1), first);
            assertEquals(new Change.Edit(Event.class, "a", 1, 2), second);
            assertEquals(Optional.of(second), store.undo());
            assertEquals(Optional.of(second), store.nextRedo());
            store.remove(Event.class, "a");
            assertEquals(Optional.empty(), store.redo());
            store.undo();
            assertEquals(Optional.of(first), store.undo());
            assertEquals(Optional.empty(), store.undo());
        }
    }

    @Test
    void whatAnotherProgramDoesIsNoticedAndCanBeTakenBack() {
        Path file = folder.resolve("a.parley");
        try (Store store = Store.create(file, "", "")) {
            store.put(Sample.event("a", "one", "2001"));
            store.snapshot();
            assertFalse(store.isChangedElsewhere(), "what one does oneself is no news");
            try (Store other = Store.open(file)) {
                other.put(Sample.event("b", "two", "2002"));
            }
            assertTrue(store.isChangedElsewhere());
            store.put(Sample.event("c", "three", "2003"));
            assertTrue(store.isChangedElsewhere(), "until it has been looked at");
            assertEquals(3, store.snapshot().events().count());
            assertFalse(store.isChangedElsewhere());
            store.undo();
            assertEquals(Optional.of(new Change.Edit(Event.class, "b", 0, 2)), store.undo());
            assertEquals(1, store.snapshot().events().count());
        }
    }

    @Test
    void severalThingsArePutAsOneStep() {
        try (Store store = Store.create(folder.resolve("a.parley"), "", "")) {
            store.put(Sample.event("a", "one", "2001"), Sample.event("b", "two", "2002"));
            assertEquals(2, store.dossier().items().size());
            store.undo();
            assertEquals(List.of(), store.dossier().items());
        }
    }

    @Test
    void severalChangesAreOneStep() {
        try (Store store = Store.create(folder.resolve("a.parley"), "", "")) {
            Event one = Sample.event("a", "one", "2001");
            Event two = Sample.event("a", "two", "2001");
            store.put(one);
            store.put(two);
            Change both =
                    new Change.Several(
                            List.of(
                                    new Change.Edit(Event.class, "a", 2, 1),
                                    new Change.Edit(Event.class, "a", 1, 0)));
            store.apply(both);
            assertEquals(List.of(), store.dossier().items());
            assertEquals(Optional.of(both), store.undo());
            assertEquals(List.of(two), store.dossier().items());
        }
    }

    @Test
    void aChangeMeantForAnotherStateIsRefusedWhole() {
        try (Store store = Store.create(folder.resolve("a.parley"), "", "")) {
            store.put(Sample.event("a", "one", "2001"));
            Change late =
                    new Change.Several(
                            List.of(
                                    new Change.Edit(Event.class, "a", 1, 0),
                                    new Change.Edit(Event.class, "a", 1, 0)));
            ProblemException refused =
                    assertThrows(ProblemException.class, () -> store.apply(late));
            assertEquals("store.changedMeanwhile", refused.problem().key());
            assertEquals(1, store.dossier().items().size());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anyWalkThroughChangesUndoAndRedoEndsWhereItShould(long seed) {
        Random random = new Random(seed);
        Store store = Store.create(folder.resolve("walk.parley"), "", "");
        List<Overlaid> states = new ArrayList<>(List.of(Overlaid.hidden()));
        for (List<Item> batch : states.getFirst().batches()) {
            store.add(
                    Sample.dossier(batch.toArray(Item[]::new)), Sample.ORIGIN, Progress.UNWATCHED);
        }
        int at = 0;
        for (int step = 0; step < 80; step++) {
            switch (random.nextInt(6)) {
                case 0 -> at -= store.undo().isPresent() ? 1 : 0;
                case 1 -> at += store.redo().isPresent() ? 1 : 0;
                case 2 -> {
                    store.close();
                    store = Store.open(folder.resolve("walk.parley"));
                }
                default -> {
                    states.subList(at + 1, states.size()).clear();
                    states.add(states.get(at).changed(store, random, step));
                    at++;
                }
            }
            String message = "seed " + seed + ", step " + step;
            List<Item> expected = states.get(at).items();
            assertEquals(expected, Overlaid.sorted(store.dossier().items()), message);
            assertEquals(at > 0, store.nextUndo().isPresent(), message);
            assertEquals(at < states.size() - 1, store.nextRedo().isPresent(), message);
            assertEquals(
                    expected.stream().filter(Event.class::isInstance).count(),
                    store.snapshot().events().count(),
                    message);
        }
        store.close();
    }
}
