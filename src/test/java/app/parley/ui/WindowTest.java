package app.parley.ui;

import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Path;

@ExtendWith(ApplicationExtension.class)
class WindowTest {
    @TempDir static Path folder;
    private static Path store;

    @SuppressWarnings("NullAway.Init") // by open, before each test
    private Journey journey;

    @BeforeAll
    static void makeTheStore() {
        store = Journey.store(folder);
    }

    @Start
    void open(Stage stage) {
        journey = Journey.open(stage, store, folder.resolve("home"));
    }

    @BeforeEach
    void settle() {
        journey.settled();
    }

    @Test
    void pictures() throws IOException {
        journey.picture("light");
        journey.command("appearanceDark").picture("dark");
    }
}
