package app.parley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import app.parley.model.Event;
import app.parley.model.Problem;
import app.parley.model.ProblemException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

class StoreFileTest {
    @TempDir private Path folder;

    private Path sample(String name) {
        Path file = folder.resolve(name);
        try (Store store = Store.create(file, "Talks", "as a sample")) {
            StoreTest.show(store, Sample.everything());
        }
        return file;
    }

    /// Every file in the folder with the hash of what it holds and when it was written.
    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(
                        file.getFileName().toString(),
                        sha256(file) + " " + Files.getLastModifiedTime(file));
            }
        }
        return contents;
    }

    private static String sha256(Path file) throws IOException {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sql(Path file, String... statements) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + StoreFile.uri(file));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void view(Path file) {
        try (Store store = Store.open(file)) {
            assertEquals(2, store.snapshot().events().count());
            store.search("kyiv", 10);
            store.dossier();
            store.nextUndo();
        }
    }

    /// What is said of a file, after which every file is as it was.
    private String refused(Path file) throws IOException {
        Map<String, String> before = contents();
        ProblemException refused = assertThrows(ProblemException.class, () -> Store.open(file));
        assertEquals(before, contents());
        assertEquals(Problem.Where.file(file.toString()), refused.problem().where());
        return refused.problem().key();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain.parley",
                "x?mode=memory.parley",
                "x?journal_mode=OFF",
                "x?enable_load_extension=true",
                "two words.parley",
                "it's \"so\".parley",
                "a#b%20c&d;e=f.parley",
                "Київ İstanbul ł.parley",
                "🕊.parley",
                ":memory:",
                "file:x",
                "back\\slash*.parley"
            })
    void aNameIsNothingButAName(String name) throws IOException {
        view(sample(name));
        assertEquals(Set.of(name), contents().keySet());
    }

    @Test
    void viewingChangesNoByte() throws IOException {
        Path file = sample("a.parley");
        Map<String, String> before = contents();
        view(file);
        assertEquals(before, contents());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        view(file);
        assertEquals(before, contents());
    }

    @Test
    void aStoreLeftInWriteAheadModeIsReadAsItLies() throws Exception {
        Path file = sample("a.parley");
        sql(file, "PRAGMA journal_mode = WAL");
        Map<String, String> before = contents();
        assertEquals(Set.of("a.parley"), before.keySet());
        view(file);
        assertEquals(before, contents());
    }

    @Test
    void whatCannotBeWrittenCanBeViewed() throws IOException {
        assumeFalse(
                System.getProperty("user.name").equals("root"),
                "SKIPPED: root may write everywhere; run the tests as another user");
        Path file = sample("a.parley");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            view(file);
            try (Store store = Store.open(file)) {
                assertFalse(store.writable());
                assertEquals("store.onlyViewed", store.notice().orElseThrow().key());
                assertEquals(
                        "store.readOnly",
                        assertThrows(
                                        ProblemException.class,
                                        () -> store.remove(Event.class, "round-1"))
                                .problem()
                                .key());
            }
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void aStoreIsOneFileAtRest() throws IOException {
        Path file = sample("a.parley");
        try (Store store = Store.open(file)) {
            assertTrue(store.writable());
            store.remove(Event.class, "round-1");
            assertTrue(contents().containsKey("a.parley-wal"), "local disks get a write-ahead log");
        }
        assertEquals(Set.of("a.parley"), contents().keySet());
        assertFalse(Header.of(file).wal());
    }

    @Test
    void aStoreThatIsOpenTwiceShowsTheChangesOfBoth() throws IOException {
        Path file = sample("a.parley");
        try (Store one = Store.open(file);
                Store two = Store.open(file)) {
            one.put(Sample.event("one", "by one", "2001"));
            two.put(Sample.event("two", "by two", "2002"));
            assertEquals(4, one.snapshot().events().count());
            assertEquals(4, two.snapshot().events().count());
            assertEquals(one.dossier(), two.dossier());
        }
        assertEquals(Set.of("a.parley"), contents().keySet());
    }

    @Test
    void aLogThatACrashLeftIsMergedAndTold() throws Exception {
        Path file = sample("a.parley");
        Path crashed = folder.resolve("crashed.parley");
        try (Store store = Store.open(file)) {
            store.put(Sample.event("late", "just before the crash", "2001"));
            Files.copy(file, crashed);
            Files.copy(folder.resolve("a.parley-wal"), folder.resolve("crashed.parley-wal"));
        }
        try (Store store = Store.open(crashed)) {
            assertEquals(Optional.of("store.recovered"), store.notice().map(Problem::key));
            assertEquals(3, store.snapshot().events().count());
        }
        try (Store store = Store.open(crashed)) {
            assertEquals(Optional.empty(), store.notice());
        }
        assertEquals(Set.of("a.parley", "crashed.parley"), contents().keySet());
    }

    @Test
    void anExistingFileIsNotMadeANewStore() throws IOException {
        Path file = sample("a.parley");
        Map<String, String> before = contents();
        ProblemException refused =
                assertThrows(ProblemException.class, () -> Store.create(file, "", ""));
        assertEquals("store.exists", refused.problem().key());
        ProblemException nowhere =
                assertThrows(
                        ProblemException.class,
                        () -> Store.create(folder.resolve("no/such.parley"), "", ""));
        assertEquals("store.cannotCreate", nowhere.problem().key());
        assertEquals(before, contents());
    }

    @Test
    void whatIsNoStoreIsRefusedByWhatItIs() throws Exception {
        Path text = Files.writeString(folder.resolve("text"), "id,title\n1,Talks\n");
        Path empty = Files.createFile(folder.resolve("empty"));
        Path cut = Files.writeString(folder.resolve("cut"), "SQLite format 3\0");
        Path other = folder.resolve("other.db");
        sql(other, "CREATE TABLE t (x)");
        assertEquals("store.notSqlite", refused(text));
        assertEquals("store.empty", refused(empty));
        assertEquals("store.cutOff", refused(cut));
        assertEquals("store.foreign", refused(other));
        assertEquals("store.missing", refused(folder.resolve("none")));
        assertEquals("store.missing", refused(folder.resolve("x?mode=memory.parley")));
        assertEquals("store.directory", refused(folder));
    }

    @Test
    void aNewerStoreIsRefused() throws Exception {
        Path file = sample("a.parley");
        sql(file, "PRAGMA user_version = " + (Schema.VERSION + 1));
        assertEquals("store.newer", refused(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TRIGGER t AFTER UPDATE ON store BEGIN DELETE FROM event; END",
                "CREATE VIEW v AS SELECT 1",
                "CREATE TABLE t (x)",
                "CREATE VIRTUAL TABLE t USING fts5 (x)",
                "CREATE INDEX i ON event (abs(version))",
                "DROP VIEW shown",
                "ALTER TABLE store ADD COLUMN x TEXT GENERATED ALWAYS AS (title)",
                "PRAGMA user_version = 1; DROP TABLE term",
                "PRAGMA application_id = 7"
            })
    void aStoreThatSomebodyBuiltOnIsRefused(String addition) throws Exception {
        Path file = sample("a.parley");
        sql(file, addition.split(";(?! DELETE| END)"));
        assertEquals("store.foreign", refused(file));
    }

    @Test
    void aDamagedStoreIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(sample("whole.parley"));
        for (int length : new int[] {101, 4096, whole.length / 2, whole.length - 1}) {
            Path file = folder.resolve("cut" + length);
            Files.write(file, Arrays.copyOf(whole, length));
            assertEquals("store.cutOff", refused(file), "cut at " + length);
        }
        byte[] noPages = whole.clone();
        Arrays.fill(noPages, 4096, whole.length, (byte) 0x5a);
        Path blank = Files.write(folder.resolve("overwritten"), noPages);
        assertEquals("store.damaged", refused(blank));
        byte[] flipped = whole.clone();
        flipped[3] ^= 1;
        assertEquals("store.notSqlite", refused(Files.write(folder.resolve("flipped"), flipped)));
        byte[] format = whole.clone();
        format[21] ^= 1; // a fixed byte of the header
        assertEquals("store.notSqlite", refused(Files.write(folder.resolve("format"), format)));
    }

    @Test
    void aRowThatCannotBeReadIsNamed() throws Exception {
        Path file = sample("a.parley");
        sql(file, "UPDATE position SET strength = 'très' WHERE id = 'p-1'");
        try (Store store = Store.open(file)) {
            ProblemException refused = assertThrows(ProblemException.class, store::snapshot);
            assertEquals("store.row", refused.problem().key());
            assertEquals("position", refused.problem().arguments().getFirst());
        }
    }

    @Test
    void aStrangerCanReadTheFile() throws Exception {
        Path file = sample("a.parley");
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + StoreFile.uri(file));
                Statement statement = connection.createStatement()) {
            var row =
                    statement.executeQuery(
                            "SELECT date, title, lane FROM event_now WHERE id = 'round-1'");
            assertTrue(row.next());
            assertEquals("2025-05-16", row.getString("date"));
            assertEquals("First round of talks", row.getString("title"));
        }
        byte[] header = Files.readAllBytes(file);
        assertEquals("PRLY", new String(header, 68, 4, StandardCharsets.US_ASCII));
    }
}
