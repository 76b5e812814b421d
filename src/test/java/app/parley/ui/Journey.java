package app.parley.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parley.desk.Desk;
import app.parley.importer.ParleyJson;
import app.parley.model.Batch;
import app.parley.model.Change;
import app.parley.model.Dossier;
import app.parley.model.Origin;
import app.parley.model.Progress;
import app.parley.store.Store;
import app.parley.text.Text;
import app.parley.timeline.View;

import javafx.application.Platform;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import org.testfx.api.FxRobot;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;

/// A window on a store of the talks of 2025, driven like a user would.
final class Journey {
    private static final Path PICTURES = Path.of("target", "window");

    private final MainWindow window;
    private final FxRobot robot = new FxRobot();

    private Journey(MainWindow window) {
        this.window = window;
    }

    /// A store made of the shipped event file.
    static Path store(Path folder) {
        Path data = Path.of("data", "istanbul-2025.json");
        Path file = folder.resolve("Istanbul direct talks 2025.parley");
        Dossier dossier = ParleyJson.read(data);
        try (Store store = Store.create(file, dossier.title(), dossier.subtitle())) {
            Origin origin = new Origin("istanbul-2025.json", "", "parley-json", Instant.EPOCH);
            Batch batch = store.add(dossier, origin, Progress.UNWATCHED);
            store.apply(new Change.ShowBatch(batch.number()));
        }
        return file;
    }

    /// Opens a window of 1600 by 1000 pixels on a store; on the window's thread.
    static Journey open(Stage stage, Path file, Path home) {
        MainWindow window = new MainWindow(stage, new Desk(home), Text.in(Locale.UK));
        stage.setMaximized(false);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1600);
        stage.setHeight(1000);
        window.open(Optional.of(file));
        return new Journey(window);
    }

    MainWindow window() {
        return window;
    }

    FxRobot robot() {
        return robot;
    }

    /// Waits until nothing is under way and the window has been drawn.
    Journey settled() {
        CompletableFuture<Boolean> idle = new CompletableFuture<>();
        Platform.runLater(() -> window.tasks().whenIdle(() -> idle.complete(true)));
        try {
            assertTrue(idle.get(60, TimeUnit.SECONDS));
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("the window did not come to rest", e);
        }
        return this;
    }

    /// Runs a command on the window's thread, and waits.
    Journey command(String id) {
        robot.interact(() -> window.commands().named(id).run());
        return settled();
    }

    /// What the window says about something, on its own thread.
    <T> T ask(Callable<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        robot.interact(
                () -> {
                    try {
                        answer.complete(question.call());
                    } catch (Exception e) {
                        answer.completeExceptionally(e);
                    }
                });
        return answer.join();
    }

    View view() {
        return ask(() -> session().view().get());
    }

    Session session() {
        return window.session().get().orElseThrow();
    }

    /// All words shown within the node with an id.
    Set<String> words(String id) {
        return ask(
                () ->
                        robot.lookup("#" + id).query().lookupAll(".label").stream()
                                .map(Labeled.class::cast)
                                .map(Labeled::getText)
                                .collect(Collectors.toSet()));
    }

    /// Keeps a picture of the window in `target/window`, to be looked at.
    Journey picture(String name) throws IOException {
        WritableImage image = ask(() -> window.stage().getScene().snapshot(null));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        Files.createDirectories(PICTURES);
        ImageIO.write(copy, "png", PICTURES.resolve(name + ".png").toFile());
        return this;
    }
}
