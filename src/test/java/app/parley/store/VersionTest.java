package app.parley.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.parley.model.Event;
import app.parley.model.ProblemException;
import app.parley.model.Progress;
import app.parley.model.Shown;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// A store as the first three scripts made it, kept from that time.
class VersionTest {
    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void begin() throws IOException {
        file = folder.resolve("old.parley");
        try (InputStream packed =
                        Objects.requireNonNull(
                                VersionTest.class.getResourceAsStream("version-3.parley.gz"));
                InputStream in = new GZIPInputStream(packed)) {
            Files.copy(in, file);
        }
    }

    @Test
    void anOldStoreIsViewedAsItLies() throws IOException {
        byte[] before = Files.readAllBytes(file);
        try (Store store = Store.open(file)) {
            assertEquals(3, store.snapshot().events().count());
            assertEquals(List.of(), store.briefings());
            assertEquals(0, store.provenance(1).orElseThrow().line());
            assertEquals(1, store.search("edit", 10).size());
            assertEquals(Optional.empty(), store.glimpse());
        }
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void itsItemsHaveNoFingerprintsAndAreCompared() {
        try (Store store = Store.open(file);
                Onlooker shown = store.onlooker()) {
            Event known = store.details(List.of(1)).values().iterator().next();
            assertEquals(Shown.Standing.PERHAPS_CHANGED, shown.standing(known));
            assertEquals(Shown.Standing.NEW, shown.standing(Sample.event("none", "None", "2001")));
        }
    }

    @Test
    void itIsBroughtUpToDateByTheFirstChangeAndByNoneThatFails() {
        try (Store store = Store.open(file)) {
            assertThrows(ProblemException.class, () -> store.forget(7, Progress.UNWATCHED));
            assertEquals(List.of(), store.briefings());
            store.keepBriefing("Monday", "{}");
            assertEquals("{}", store.briefings().getFirst().recipe());
        }
        try (Store store = Store.open(file)) {
            assertEquals("Monday", store.briefings().getFirst().name());
            store.remove(Event.class, "edited");
            assertEquals(2, store.snapshot().events().count());
            store.forgetBriefing("Monday");
            assertEquals(List.of(), store.briefings());
        }
    }

    @Test
    void whatAnotherProgramBroughtUpToDateCanStillBeChanged() {
        try (Store one = Store.open(file);
                Store two = Store.open(file)) {
            one.keepBriefing("by one", "{}");
            two.keepBriefing("by two", "{}");
            assertEquals(2, two.briefings().size());
            assertEquals(Optional.empty(), two.notice());
        }
    }
}
