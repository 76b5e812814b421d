package app.parley.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parley.model.Filter;

import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/// Journeys of somebody who looks for something: filter, overview, measuring, several events.
class LookingTest {
    @TempDir static Path folder;

    @SuppressWarnings("NullAway.Init") // by open, before all tests
    private static Journey journey;

    @BeforeAll
    static void open() throws TimeoutException {
        Path store = Journey.store(folder);
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(stage -> journey = Journey.open(stage, store, folder.resolve("home")));
        journey.settled();
    }

    @BeforeEach
    void goHome() {
        journey.home();
    }

    @AfterAll
    static void close() throws TimeoutException {
        journey.shut();
        FxToolkit.cleanupStages();
    }

    private static int rows() {
        TableView<?> table = journey.robot().lookup("#below .table-view").queryTableView();
        return journey.ask(() -> table.getItems().size());
    }

    @Test
    void aFilterIsTypedTickedShownAndCleared() {
        journey.command("table");
        int all = rows();
        journey.command("filter").robot().write("exchange").push(KeyCode.ENTER);
        assertEquals(Filter.parse("text:exchange"), journey.settled().view().filter());
        int withWords = rows();
        assertTrue(withWords > 0 && withWords < all, withWords + " of " + all);
        journey.robot().clickOn("Agreement");
        assertEquals(
                Filter.parse("kind:agreement text:exchange"), journey.settled().view().filter());
        assertTrue(rows() < withWords);
        assertTrue(
                journey.label("status-events")
                        .endsWith(" of 112 events shown · " + rows() + " pass the filter"));
        journey.robot().push(KeyCode.ESCAPE);
        journey.command("back");
        assertEquals(Filter.parse("text:exchange"), journey.view().filter());
        journey.robot().clickOn("#chips-clear");
        assertEquals(Filter.EVERYTHING, journey.settled().view().filter());
        assertEquals(all, rows());
        assertFalse(journey.ask(() -> journey.robot().lookup("#filter-chips").query().isVisible()));
    }

    @Test
    void aFilterCanBeWrittenInOneLineAndSaysWhatItDoesNotKnow() {
        journey.command("filter").robot().clickOn("#filter-line").write("party:Atlantis");
        journey.robot().push(KeyCode.ENTER);
        assertTrue(
                journey.settled()
                        .ask(
                                () ->
                                        journey.robot()
                                                .lookup("#filter-answer")
                                                .queryLabeled()
                                                .getText())
                        .contains("ukraine"),
                "the names there are");
        journey.robot().eraseText("Atlantis".length()).write("UA kind:strike").push(KeyCode.ENTER);
        assertEquals(Filter.parse("kind:strike party:ukraine"), journey.settled().view().filter());
        journey.robot().push(KeyCode.ESCAPE);
    }
}
