package app.parley.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parley.model.Event;

import com.sun.glass.ui.headlessx.HeadlessXPlatformFactory;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// Journeys of a briefing out of the window: laid out, written, kept, made again, printed, copied.
class BriefingTest {
    @TempDir Path folder;

    @SuppressWarnings("NullAway.Init") // by open, before each test
    private Journey journey;

    @BeforeEach
    void open() throws TimeoutException {
        Path store = Journey.store(folder);
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(stage -> journey = Journey.open(stage, store, folder.resolve("home")));
        journey.settled();
    }

    @AfterEach
    void close() throws TimeoutException {
        journey.shut();
        FxToolkit.cleanupStages();
    }

    @Test
    void aKeptBriefingMadeAgainIsTheSameFile() throws IOException {
        journey.command("export");
        write("export-headline", "Before the second round");
        write("export-from", "20 May 2025");
        write("export-since", "16 May 2025");
        write("export-briefing", "Weekly brief");
        Path first = written("first.png");

        journey.command("export");
        choose("export-briefings", "Weekly brief");
        assertEquals("Nothing has changed since it was made.", label("export-changes"));
        Path second = written("second.png");
        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
    }

    @Test
    void aKeptBriefingIsRenamedAndForgottenAndItsChangesAreListed() throws IOException {
        journey.command("export");
        write("export-briefing", "Weekly brief");
        written("first.png");
        journey.robot()
                .interact(
                        () ->
                                journey.session()
                                        .change(
                                                store ->
                                                        store.remove(
                                                                Event.class, "istanbul-round-2")));
        journey.settled();

        journey.command("export");
        choose("export-briefings", "Weekly brief");
        assertEquals("gone: event:istanbul-round-2", label("export-changes"));
        write("export-briefing", "Friday brief");
        press("export-rename");
        assertEquals(List.of("What is shown now", "Friday brief"), items("export-briefings"));
        press("export-forget");
        assertEquals(List.of("What is shown now"), items("export-briefings"));
    }

    @Test
    void thePagesToPrintAreThoseOfThePdf() throws IOException {
        journey.command("export");
        choose("export-size", "A4, landscape");
        number("export-pages", 2);
        press("export-print");
        picture("print", "print-pages");
        assertTrue(label("print-note").startsWith("This system has no printer."));
        assertEquals("Page 1 of 2", label("preview-page"));
        List<String> shown = new ArrayList<>();
        shown.add(sheet());
        press("preview-after");
        shown.add(sheet());
        press("print-pdf");
        try (PDDocument pdf = Loader.loadPDF(written("pages.pdf").toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int i = 0; i < shown.size(); i++) {
                stripper.setStartPage(i + 1);
                stripper.setEndPage(i + 1);
                String page = plain(stripper.getText(pdf));
                assertEquals(
                        List.of(),
                        Stream.of(shown.get(i).split("\\. "))
                                .map(BriefingTest::plain)
                                .filter(line -> !page.contains(line))
                                .toList());
            }
            assertEquals(2, pdf.getNumberOfPages());
        }
    }

    @Test
    void aNameWithoutAnEndingGetsTheOneThatIsUsual() {
        journey.command("export");
        HeadlessXPlatformFactory.fileChooser =
                title -> List.of(folder.resolve("Brief of 2.6.2025").toFile());
        press("export-write");
        assertTrue(Files.exists(folder.resolve("Brief of 2.6.2025.png")));
    }

    /// Without what letters of a PDF do not tell apart: kinds of space and of dash.
    private static String plain(String words) {
        return words.replaceAll("[\\s\u00a0\u202f]+", " ")
                .replaceAll("[\u2010-\u2015]", "-")
                .strip();
    }

    /// Headline, period and as-of line of the page that is shown.
    private String sheet() {
        return journey.ask(() -> node("preview-sheet").getAccessibleText());
    }

