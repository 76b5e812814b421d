package app.parley.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import app.parley.drawing.Theme;
import app.parley.exporter.Imprint;
import app.parley.model.LaneMode;
import app.parley.model.NamedView;
import app.parley.timeline.TimelineComposer;
import app.parley.timeline.Viewport;
import app.parley.ui.commands.Command;
import app.parley.ui.commands.Keys;

import com.sun.glass.ui.headlessx.HeadlessXPlatformFactory;

import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import javax.imageio.ImageIO;

/// Journeys through one window on the shipped store; each begins in the home view.
class WindowTest {
    @TempDir static Path folder;

    private static final List<String> COMPLAINTS = new CopyOnWriteArrayList<>();
    private static final Handler LISTENER = new Complaints();

    @SuppressWarnings("NullAway.Init") // by open, before all tests
    private static Journey journey;

    @BeforeAll
    static void open() throws TimeoutException {
        Logger.getLogger("javafx.css").addHandler(LISTENER);
        Path store = Journey.store(folder);
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(stage -> journey = Journey.open(stage, store, folder.resolve("home")));
        journey.settled();
    }

    @BeforeEach
    void goHome() {
        journey.home();
    }

    @AfterEach
    void theStyleSheetsDoNotComplain() {
        assertEquals(List.of(), COMPLAINTS);
    }

    @AfterAll
    static void close() throws TimeoutException {
        journey.shut();
        Logger.getLogger("javafx.css").removeHandler(LISTENER);
        FxToolkit.cleanupStages();
    }

    @Test
    void theStoreOpensInItsHomeView() throws IOException {
        assertEquals(
                List.of(
                        "10 May 2025 to 6 Jun 2025",
                        "Times in Istanbul (UTC+3)",
                        "All changes saved"),
                List.of(
                        journey.label("status-span"),
                        journey.label("status-zone"),
                        journey.label("status-saved")));
        assertTrue(journey.label("status-events").endsWith(" of 112 events shown"));
        assertEquals("Istanbul direct talks 2025.parley — Parley", journey.title());
        journey.picture("light");
    }

    @Test
    void zoomingKeepsTheInstantUnderThePointer() {
        Point2D pointer = journey.onTimeline(0.7, 0.2);
        double x = pointer.getX() - journey.timelineX() - TimelineComposer.HEADS;
        Viewport before = journey.view().viewport();
        journey.robot().moveTo(pointer).press(KeyCode.CONTROL);
        journey.robot().scroll(2, VerticalDirection.UP).release(KeyCode.CONTROL);
        Viewport after = journey.settled().view().viewport();
        assertTrue(after.scale() < before.scale() * 0.8, "nearer than " + before.scale());
        assertEquals(before.instant(x), after.instant(x), after.scale());
    }

    @Test
    void beforeTheMemorandaWerePutNoneOfTheirPositionsShows() throws IOException {
        journey.asOf("2 June 2025 14:00");
        assertEquals(List.of(), journey.memoranda());
        journey.asOf("2025-06-02 15:00");
        assertEquals(List.of("left", "right"), journey.memoranda());
    }

    @Test
    void fromTheDayOfARoundOneGoesBackToTheRoundBefore() {
        journey.asOf("2025-06-02 16:00").command("previousRound");
        assertEquals("2025-05-16T15:20+03:00", asOf());
        journey.command("nextRound");
        assertEquals("2025-06-02T15:58+03:00", asOf());
    }

    @Test
    void aNamedViewSelectsItsEvent() {
        Session session = journey.session();
        NamedView named =
                session.snapshot().get().views().stream()
                        .filter(view -> !view.select().isEmpty())
                        .findFirst()
                        .orElseThrow();
        journey.command("deselect");
        journey.ask(
                () -> {
                    new Navigator(session).named(named);
                    return true;
                });
        journey.settled();
        assertEquals(
                named.select(),
                journey.ask(() -> session.selected().get().orElseThrow().event().id()));
    }

    private static String asOf() {
        return Instant.ofEpochMilli(journey.view().asOf())
                .atZone(journey.view().zone())
                .toOffsetDateTime()
                .toString();
    }

