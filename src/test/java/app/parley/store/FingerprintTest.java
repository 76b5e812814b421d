package app.parley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.parley.model.Batch;
import app.parley.model.Change;
import app.parley.model.Dossier;
import app.parley.model.Event;
import app.parley.model.Item;
import app.parley.model.Origin;
import app.parley.model.Progress;
import app.parley.model.Shown.Standing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What is known again without being read.
class FingerprintTest {
    private static final Event FIRST = Sample.event("x", "First", "2001");
    private static final Event LATER = Sample.event("x", "Later", "2001");

    @TempDir private Path folder;

    private static Batch show(Store store, Event... events) {
        Batch batch =
                store.add(
                        new Dossier("", "", List.of(events)),
                        new Origin("f", "ab", "csv", Instant.EPOCH),
                        Progress.UNWATCHED);
        store.apply(new Change.ShowBatch(batch.number()));
        return batch;
    }

    private static List<Standing> standing(Store store, Event... events) {
        try (Onlooker shown = store.onlooker()) {
            return List.of(events).stream().map(shown::standing).toList();
        }
    }

    @Test
    void theLatestShownBatchCountsUnlessTheUserLaidSomethingOverIt() {
        try (Store store = Store.create(folder.resolve("a.parley"), "", "")) {
            assertEquals(List.of(Standing.NEW), standing(store, FIRST));
            show(store, FIRST);
            Batch later = show(store, LATER);
            assertEquals(
                    List.of(Standing.PERHAPS_CHANGED, Standing.SAME),
                    standing(store, FIRST, LATER));
            store.apply(new Change.HideBatch(later.number()));
            assertEquals(
                    List.of(Standing.SAME, Standing.PERHAPS_CHANGED),
                    standing(store, FIRST, LATER));
            store.put(LATER);
            assertEquals(
                    List.of(Standing.PERHAPS_CHANGED, Standing.PERHAPS_CHANGED),
                    standing(store, FIRST, LATER));
            store.undo();
            store.forget(1, Progress.UNWATCHED);
            assertEquals(List.of(Standing.NEW), standing(store, FIRST));
        }
    }

    @Test
    void eachCellOfAnItemChangesItsFingerprint() {
        for (Item item : Sample.everything().items()) {
            List<String> inserts = new ArrayList<>();
            List<List<Object>> rows = new ArrayList<>();
            Table.of(item.getClass())
                    .write(
                            (insert, cells) -> {
                                inserts.add(insert);
                                rows.add(new ArrayList<>(cells));
                            },
                            7,
                            item);
            Set<Long> numbers = new HashSet<>(Set.of(Fingerprint.of(item)));
            int cells = 0;
            for (List<Object> row : rows) {
                for (int i = 1; i < row.size(); i++, cells++) {
                    Object was = row.set(i, "another");
                    Fingerprint print = new Fingerprint();
                    for (int r = 0; r < rows.size(); r++) {
                        print.take(inserts.get(r), rows.get(r));
                    }
                    numbers.add(print.number());
                    row.set(i, was);
                }
            }
            assertEquals(cells + 1, numbers.size(), () -> "two alike among the cells of " + item);
        }
    }

    @Test
    void whereATextEndsMatters() {
        Set<Long> numbers = new HashSet<>();
        List<List<Object>> rows =
                List.of(
                        List.of(1L, "ab", ""),
                        List.of(1L, "a", "b"),
                        List.of(1L, "", "ab"),
                        List.of(1L, "ab\0\0", ""),
                        Collections.nCopies(3, 1L));
        for (List<Object> row : rows) {
            Fingerprint print = new Fingerprint();
            print.take("INSERT", row);
            numbers.add(print.number());
        }
        assertEquals(rows.size(), numbers.size());
        assertFalse(numbers.contains(0L));
    }
}