    @Test
    void whatCannotBeWrittenLeavesTheOldFileAndTheDialog() throws IOException {
        Path old = Files.writeString(folder.resolve("old.png"), "old");
        journey.command("export");
        write("export-headline", "Round two");
        HeadlessXPlatformFactory.fileChooser = title -> List.of();
        press("export-write");
        assertEquals("old", Files.readString(old));
        for (String bad : List.of("none/brief.png", "brief.docx")) {
            HeadlessXPlatformFactory.fileChooser = title -> List.of(folder.resolve(bad).toFile());
            press("export-write");
            picture("refused-" + Path.of(bad).getFileName(), "export-headline");
            assertTrue(node("export-headline").isVisible());
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of("old.png"),
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.contains(".parley"))
                            .filter(name -> name.contains("."))
                            .toList());
        }
    }

    @Test
    void aWrongEntryIsSaidAndNothingCanBeWritten() throws IOException {
        journey.command("export");
        picture("export", "export-size");
        choose("export-size", "Own size");
        write("export-pixels", "1600");
        assertTrue(label("export-note").startsWith("\"1600\" is no size in pixels."));
        write("export-pixels", "1600 x 900");
        assertEquals("", label("export-note"));
        assertTrue(bottom("export-pixels") < top("export-headline"), "each field has its own row");
        write("export-until", "1 Jan 1900");
        assertTrue(label("export-note").startsWith("The period ends before it begins."));
        assertTrue(node("export-write").isDisabled());
        for (String section : List.of("stretch", "points", "look")) {
            journey.robot()
                    .interact(
                            () ->
                                    ((TitledPane) node("export-section-" + section))
                                            .setExpanded(true));
            journey.settled();
            picture("export-" + section, "export-size");
        }
        write("export-until", "someday");
        assertTrue(label("export-note").startsWith("\"someday\" is no date."));
        write("export-until", "3 Jun 2025");
        journey.robot()
                .interact(() -> ((Spinner<?>) node("export-pages")).getEditor().setText("many"));
        journey.settled();
        assertTrue(label("export-note").startsWith("\"many\" is no number from 1 to 50."));
        number("export-pages", 2);
        assertEquals("", label("export-note"));
        assertTrue(!node("export-write").isDisabled());
    }

    @Test
    void aCopyIsAPictureAndAChronology() {
        journey.command("copy");
        record Copied(double width, double height, boolean opaque, String title) {}
        Copied copied =
                journey.ask(
                        () -> {
                            Clipboard clipboard = Clipboard.getSystemClipboard();
                            var image = clipboard.getImage();
                            return new Copied(
                                    image.getWidth(),
                                    image.getHeight(),
                                    image.getPixelReader().getArgb(2, 2) == 0xFFFFFFFF,
                                    clipboard.getString().lines().findFirst().orElse(""));
                        });
        String title = journey.session().snapshot().get().title();
        assertEquals(new Copied(1920, 1080, true, title), copied);
    }

    private Path written(String name) {
        Path file = folder.resolve(name);
        HeadlessXPlatformFactory.fileChooser = title -> List.of(file.toFile());
        press("export-write");
        assertTrue(Files.exists(file), name + " was not written");
        return file;
    }

    private void press(String button) {
        journey.robot().interact(() -> ((Button) node(button)).fire());
        journey.settled();
    }

    private void write(String field, String words) {
        journey.robot().interact(() -> ((TextInputControl) node(field)).setText(words));
        journey.settled();
    }

    private void choose(String box, String words) {
        journey.robot()
                .interact(
                        () -> {
                            @SuppressWarnings("unchecked") // what is in a list is not asked
                            ComboBox<Object> list = (ComboBox<Object>) node(box);
                            list.getItems().stream()
                                    .filter(t -> words.equals(list.getConverter().toString(t)))
                                    .findFirst()
                                    .ifPresent(list::setValue);
                        });
        journey.settled();
    }

    private List<String> items(String box) {
        return journey.ask(
                () -> {
                    @SuppressWarnings("unchecked") // what is in a list is not asked
                    ComboBox<Object> list = (ComboBox<Object>) node(box);
                    return list.getItems().stream().map(list.getConverter()::toString).toList();
                });
    }

    private void number(String spinner, int value) {
        journey.robot()
                .interact(
                        () -> {
                            @SuppressWarnings("unchecked") // all spinners here are of numbers
                            Spinner<Integer> found = (Spinner<Integer>) node(spinner);
                            found.getValueFactory().setValue(value);
                        });
        journey.settled();
    }

    private double top(String id) {
        return journey.ask(() -> node(id).localToScene(node(id).getBoundsInLocal()).getMinY());
    }

    private double bottom(String id) {
        return journey.ask(() -> node(id).localToScene(node(id).getBoundsInLocal()).getMaxY());
    }

    private String label(String id) {
        return ((Labeled) node(id)).getText();
    }

    private Node node(String id) {
        return journey.robot().lookup("#" + id).query();
    }

    private void picture(String name, String within) throws IOException {
        Scene scene = node(within).getScene();
        journey.picture(name, scene);
    }
}
