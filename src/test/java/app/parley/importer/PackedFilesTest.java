package app.parley.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.parley.model.Dossier;
import app.parley.model.ProblemException;
import app.parley.model.Progress;
import app.parley.model.Shown;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class PackedFilesTest {
    private static final byte[] EVENTS =
            "id,date,title\n1,2025-05-16,Talks\n2,2025-06-02,More talks\n"
                    .getBytes(StandardCharsets.UTF_8);

    @TempDir private Path folder;

    private Path zip(byte[] content, String... names) throws IOException {
        Path file = folder.resolve("packed.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content);
            }
        }
        return file;
    }

    private static Preview preview(Path file) {
        Wishes wishes = Wishes.none(Known.of(new Dossier("", "", List.of())));
        return Preview.of(file, wishes, Shown.NOTHING, Progress.UNWATCHED);
    }

    private static List<String> ids(Path file) {
        return preview(file).first().stream().map(row -> ((Row.Read) row).event().id()).toList();
    }

    private static String refused(Path file) {
        return assertThrows(ProblemException.class, () -> preview(file)).problem().key();
    }

    @Test
    void aPackedFileIsReadAsIfItWereNot() throws IOException {
        List<String> ids = List.of("events:1", "events:2");
        assertEquals(ids, ids(Files.write(folder.resolve("events.csv"), EVENTS)));
        Path gzip = folder.resolve("events.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
            out.write(EVENTS);
        }
        assertEquals(ids, ids(gzip));
        Path zip = zip(EVENTS, "data/", "data/events.csv");
        assertEquals(ids, ids(zip));
        assertEquals("packed.zip/events.csv", preview(zip).origin(java.time.Instant.EPOCH).file());
    }

    @Test
    void aNameThatLeadsElsewhereLeadsNowhere() throws IOException {
        Path zip = zip(EVENTS, "../../\u202Eevents.csv");
        assertEquals("packed.zip/events.csv", preview(zip).file().name());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(zip), files.toList());
        }
    }

    @Test
    void anArchiveOfSeveralFilesIsRefusedWithTheirNames() throws IOException {
        Path zip = zip(EVENTS, "a.csv", "b.csv", "__MACOSX/._a.csv");
        ProblemException e = assertThrows(ProblemException.class, () -> preview(zip));
        assertEquals("import.several", e.problem().key());
        assertEquals(List.of(2, "a.csv, b.csv"), e.problem().arguments());
    }

    @Test
    void anArchiveInAnArchiveIsRefused() throws IOException {
        byte[] inner = Files.readAllBytes(zip(EVENTS, "events.csv"));
        assertEquals("import.nested", refused(zip(inner, "inner.zip")));
    }

    @Test
    void anArchiveThatWouldBurstIsRefused() throws IOException {
        assertEquals("import.bomb", refused(zip(new byte[4 << 20], "events.csv")));
    }

    @Test
    void aProtectedArchiveIsRefused() throws IOException {
        Path zip = zip(EVENTS, "events.csv");
        byte[] bytes = Files.readAllBytes(zip);
        bytes[6] |= 1; // the flag that says so
        assertEquals("import.locked", refused(Files.write(zip, bytes)));
    }

    @Test
    void anArchiveThatIsCutShortIsRefused() throws IOException {
        Path gzip = folder.resolve("cut.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
            out.write(EVENTS);
        }
        for (Path file : List.of(zip(EVENTS, "events.csv"), gzip)) {
            byte[] whole = Files.readAllBytes(file);
            for (int length = 4; length < whole.length; length++) {
                assertEquals(
                        "import.damaged",
                        refused(Files.write(file, Arrays.copyOf(whole, length))),
                        file.getFileName() + " of " + length + " bytes");
            }
        }
    }
}
