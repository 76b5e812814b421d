package app.parley;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parley.desk.Desk;
import app.parley.model.Dossier;
import app.parley.model.Event;
import app.parley.store.Store;
import app.parley.text.Text;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

class ImportCommandTest {
    private static final String GOOD = "id,date,title,parties\n1,2025-05-16,Talks,Ukraine\n";

    @TempDir private Path folder;
    private Path store;
    private Path file;

    @BeforeEach
    void begin() throws IOException {
        store = folder.resolve("talks.parley");
        file = folder.resolve("events.csv");
        Store.create(store, "Talks", "").close();
        Files.writeString(file, GOOD + "2,2025-06-02,More talks,Ukraine\n");
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        byte[] before = Files.readAllBytes(store);
        assertEquals(0, run("import", "--dry-run", file.toString()));
        assertArrayEquals(before, Files.readAllBytes(store));
    }

    @Test
    void refusedRowsAreCountedInTheExitCodeAndTheOthersAreTakenIn() throws IOException {
        Files.writeString(file, GOOD + "2,soon,More talks,Ukraine\n");
        assertEquals(1, run("import", file.toString()));
        assertTrue(err.contains("\"soon\"") && err.contains("line 3, column 2"), err);
        assertEquals(1, shown().all(Event.class).size());
    }

    @Test
    void refusedRowsAreListedInATableWithTheirPlaces() throws IOException {
        Path list = folder.resolve("refused.csv");
        Files.writeString(file, GOOD + "2,soon,More talks,Ukraine\n3,2025-06-02,,Ukraine\n");
        assertEquals(1, run("import", "--dry-run", "--refused", list.toString(), file.toString()));
        assertEquals(
                List.of(
                        "events.csv · line 3, column 2 · date",
                        "events.csv · line 4, column 3 · title"),
                Files.readAllLines(list).stream()
                        .skip(1)
                        .map(line -> line.split("\"", -1)[1])
                        .toList());
    }

    @Test
    void undoingAnImportLeavesTheStoreAsItWas() {
        Dossier before = shown();
        assertEquals(0, run("import", file.toString()));
        assertEquals(2, shown().all(Event.class).size());
        assertEquals(0, run("undo"));
        assertEquals(before, shown());
    }

    @Test
    void theSameFileAgainChangesNothingAndALaterOneUpdates() throws IOException {
        run("import", file.toString());
        Dossier once = shown();
        assertEquals(0, run("import", "--json", file.toString()));
        assertTrue(counts("unchanged", 2) && counts("new", 0), out);
        assertEquals(once, shown());
        Files.writeString(file, GOOD.replace("Talks", "Talks ended"));
        assertEquals(0, run("import", "--json", file.toString()));
        assertTrue(counts("changed", 1) && counts("gone", 1), out);
    }

    @Test
    void datesThatCanBeReadInTwoWaysAreAskedAbout() throws IOException {
        Files.writeString(file, "date,title\n05/03/2025,Talks\n");
        assertEquals(3, run("import", file.toString()));
        assertTrue(err.contains("--date-order"), err);
        assertEquals(0, run("import", "--date-order", "mdy", file.toString()));
        assertEquals("2025-05-03", shown().all(Event.class).getFirst().time().date().text());
    }

    @Test
    void aColumnCanBeNamed() throws IOException {
        Files.writeString(file, "Tag der Sitzung,Anlass,Zahl\n2025-05-16,Sitzung,7\n");
        assertEquals(0, run("import", "--map", "Zahl=id", file.toString()));
        assertEquals("events:7", shown().all(Event.class).getFirst().id());
        assertEquals(3, run("import", "--map", "Zahl=nothing", file.toString()));
    }

    @Test
    void importsAreListedHiddenAndForgotten() {
        run("import", file.toString());
        assertEquals(0, run("batches"));
        assertTrue(out.startsWith("1  shown   events.csv (csv, 4 items"), out);
        assertEquals(0, run("batches", "--hide", "1"));
        assertEquals(0, shown().all(Event.class).size());
        assertEquals(0, run("undo"));
        assertEquals(0, run("redo"));
        assertEquals(3, run("batches", "--forget", "1"));
        assertTrue(err.contains("cannot be undone"), err);
        assertEquals(0, run("batches", "--forget", "1", "--yes", "--json"));
        assertEquals("[ ]", out.strip());
        assertEquals(3, run("batches", "--show", "1"));
    }

    @Test
    void aHitTellsTheRowItWasReadFrom() {
        run("import", file.toString());
        run("search", "more");
        assertTrue(out.contains("read from events.csv, line 3"), out);
    }

    @Test
    void whatWasSaidOfColumnsCountsTheNextTimeUntilItIsForgotten() throws IOException {
        Files.writeString(file, "when,Anlass,Zahl\n2025-05-16,Sitzung,7\n");
        run("import", "--map", "Zahl=id", "--map", "when=start", file.toString());
        Files.writeString(file, "when,Anlass,Zahl\n2025-05-17,Sitzung,8\n");
        run("import", file.toString());
        assertTrue(out.contains("as you named them the last time"), out);
        assertEquals("events:8", shown().all(Event.class).getLast().id());
        run("import", "--map-anew", file.toString());
        run("import", "--dry-run", file.toString());
        assertFalse(out.contains("as you named them the last time"), out);
    }

    private String out = "";
    private String err = "";

    private int run(String... args) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        Console console =
                new Console(
                        new PrintStream(outBytes, true, StandardCharsets.UTF_8),
                        new PrintStream(errBytes, true, StandardCharsets.UTF_8),
                        Text.in(Locale.UK),
                        new Desk(folder.resolve("desk")),
                        Display.ofThisMachine());
        int code =
                Main.run(
                        Stream.concat(Stream.of(args), Stream.of("--store", store.toString()))
                                .toArray(String[]::new),
                        console);
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return code;
    }

    private boolean counts(String what, int count) {
        return out.replace(" ", "").contains("\"" + what + "\":" + count);
    }

    private Dossier shown() {
        try (Store opened = Store.open(store)) {
            return opened.dossier();
        }
    }
}
