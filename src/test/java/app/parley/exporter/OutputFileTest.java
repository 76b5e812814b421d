package app.parley.exporter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import app.parley.drawing.Drawing;
import app.parley.model.Problem;
import app.parley.model.ProblemException;
import app.parley.model.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

class OutputFileTest {
    private static final Drawing DRAWING = Samples.oneOfEach(0xFFFFFFFF);

    @TempDir private Path folder;

    @Test
    void choosesTheFormatByTheEndingOfTheName() throws IOException {
        write(folder.resolve("a.PNG"));
        write(folder.resolve("b.svg"));
        assertEquals((byte) 0x89, Files.readAllBytes(folder.resolve("a.PNG"))[0]);
        assertEquals(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
                Files.readAllLines(folder.resolve("b.svg")).getFirst());
        assertEquals(List.of("a.PNG", "b.svg"), files());
    }

    private static void write(Path file) {
        Pictures.write(
                List.of(DRAWING), 96, Svg.Letters.TEXT, EveryShape.INFO, file, Progress.UNWATCHED);
    }

    @Test
    void refusesAnEndingItDoesNotKnowAndNamesThoseItDoes() throws IOException {
        Problem problem = refused(() -> write(folder.resolve("a.jpeg")));
        assertEquals("export.unknownEnding", problem.key());
        assertEquals(
                ".png, .svg, .pdf, .pptx, .csv, .json, .ics, .txt", problem.arguments().get(1));
        assertEquals("export.unknownEnding", refused(() -> write(folder.resolve("png"))).key());
        assertEquals(List.of(), files());
    }

    @Test
    void leavesTheOldFileAloneWhenWritingFails() throws IOException {
        Path file = folder.resolve("a.txt");
        OutputFile.write(file, out -> out.write("old".getBytes(StandardCharsets.UTF_8)));
        Problem problem =
                refused(
                        () ->
                                OutputFile.write(
                                        file,
                                        out -> {
                                            out.write(1);
                                            throw new IOException("cable pulled");
                                        }));
        assertEquals("export.failed", problem.key());
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("a.txt"), files());
    }

    @Test
    void refusesAFolderAndAFileInNone() {
        assertEquals("export.isFolder", refused(() -> OutputFile.write(folder, out -> {})).key());
        Path nowhere = folder.resolve("none").resolve("a.png");
        assertEquals("export.noFolder", refused(() -> OutputFile.write(nowhere, out -> {})).key());
    }

    @Test
    void refusesAFileThatMayNotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        file.toFile().setReadOnly();
        assumeFalse(Files.isWritable(file), "this user may write everything");
        assertEquals("export.noPermission", refused(() -> OutputFile.write(file, out -> {})).key());
        assertEquals("old", Files.readString(file));
    }

    @Test
    void replacesWhatALinkPointsTo() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
        OutputFile.write(link, out -> out.write('x'));
        assertEquals("x", Files.readString(file));
        assertEquals(file.toRealPath(), link.toRealPath());
    }

    /// Large enough for a PNG in several bands.
    @ParameterizedTest
    @ValueSource(strings = {"png", "svg", "pdf", "pptx"})
    void aPictureThatIsCancelledAfterItsFirstStepLeavesTheOldFile(String ending)
            throws IOException {
        Path file = Files.writeString(folder.resolve("old." + ending), "old");
        if (ending.equals("pptx")) {
            Files.delete(file);
            write(file);
        }
        byte[] old = Files.readAllBytes(file);
        List<Long> steps = new ArrayList<>();
        Progress afterOne =
                new Progress() {
                    @Override
                    public void at(long done, long total) {
                        steps.add(done);
                    }

                    @Override
                    public boolean cancelled() {
                        return !steps.isEmpty();
                    }
                };
        assertThrows(
                CancellationException.class,
                () ->
                        Pictures.write(
                                List.of(DRAWING),
                                1200,
                                Svg.Letters.TEXT,
                                EveryShape.INFO,
                                file,
                                afterOne));
        assertEquals(1, steps.size(), "steps: " + steps);
        assertArrayEquals(old, Files.readAllBytes(file));
        assertEquals(List.of(file.getFileName().toString()), files());
    }

    @Test
    void whatIsCancelledWhileItIsWrittenLeavesTheOldFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "old");
        boolean[] cancelled = {false};
        Progress progress =
                new Progress() {
                    @Override
                    public void at(long done, long total) {}

                    @Override
                    public boolean cancelled() {
                        return cancelled[0];
                    }
                };
        assertThrows(
                CancellationException.class,
                () ->
                        OutputFile.write(
                                file,
                                progress,
                                out -> {
                                    out.write(new byte[10_000]);
                                    cancelled[0] = true;
                                    out.write(new byte[10_000]);
                                }));
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("a.csv"), files());
    }

    private static Problem refused(Executable attempt) {
        return assertThrows(ProblemException.class, attempt).problem();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
