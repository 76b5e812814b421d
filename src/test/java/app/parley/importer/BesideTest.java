package app.parley.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parley.model.Change;
import app.parley.model.Item;
import app.parley.model.Problem;
import app.parley.model.ProblemException;
import app.parley.model.Progress;
import app.parley.store.Onlooker;
import app.parley.store.Store;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What the rows of a file name beside themselves: sources, of which there can be as many as rows.
class BesideTest {
    private static final String FILE =
            """
            date,title,url
            2025-05-16,First,https://a.example/1
            2025-05-17,Second,https://a.example/2
            2025-05-18,Third,https://a.example/1
            """;

    @TempDir private Path folder;
    private Store store;

    @BeforeEach
    void begin() {
        store = Store.create(folder.resolve("a.parley"), "Talks", "");
    }

    @AfterEach
    void end() {
        store.close();
    }

    private Preview preview(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("talks.csv"), text);
        try (Onlooker shown = store.onlooker()) {
            Wishes wishes = Wishes.none(Known.of(store.snapshot()));
            return Preview.of(file, wishes, shown, Progress.UNWATCHED);
        }
    }

    private static List<String> news(Preview preview) {
        List<String> ids = new ArrayList<>();
        preview.news()
                .each(
                        (item, where) ->
                                ids.add(item.getClass().getSimpleName() + " " + title(item)),
                        Progress.UNWATCHED);
        return ids;
    }

    private static String title(Item item) {
        return item instanceof app.parley.model.Event event ? event.title() : item.id();
    }

    @Test
    void aSourceComesOnceBeforeTheRowThatNamesItFirst() throws IOException {
        Preview preview = preview(FILE);
        assertEquals(3, preview.rows());
        assertEquals(
                List.of(
                        "Kind other",
                        "Source https://a.example/1",
                        "Event First",
                        "Source https://a.example/2",
                        "Event Second",
                        "Event Third"),
                news(preview));
    }

    @Test
    void onlyWhatTheStoreDoesNotHaveIsTakenIn() throws IOException {
        Preview first = preview(FILE);
        int batch =
                store.add(first.news(), first.origin(Instant.EPOCH), Progress.UNWATCHED).number();
        store.apply(new Change.ShowBatch(batch));
        assertTrue(preview(FILE).isNothingNew());
        Preview more = preview(FILE + "2025-05-19,Fourth,https://a.example/3\n");
        assertFalse(more.isNothingNew());
        assertEquals(List.of("Source https://a.example/3", "Event Fourth"), news(more));
    }

    @Test
    void moreNamesThanThereCanBePartiesAreRefused() {
        StringBuilder file = new StringBuilder("date,title,parties\n");
        for (int i = 0; i <= 20_000; i++) {
            file.append("2025-05-16,Talks,Party ").append(i).append('\n');
        }
        assertEquals(
                Problem.of("import.parties", 20_000),
                assertThrows(ProblemException.class, () -> preview(file.toString())).problem());
    }
}
