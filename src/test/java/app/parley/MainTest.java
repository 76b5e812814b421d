package app.parley;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parley.desk.Desk;
import app.parley.importer.PlainReading;
import app.parley.text.Text;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

final class MainTest {
    private static final Text TEXT = Text.in(Locale.UK);

    @TempDir private Path folder;
    private Desk desk = new Desk(Path.of(""));

    /// What a command left behind.
    private record Ran(int code, String out, String err) {}

    @BeforeEach
    void aDeskOfItsOwn() {
        desk = new Desk(folder.resolve("desk"));
    }

    @Test
    void neitherMemorandumIsOnTheTableAt14HoursAndBothAreAt15() {
        assertEquals(List.of(), memoranda("2025-06-02T14:00"));
        assertEquals(
                List.of("russia", "ukraine"),
                memoranda("2025-06-02T15:00").stream().distinct().sorted().toList());
        assertEquals(memoranda("2025-06-02T15:00"), memoranda("2025-06-02T15:00+03:00"));
        assertEquals(memoranda("2025-06-02"), memoranda("02.06.2025"));
    }

    private List<String> memoranda(String asOf) {
        return StreamSupport.stream(
                        json("positions", "--as-of", asOf, "--json").spliterator(), false)
                .filter(position -> position.path("id").asString().matches("(ru|ua)-.*-0602"))
                .map(position -> position.path("party").asString())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-04-30", "2025-05-16", "2025-06-01", "2025-06-02", "2025-07-24"})
    void positionsAreThoseOfAPlainReading(String day) {
        Map<String, Map<String, String>> said = new TreeMap<>();
        for (JsonNode position : json("positions", "--as-of", day, "--json")) {
            said.computeIfAbsent(position.path("party").asString(), _ -> new TreeMap<>())
                    .put(position.path("issue").asString(), position.path("id").asString());
        }
        Map<String, Map<String, String>> plain =
                PlainReading.SHIPPED.asOf(PlainReading.endOf(LocalDate.parse(day)));
        plain.values().removeIf(Map::isEmpty);
        assertEquals(plain, said);
    }

    @Test
    void positionsSayWhoWhenAndOnWhatEvidence() {
        Ran ran =
                run("positions", "--as-of", "2025-06-02", "--party", "UA", "--issue", "Territory");
        assertEquals(new Ran(0, "", ""), new Ran(ran.code, "", ran.err));
        assertTrue(
                ran.out.startsWith(
                        "Stated positions as of 2 Jun 2025, Istanbul (UTC+3)\n\nUKRAINE\n"),
                ran.out);
        assertTrue(ran.out.contains("\n    Stated 2 June 2025, about 14:43 "), ran.out);
        assertTrue(ran.out.contains("\n    Sources: "), ran.out);
        assertFalse(ran.out.contains("ua-territory-0602"), "ids are for --json: " + ran.out);
    }

    @Test
    void anUnknownPartyIsWrongUsageAndTheKnownOnesAreNamed() {
        Ran ran = run("positions", "--as-of", "2025-06-02", "--party", "atlantis");
        assertEquals(2, ran.code);
        assertTrue(ran.err.contains("\"atlantis\"") && ran.err.contains("ukraine"), ran.err);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Киев", "Kyiv", "Zelenskyy", "Zelensky"})
    void searchFindsEverySpellingOfAName(String name) {
        JsonNode hits = json("search", name, "--json");
        assertFalse(hits.isEmpty());
        hits.forEach(hit -> assertFalse(hit.path("id").asString().isEmpty()));
    }

    @Test
    void findingNothingIsDone() {
        assertEquals(
                new Ran(0, "Nothing found for \"qwertz uiop\".\n", ""),
                run("search", "qwertz", "uiop"));
    }

    @Test
    void theShippedStoreIsInOrder() {
        Path copy = desk.folder().resolve("istanbul-2025.parley");
        assertEquals(new Ran(0, copy + ": no problems\n", ""), run("check"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "svg"})
    void aPictureIsWrittenAndNotWrittenOver(String ending) throws IOException {
        Path picture = folder.resolve("Стамбул." + ending);
        String[] export = {"export", "--to", picture.toString(), "--as-of", "2025-05-27"};
        assertEquals(0, run(export).code);
        byte[] first = Files.readAllBytes(picture);
        assertTrue(first.length > 10_000, "a picture of everything is not that small");
        Files.write(picture, new byte[] {1});
        Ran again = run(export);
        assertEquals(3, again.code);
        assertTrue(again.err.contains(picture.toString()), again.err);
        assertEquals(1, Files.size(picture));
        assertEquals(
                0,
                run(Stream.concat(Stream.of(export), Stream.of("--overwrite"))
                                .toArray(String[]::new))
                        .code);
        assertArrayEquals(first, Files.readAllBytes(picture), "the same picture, the same bytes");
    }

    @Test
    void commandsThatReadLeaveTheStoreAsItIs() throws IOException {
        run("check");
        Map<String, String> before = contents(desk.folder());
        run("positions", "--as-of", "2025-06-02");
        run("search", "memorandum");
        run("check");
        run("export", "--to", folder.resolve("a.svg").toString());
        assertEquals(before, contents(desk.folder()));
    }

    /// Files that no command can do anything with, and what the message must name.
    enum Bad {
        NOT_SQLITE("notes.parley", "store.notSqlite") {
            @Override
            void make(Path file, Path shipped) throws IOException {
                Files.writeString(file, "not a database, but long enough to look at".repeat(20));
            }
        },
        FOREIGN("other.parley", "store.foreign") {
            @Override
            void make(Path file, Path shipped) throws SQLException {
                try (Connection sqlite = DriverManager.getConnection("jdbc:sqlite:" + file);
                        Statement statement = sqlite.createStatement()) {
                    statement.execute("CREATE TABLE events (title TEXT)");
                }
            }
        },
        NEWER("newer.parley", "store.newer") {
            @Override
            void make(Path file, Path shipped) throws IOException {
                Files.copy(shipped, file);
                write(file, 60, new byte[] {0, 0, 3, 99}); // user_version
            }
        },
        DAMAGED("damaged.parley", "store.damaged") {
            @Override
            void make(Path file, Path shipped) throws IOException {
                Files.copy(shipped, file);
                byte[] rubbish = new byte[(int) Files.size(file) - 100];
                Arrays.fill(rubbish, (byte) 0x5A);
                write(file, 100, rubbish);
            }
        },
        DIRECTORY("folder.parley", "store.directory") {
            @Override
            void make(Path file, Path shipped) throws IOException {
                Files.createDirectory(file);
            }
        },
        MISSING("missing.parley", "store.missing") {
            @Override
            void make(Path file, Path shipped) {}
        },
        NAMED_LIKE_A_QUERY("x?mode=memory.parley", "store.missing") {
            @Override
            void make(Path file, Path shipped) {}
        };

        private final String name;
        private final String key;

        Bad(String name, String key) {
            this.name = name;
            this.key = key;
        }

        abstract void make(Path file, Path shipped) throws IOException, SQLException;
    }

    @ParameterizedTest
    @EnumSource
    void aStoreThatCannotBeReadIsNamedAndLeftAsItIs(Bad bad) throws IOException, SQLException {
        Path files = Files.createDirectory(folder.resolve("files"));
        Path file = files.resolve(bad.name);
        bad.make(file, desk.shippedStore());
        Map<String, String> before = contents(files);
        String picture = files.resolve("picture.svg").toString();
        assertAll(
                () -> refused(bad, "export", "--to", picture, "--store", file.toString()),
                () -> refused(bad, "positions", "--as-of", "2025", "--store", file.toString()),
                () -> refused(bad, "search", "Kyiv", "--store", file.toString()),
                () -> refused(bad, "check", "--store", file.toString()),
                () -> refused(bad, "check", file.toString()),
                () -> assertEquals(before, contents(files)));
    }

    private void refused(Bad bad, String... args) {
        Ran ran = run(args);
        assertEquals(new Ran(3, "", ""), new Ran(ran.code, ran.out, ""), ran.err);
        assertTrue(ran.err.contains(bad.name), "names the file: " + ran.err);
        String what = TEXT.say("problem." + bad.key, "\u0000").replaceAll("\u0000.*", "");
        assertTrue(ran.err.contains(what), bad.key + ": " + ran.err);
        assertEquals(2, ran.err.lines().count(), "what, and what to do: " + ran.err);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"parley\": 1,, | json.syntax | line 1",
                "{\"parley\": 1, \"title\": \"T\", \"wrong\": 5} | json.unknownField | wrong",
                "{\"parley\": 1, \"title\": \"T\", \"events\": [{\"id\": \"e\"}]} | json.missing | /events/0",
                "{\"parley\": 1, \"title\": \"T\", \"issues\": [{\"id\": \"i\", \"label\": \"I\", \"order\": 1}],"
                        + " \"parties\": [{\"id\": \"russia\", \"name\": \"R\", \"role\": \"host\","
                        + " \"members\": [\"narnia\"]}]} | json.unknownReference | /parties/0/members/0"
            })
    void anEventFileWithAFaultIsRefusedWithThePlace(String text, String key, String place)
            throws IOException {
        Path file = Files.writeString(folder.resolve("talks.json"), text);
        Ran ran = run("check", file.toString());
        assertEquals(3, ran.code);
        assertTrue(ran.err.contains(file.toString()) && ran.err.contains(place), ran.err);
        String constant = TEXT.say("problem." + key, "\u0000", 0, "\u0000", 0, 0);
        for (String words : constant.split("\u0000", -1)) {
            assertTrue(ran.err.contains(words), key + ": " + ran.err);
        }
        assertEquals(2, ran.err.lines().count(), key + ": " + ran.err);
        assertFalse(ran.err.contains("nearest"), "nothing is near enough: " + ran.err);
    }

    @Test
    void aFileIsNamedAsItWasTyped() throws IOException {
        Path typed = folder.resolve("x").resolve("..").resolve("cut.parley");
        Files.createDirectory(folder.resolve("x"));
        byte[] whole = Files.readAllBytes(desk.shippedStore());
        Files.write(typed, Arrays.copyOf(whole, whole.length / 2));
        Ran ran = run("check", typed.toString());
        assertEquals(3, ran.code);
        assertTrue(ran.err.contains(TEXT.say("problem.store.cutOff")), ran.err);
        assertTrue(ran.err.contains(typed.toString()), ran.err);
    }

    @Test
    void aMissingFileIsNamedBeforeADisplayIsLookedFor() {
        Ran ran = run("talks.parley");
        assertEquals(3, ran.code);
        assertTrue(ran.err.contains("There is no file \"talks.parley\""), ran.err);
        assertFalse(ran.err.contains("display"), ran.err);
    }

    @Test
    void aMistypedCommandIsToldFromAFile() {
        Ran ran = run("positons");
        assertEquals(3, ran.code);
        assertTrue(ran.err.contains("Perhaps you meant: parley positions"), ran.err);
    }

    @Test
    void withoutADisplayParleySaysSoInOneLineAndNamesExport() {
        Ran ran = run();
        assertEquals(3, ran.code);
        assertEquals(1, ran.err.lines().count(), ran.err);
        assertTrue(ran.err.contains("parley export"), ran.err);
    }

    @Test
    void aMissingLibraryIsNamedWithItsPackage() {
        Display withoutGtk =
                new Display("Linux", Map.of("DISPLAY", ":0"), "", name -> !name.contains("gtk"));
        Ran ran = run(withoutGtk);
        assertEquals(3, ran.code);
        assertEquals(1, ran.err.lines().count(), ran.err);
        assertTrue(ran.err.contains("libgtk-3-0"), ran.err);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "positions",
                "positions --as-of 2025-13-01",
                "positions --as-of 2025 --zone Mars/Base",
                "search",
                "search Kyiv --limit 0",
                "search Kyiv --limit -3",
                "search Kyiv --limit many",
                "export",
                "export --to a.png --size huge",
                "export --to a.png --theme pink",
                "export --to a.png --lanes colour",
                "export --to a.png --dpi fine",
                "export --to a.png --left nobody",
                "export --to a.png --from 2025-06-02 --until 2025-06-01",
                "--nonsense"
            })
    void wrongUsageSaysWhatIsWrongAndWhereHelpIs(String line) {
        Ran ran = run(line.split(" "));
        assertEquals(new Ran(2, "", ""), new Ran(ran.code, ran.out, ""));
        assertTrue(ran.err.startsWith("parley: ") && ran.err.contains("--help"), ran.err);
        assertFalse(ran.err.contains("java.") || ran.err.contains("["), ran.err);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "export --help",
                "positions --help",
                "search --help",
                "check --help"
            })
    void helpHasExamplesAndEveryWord(String line) {
        Ran ran = run(line.split(" "));
        assertEquals(new Ran(0, "", ""), new Ran(ran.code, "", ran.err));
        assertTrue(ran.out.contains("Examples:\n  parley"), ran.out);
        assertFalse(ran.out.contains("${") || ran.out.contains("⟨"), ran.out);
    }

    private JsonNode json(String... args) {
        Ran ran = run(args);
        assertEquals(new Ran(0, "", ""), new Ran(ran.code, "", ran.err));
        return JsonMapper.shared().readTree(ran.out);
    }

    private Ran run(String... args) {
        return run(new Display("Linux", Map.of(), "", name -> true), args);
    }

    private Ran run(Display display, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code =
                Main.run(
                        args,
                        new Console(
                                new PrintStream(out, true, StandardCharsets.UTF_8),
                                new PrintStream(err, true, StandardCharsets.UTF_8),
                                TEXT,
                                desk,
                                display));
        return new Ran(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static void write(Path file, long at, byte[] bytes) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(at);
            open.write(bytes);
        }
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .collect(
                            Collectors.toMap(
                                    file -> file.getFileName().toString(),
                                    MainTest::sha256,
                                    (a, b) -> a,
                                    TreeMap::new));
        }
    }
}