    @Test
    void aClickedEventIsToldInFull() {
        journey.command("deselect");
        assertEquals(OptionalInt.empty(), journey.view().selected());
        journey.robot().clickOn(journey.placeOf("Lavrov proposes round 2"));
        assertTrue(
                journey.settled().words("below").stream().anyMatch(w -> w.contains("Lavrov")),
                () -> "told: " + journey.words("below"));
    }

    @Test
    void searchFindsOtherSpellingsAndGoesThere() {
        for (String spelling : List.of("Киев", "Zelenskyy")) {
            journey.command("deselect").command("find");
            journey.robot().write(spelling);
            journey.settled().robot().push(KeyCode.DOWN).push(KeyCode.ENTER);
            assertTrue(
                    journey.settled().view().selected().isPresent(),
                    spelling + " leads to an event");
            journey.ask(
                    () -> {
                        journey.robot().lookup("#find").queryTextInputControl().clear();
                        return true;
                    });
        }
    }

    @Test
    void lanesSwitch() {
        journey.robot().clickOn("#tool-lanesIssue");
        assertEquals(LaneMode.ISSUE, journey.settled().view().lanes());
        journey.robot().clickOn("#tool-lanesKind");
        assertEquals(LaneMode.KIND, journey.settled().view().lanes());
        assertFalse(journey.lanes().contains("Russia"));
    }

    @Test
    void everyThemeShowsEverything() throws IOException {
        journey.command("appearanceDark").picture("dark");
        assertEquals(Theme.DARK, journey.view().theme());
        journey.command("table").command("asOf").picture("table-dark");
        journey.robot().push(KeyCode.ESCAPE);
        journey.command("keys").robot().push(KeyCode.ESCAPE);
        journey.command("chooseZone").robot().push(KeyCode.ESCAPE);
        journey.command("export").robot().push(KeyCode.ESCAPE);
        journey.command("appearanceLight").picture("table-light");
        assertEquals(Theme.LIGHT, journey.view().theme());
    }

