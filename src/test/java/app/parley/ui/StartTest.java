package app.parley.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parley.model.LaneMode;
import app.parley.store.Store;
import app.parley.timeline.TimeWords;

import javafx.scene.Node;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/// How a window begins and ends.
class StartTest {
    @TempDir static Path folder;

    @SuppressWarnings("NullAway.Init") // by open
    private Journey journey;

    private void open(Path file, Path home) throws TimeoutException {
        FxToolkit.setupStage(stage -> journey = Journey.open(stage, file, home));
        journey.settled();
    }

    @BeforeEach
    void begin() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void end() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @Test
    void viewingChangesNoByteAndIsRememberedElsewhere() throws IOException, TimeoutException {
        Path store = Journey.store(Files.createTempDirectory(folder, "store"));
        Path home = folder.resolve("home");
        byte[] before = Files.readAllBytes(store);
        open(store, home);
        journey.command("lanesKind").asOf("30 May 2025").command("scaleWeek");
        double start = journey.view().viewport().start();
        journey.shut();
        assertArrayEquals(before, Files.readAllBytes(store));
        FxToolkit.cleanupStages();
        FxToolkit.registerPrimaryStage();
        open(store, home);
        assertEquals(LaneMode.KIND, journey.view().lanes());
        assertEquals(
                "30 May 2025",
                TimeWords.asOf(journey.view().asOf(), journey.view().zone(), Journey.TEXT)
                        .replace('\u00a0', ' '));
        assertEquals(start, journey.view().viewport().start(), journey.view().viewport().scale());
        journey.shut();
    }

    @Test
    void anEmptyStoreSaysHowToGoOn() throws TimeoutException {
        Path store = folder.resolve("empty.parley");
        Store.create(store, "Nothing yet", "").close();
        open(store, folder.resolve("home-empty"));
        Node words = journey.robot().lookup(".no-events").query();
        assertEquals(true, journey.ask(words::isVisible));
        assertEquals("0 of 0 events shown", journey.label("status-events"));
        journey.shut();
    }

    @Test
    void aMissingFileLeavesAWindowThatSaysHowToGoOn() throws TimeoutException {
        open(folder.resolve("no such file.parley"), folder.resolve("home-missing"));
        assertEquals("Parley", journey.title());
        assertEquals("No store is open", journey.label("empty-title"));
        journey.robot().lookup(".dialog-pane").query();
        journey.shut();
    }
}
