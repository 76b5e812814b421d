package app.parley.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parley.desk.Desk;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;

/// Journeys of somebody who wants other keys.
class KeySheetTest {
    @TempDir static Path folder;

    @SuppressWarnings("NullAway.Init") // by open, before all tests
    private static Journey journey;

    @BeforeAll
    static void open() throws TimeoutException, IOException {
        Path store = Journey.store(folder);
        Path home = Files.createDirectory(folder.resolve("home"));
        Files.writeString(home.resolve("keys.json"), "{\"swap\": ");
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(stage -> journey = Journey.open(stage, store, home));
        journey.settled();
    }

    @AfterEach
    void usualKeys() {
        journey.ask(
                () -> {
                    journey.window().commands().bindings().reset();
                    return true;
                });
    }

    @AfterAll
    static void close() throws TimeoutException {
        journey.shut();
        FxToolkit.cleanupStages();
    }

    /// Opens the sheet and chooses a command by its name.
    private static void choose(String name) {
        journey.command("keys").robot().clickOn("#keys-find").write(name).push(KeyCode.TAB);
    }

    private static String answer() {
        return journey.ask(() -> journey.robot().lookup("#keys-answer").queryLabeled().getText());
    }

    /// The first row, as it is read.
    private static List<Object> row() {
        return journey.ask(
                () -> {
                    TableView<?> table = journey.robot().lookup("#keys").queryTableView();
                    return table.getColumns().stream()
                            .<Object>map(column -> column.getCellData(0))
                            .toList();
                });
    }

    private static Map<String, String> kept() {
        journey.settled();
        return new TreeMap<>(new Desk(folder.resolve("home")).settings().keys());
    }

    @Test
    void aDamagedFileOfKeysIsToldAndTheUsualOnesHold() {
        assertTrue(
                journey.words("banners").stream()
                        .anyMatch(words -> words.contains("keys.json.bad")),
                "told in the window");
    }

    @Test
    void aCommandGetsAnotherKeyAndEverythingThatShowsItFollows() throws IOException {
        choose("zoom in");
        assertEquals(List.of("Zoom in", "Ctrl+Plus or Ctrl+Equals", "Timeline"), row());
        journey.robot().push(KeyCode.ENTER);
        assertEquals("Press the new key for “Zoom in”. Esc leaves it as it is.", answer());
        journey.robot().push(KeyCode.N);
        assertEquals(
                List.of("Zoom in", "N  (usually Ctrl+Plus or Ctrl+Equals)", "Timeline"), row());
        Scene sheet = journey.robot().lookup("#keys").query().getScene();
        journey.picture("keys", sheet);
        journey.robot().push(KeyCode.ESCAPE);
        double before = journey.focusTimeline().view().viewport().scale();
        journey.robot().push(KeyCode.ADD);
        assertEquals(before, journey.settled().view().viewport().scale());
        journey.robot().push(KeyCode.N);
        assertTrue(journey.settled().view().viewport().scale() < before, "N zooms in");
        assertEquals("Zoom in  N", tip("tool-zoomIn"));
        assertEquals("N", accelerator("zoomIn"));
        assertEquals(Map.of("zoomIn", "N"), kept());
    }

    private static String tip(String id) {
        return journey.ask(() -> ((ButtonBase) journey.node(id)).getTooltip().getText());
    }

    private static String accelerator(String id) {
        return journey.ask(
                () ->
                        ((MenuBar) journey.robot().lookup(".menu-bar").query())
                                .getMenus().stream()
                                        .flatMap(menu -> menu.getItems().stream())
                                        .filter(item -> ("command-" + id).equals(item.getId()))
                                        .findFirst()
                                        .orElseThrow()
                                        .getAccelerator()
                                        .getDisplayText());
    }

    @Test
    void aKeyThatAnotherCommandHasIsAskedForFirst() throws IOException {
        choose("next event");
        journey.robot().push(KeyCode.ENTER).push(KeyCode.TAB);
        assertTrue(answer().startsWith("Tab works the window itself"), answer());
        journey.robot().push(KeyCode.F);
        assertEquals("F is the key of “Centre or fit the selected event” now.", answer());
        journey.picture("keys-asked", journey.robot().lookup("#keys").query().getScene());
        journey.robot().push(KeyCode.ESCAPE);
        assertEquals(Map.of(), kept());
        journey.robot().clickOn("#keys-change").push(KeyCode.F).push(KeyCode.ENTER);
        assertEquals(Map.of("nextEvent", "F"), kept());
        journey.robot().clickOn("#keys-add").push(KeyCode.F4);
        assertEquals(Map.of("nextEvent", "F, F4"), kept());
        journey.robot().push(KeyCode.ESCAPE);
        journey.command("deselect").focusTimeline().robot().push(KeyCode.F);
        assertTrue(journey.settled().view().selected().isPresent(), "F is the next event");
        journey.command("deselect");
        choose("centre");
        journey.robot().clickOn("#keys-usual").clickOn("#keys-take").push(KeyCode.ESCAPE);
        assertEquals(Map.of("nextEvent", "F4"), kept());
        journey.focusTimeline().robot().push(KeyCode.F);
        assertEquals(OptionalInt.empty(), journey.settled().view().selected());
    }

    @Test
    void allKeysGoBackToTheUsualOnesAndLettersStayLettersInFields() {
        choose("today");
        journey.robot().push(KeyCode.ENTER).push(KeyCode.N).push(KeyCode.ESCAPE);
        double before = journey.view().viewport().start();
        journey.command("find").robot().write("n");
        assertEquals("n", journey.robot().lookup("#find").queryTextInputControl().getText());
        assertEquals(before, journey.view().viewport().start());
        journey.robot().eraseText(1).push(KeyCode.ESCAPE);
        journey.command("keys").robot().clickOn("#keys-reset").push(KeyCode.ESCAPE);
        assertEquals(Map.of(), kept());
    }

    @Test
    void whatWorksTheWindowCannotBeGivenAway() {
        choose("clear the selection");
        assertEquals("Esc works the window itself and stays what it is.", answer());
        List<String> off =
                journey.ask(
                        () ->
                                journey
                                        .robot()
                                        .lookup("#keys")
                                        .query()
                                        .getParent()
                                        .lookupAll(".button")
                                        .stream()
                                        .filter(Node::isDisabled)
                                        .map(Node::getId)
                                        .sorted()
                                        .toList());
        assertEquals(
                List.of("keys-add", "keys-change", "keys-none", "keys-reset", "keys-usual"), off);
        journey.robot().push(KeyCode.ESCAPE);
    }
}
