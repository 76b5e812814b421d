package app.parley;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parley.desk.Desk;
import app.parley.exporter.Imprint;
import app.parley.importer.ParleyJson;
import app.parley.model.Dossier;
import app.parley.model.Event;
import app.parley.store.Store;
import app.parley.text.Text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

final class ExportTest {
    private static final String[] BRIEFING = {
        "--from", "2025-05-16", "--until", "2025-06-05", "--as-of", "2025-06-03",
        "--marking", "TLP:GREEN", "--title", "Where things stand", "--dpi", "48"
    };

    @TempDir private Path folder;

    private record Ran(int code, String out, String err) {}

    @ParameterizedTest
    @ValueSource(strings = {"png", "svg", "pdf", "pptx", "csv", "json", "ics", "txt"})
    void theSameExportMakesTheSameBytesInEveryFormat(String ending) throws IOException {
        Path one = folder.resolve("one." + ending);
        Path other = folder.resolve("other." + ending);
        assertEquals(new Ran(0, "", ""), quiet(export(one, BRIEFING)));
        assertEquals(new Ran(0, "", ""), quiet(export(other, BRIEFING)));
        assertTrue(Files.size(one) > 10_000, "there is something in it");
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "svg", "pdf", "pptx"})
    void aPictureIsMadeAgainByTheRecipeItCarries(String ending) throws IOException {
        Path picture = folder.resolve("brief." + ending);
        Path again = folder.resolve("again." + ending);
        assertEquals(0, export(picture, BRIEFING).code);
        assertFalse(Imprint.recipe(picture).contains(folder.toString()), "no path in it");
        Ran ran = run("export", "--again", picture.toString(), "--to", again.toString());
        assertEquals(0, ran.code, ran.err);
        assertTrue(ran.out.contains("says the same"), ran.out);
        assertArrayEquals(Files.readAllBytes(picture), Files.readAllBytes(again));
        assertEquals(3, run("export", "--again", picture.toString()).code, "not without asking");
    }

    @Test
    void aDisplayThatDoesNotAnswerIsNotAsked() throws IOException, InterruptedException {
        Path picture = folder.resolve("brief.png");
        ProcessBuilder parley =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dparley.home=" + folder.resolve("desk"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "export",
                        "--to",
                        picture.toString());
        parley.environment().put("DISPLAY", ":4711");
        Process export = parley.redirectErrorStream(true).start();
        String said = new String(export.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, export.waitFor(), said);
        assertTrue(Files.exists(picture), said);
    }

    @Test
    void aStoreWithoutPartiesHasAPictureToo() throws IOException {
        Path store = folder.resolve("bare.parley");
        Store.create(store, "Bare", "").close();
        Path table = Files.writeString(folder.resolve("one.csv"), "date,title\n2025-06-02,Talks\n");
        Ran imported = run("import", "--store", store.toString(), table.toString());
        assertEquals(0, imported.code, imported.err);
        Path picture = folder.resolve("bare.svg");
        Ran ran = run("export", "--store", store.toString(), "--to", picture.toString());
        assertEquals(0, ran.code, ran.err);
        assertTrue(Files.readString(picture).contains("Showing 1 of 1"), "with its event");
    }

    @Test
    void whatChangedSinceThePictureIsListed() throws IOException {
        Path picture = folder.resolve("brief.svg");
        assertEquals(0, export(picture, BRIEFING).code);
        String before = Files.readString(picture);
        try (Store store = Store.open(desk().shippedStore())) {
            store.remove(Event.class, "istanbul-round-2");
        }
        Ran ran = run("export", "--again", picture.toString(), "--overwrite");
        assertTrue(ran.out.contains("gone     event:istanbul-round-2"), ran.out + ran.err);
        assertFalse(Files.readString(picture).equals(before));
    }

    @Test
    void aBriefingIsKeptInTheStoreAndMadeAgainByItsName() throws IOException {
        Path first = folder.resolve("first.svg");
        Path second = folder.resolve("second.svg");
        String[] kept = {"--filter", "party:ukraine", "--keep-as", "Weekly \"brief\""};
        assertEquals(0, export(first, kept).code);
        Ran ran = run("export", "--briefing", "Weekly \"brief\"", "--to", second.toString());
        assertTrue(ran.out.contains("says the same"), ran.out + ran.err);
        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
        assertTrue(Files.readString(first).contains("Only: Ukraine"), "says its filter");
        Path third = folder.resolve("third.svg");
        Ran taken = export(third, "--keep-as", "Weekly \"brief\"");
        assertEquals(3, taken.code, taken.err);
        assertFalse(Files.exists(third), "nothing is written, and the briefing is not replaced");
        Ran unknown = run("export", "--briefing", "None", "--to", first + ".svg");
        assertEquals(3, unknown.code, unknown.err);
        assertTrue(unknown.err.contains("Known are: Weekly \"brief\"."), unknown.err);
    }

    @Test
    void anEventFileOfAStretchOfTimeCanBeReadBack() {
        Path file = folder.resolve("june.json");
        assertEquals(0, export(file, "--from", "2025-06-02", "--until", "2025-06-02").code);
        Dossier dossier = ParleyJson.read(file);
        List<String> ids = dossier.all(Event.class).stream().map(Event::id).toList();
        assertTrue(ids.contains("istanbul-round-2"), ids.toString());
        assertTrue(ids.size() < 112, "not all of the store");
    }

    @Test
    void aChronologyTellsEventsByDayWithNumberedSources() throws IOException {
        Path file = folder.resolve("events.txt");
        assertEquals(0, export(file, BRIEFING).code);
        String text = Files.readString(file);
        assertTrue(
                text.startsWith(
                        "TLP:GREEN\nWhere things stand\n"
                                + "Information as of 3 Jun 2025, Istanbul (UTC+3)\nShowing "),
                text.substring(0, 200));
        assertTrue(text.contains("\n2 June 2025\n\n"), "a heading for each day");
        assertTrue(
                text.indexOf("\n--- After the date of this information ---\n")
                        < text.indexOf("\n4 June 2025\n"));
        assertTrue(text.contains("\n[1] "), "notes");
    }

    @ParameterizedTest
    @CsvSource({
        "brief.docx, 3, '.pptx, .csv'",
        "brief, 3, its ending says no format",
        "missing/brief.png, 3, there is no folder"
    })
    void aTargetThatCannotBeIsRefused(String name, int code, String words) throws IOException {
        Ran ran = export(folder.resolve(name), BRIEFING);
        assertEquals(code, ran.code);
        assertTrue(ran.err.contains(words), ran.err);
        assertEquals(Map.of(), files());
    }

    @Test
    void nothingToShowIsRefusedAndTheOldFileStays() throws IOException {
        Path old = Files.writeString(folder.resolve("old.svg"), "old");
        for (String[] asked :
                List.of(
                        new String[] {"--from", "1700", "--until", "1701"},
                        new String[] {"--size", "300x200"},
                        new String[] {"--pages", "3"})) {
            Ran ran =
                    export(
                            old,
                            Stream.concat(Stream.of("--overwrite"), Stream.of(asked))
                                    .toArray(String[]::new));
            assertEquals(3, ran.code, ran.err);
            assertEquals(Map.of("old.svg", "old"), files());
        }
    }

    @Test
    void whatIsNoPictureOfParleyHasNoRecipe() throws IOException {
        for (String name : List.of("a.png", "a.svg", "a.pdf", "a.pptx")) {
            Path file = Files.writeString(folder.resolve(name), "<svg>hello</svg>");
            Ran ran = run("export", "--again", file.toString(), "--overwrite");
            assertEquals(3, ran.code);
            assertTrue(ran.err.contains("does not say how it was made"), ran.err);
        }
        assertEquals(3, run("export", "--again", folder.resolve("b.png").toString()).code);
        assertEquals(2, run("export").code);
    }

    private Map<String, String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .collect(
                            java.util.stream.Collectors.toMap(
                                    file -> file.getFileName().toString(), ExportTest::words));
        }
    }

    private static String words(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Ran quiet(Ran ran) {
        return new Ran(ran.code, "", ran.err);
    }

    private Ran export(Path file, String... options) {
        return run(
                Stream.concat(Stream.of("export", "--to", file.toString()), Stream.of(options))
                        .toArray(String[]::new));
    }

    private Desk desk() {
        return new Desk(folder.resolve("desk"));
    }

    private Ran run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code =
                Main.run(
                        args,
                        new Console(
                                new PrintStream(out, true, StandardCharsets.UTF_8),
                                new PrintStream(err, true, StandardCharsets.UTF_8),
                                Text.in(Locale.UK),
                                desk(),
                                Display.ofThisMachine()));
        return new Ran(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