    @Test
    void theTableSelectsInStepWithTheTimeline() {
        journey.command("table").command("deselect").command("nextEvent");
        int selected = journey.view().selected().orElseThrow();
        TableView<?> table = journey.robot().lookup("#below .table-view").queryTableView();
        assertEquals(1, journey.ask(() -> table.getSelectionModel().getSelectedIndices().size()));
        journey.ask(
                () -> {
                    table.getSelectionModel().selectNext();
                    return true;
                });
        assertTrue(journey.settled().view().selected().orElseThrow() != selected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text.parley",
                "empty.parley",
                "cut.parley",
                "folder.parley",
                "gone.parley",
                "x.json"
            })
    void aFileThatIsNoStoreIsNamedAndTheOpenStoreStays(String name) throws IOException {
        Path file = folder.resolve(name);
        switch (name) {
            case "empty.parley" -> Files.createFile(file);
            case "cut.parley" -> {
                byte[] whole =
                        Files.readAllBytes(Journey.store(Files.createTempDirectory(folder, "s")));
                Files.write(file, Arrays.copyOf(whole, whole.length / 2));
            }
            case "folder.parley" -> Files.createDirectory(file);
            case "gone.parley" -> {}
            default ->
                    Files.writeString(
                            file,
                            "{ \"parley\": 1, not a store at all, and longer than a header }");
        }
        byte[] before = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
        journey.openFile(file);
        DialogPane dialog = journey.robot().lookup(".dialog-pane").queryAs(DialogPane.class);
        assertEquals(
                List.of(true, true),
                journey.ask(
                        () ->
                                List.of(
                                        !dialog.getHeaderText().contains("⟨"),
                                        dialog.getContentText().contains(name))));
        Label what = journey.robot().from(dialog).lookup(".content.label").queryAs(Label.class);
        assertTrue(
                journey.ask(() -> what.getHeight() >= what.prefHeight(what.getWidth())),
                "all of what to do is to be read");
        assertTrue(journey.title().startsWith("Istanbul"));
        assertArrayEquals(
                before, Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0]);
        journey.robot().push(KeyCode.ESCAPE);
    }

    @Test
    void aPictureIsWrittenWhereTheUserSays() throws IOException {
        Path file = folder.resolve("picture.png");
        HeadlessXPlatformFactory.fileChooser = title -> List.of(file.toFile());
        journey.command("export").robot().clickOn("#export-headline").write("Where things stand");
        journey.robot().push(KeyCode.ENTER);
        journey.settled();
        BufferedImage picture = ImageIO.read(file.toFile());
        assertEquals(List.of(1920, 1080), List.of(picture.getWidth(), picture.getHeight()));
        assertTrue(Imprint.recipe(file).contains("title=Where%20things%20stand&"), "its headline");
    }

    @Test
    void lettersAreTextWhereTextIsTyped() {
        Viewport before = journey.view().viewport();
        journey.command("find");
        journey.robot().write("t0");
        assertEquals(before, journey.settled().view().viewport());
        assertEquals("t0", journey.robot().lookup("#find").queryTextInputControl().getText());
    }

    @Test
    void everyCommandHasWordsAndNoKeyStartsTwo() {
        List<Command> commands = journey.window().commands().all().toList();
        assertEquals(
                List.of(),
                commands.stream()
                        .filter(command -> !Journey.TEXT.has("command." + command.id()))
                        .toList(),
                "add command.ID to messages.properties");
        Map<String, Set<String>> byKey =
                commands.stream()
                        .flatMap(
                                command ->
                                        command.keys().getValue().stream()
                                                .map(key -> Map.entry(key.label(), command.id())))
                        .collect(
                                groupingBy(
                                        Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
        byKey.values().removeIf(bound -> bound.size() == 1);
        assertEquals(Map.of(), byKey, "a key can start one command only");
    }

    @Test
    void aKeyThatSomeKeyboardsLackStandsBesideOneThatAllHave() {
        assertEquals(
                List.of(),
                journey.window()
                        .commands()
                        .all()
                        .filter(command -> !command.usual().isEmpty())
                        .filter(
                                command ->
                                        command.usual().stream()
                                                .map(Keys::combination)
                                                .noneMatch(WindowTest::isOnEveryKeyboard))
                        .map(Command::id)
                        .toList(),
                "give these an arrow, a digit or a function key besides");
    }

    /// Letters by themselves are not on a Cyrillic keyboard; with Ctrl they are found by their
    /// place. Brackets, commas and signs stand elsewhere on a German or Turkish one.
    private static boolean isOnEveryKeyboard(KeyCodeCombination keys) {
        KeyCode code = keys.getCode();
        return code.isFunctionKey()
                || code.isNavigationKey()
                || (code.isDigitKey() && !code.isKeypadKey())
                || code == KeyCode.ESCAPE
                || (code.isLetterKey() && keys.getShortcut() == ModifierValue.DOWN);
    }

    @Test
    void tabGoesFromEventToEventAndLeavesWithoutOne() {
        journey.command("deselect").command("nextEvent");
        OptionalInt first = journey.view().selected();
        journey.focusTimeline().robot().push(KeyCode.TAB);
        OptionalInt second = journey.settled().view().selected();
        assertFalse(first.equals(second));
        journey.robot().push(KeyCode.ESCAPE).push(KeyCode.TAB);
        assertFalse(
                journey.ask(
                        () -> journey.window().workspace().orElseThrow().timeline().isFocused()));
    }

    @Test
    void draggingTheHandleMovesTheCursorAndNothingElse() {
        Viewport before = journey.view().viewport();
        long asOf = journey.view().asOf();
        journey.robot().drag(journey.cursorHandle()).moveBy(-200, 0).drop();
        assertEquals(before, journey.settled().view().viewport());
        assertEquals(
                asOf - 200 * before.scale(), (double) journey.view().asOf(), 2 * before.scale());
    }

    private static final class Complaints extends Handler {
        @Override
        public void publish(LogRecord complaint) {
            COMPLAINTS.add(complaint.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
