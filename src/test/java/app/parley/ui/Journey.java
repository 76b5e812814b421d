package app.parley.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parley.desk.Desk;
import app.parley.drawing.Shape;
import app.parley.importer.ParleyJson;
import app.parley.model.Batch;
import app.parley.model.Change;
import app.parley.model.Dossier;
import app.parley.model.Origin;
import app.parley.model.Progress;
import app.parley.store.Store;
import app.parley.text.Text;
import app.parley.timeline.Frame;
import app.parley.timeline.View;
import app.parley.timeline.Viewport;

import com.sun.glass.ui.headlessx.HeadlessXPlatformFactory;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.testfx.api.FxRobot;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/// A window on a store of the talks of 2025, driven like a user would.
final class Journey {
    private static final Path PICTURES = Path.of("target", "window");

    /// The words of the window.
    static final Text TEXT = Text.in(Locale.UK);

    private final MainWindow window;
    private final Path home;
    private final FxRobot robot = new FxRobot();

    private Journey(MainWindow window, Path home) {
        this.window = window;
        this.home = home;
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
        return open(stage, home, window -> window.open(Optional.of(file)));
    }

    /// Opens a window of 1600 by 1000 pixels in some way; on the window's thread.
    static Journey open(Stage stage, Path home, Consumer<MainWindow> how) {
        MainWindow window = new MainWindow(stage, new Desk(home), TEXT, _ -> {});
        stage.setMaximized(false);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1600);
        stage.setHeight(1000);
        how.accept(window);
        return new Journey(window, home);
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

    /// Waits until the window has been drawn so often.
    Journey frames(int count) {
        CompletableFuture<Boolean> drawn = new CompletableFuture<>();
        List<Runnable> parts = new ArrayList<>(Collections.nCopies(count, () -> {}));
        parts.add(() -> drawn.complete(true));
        robot.interact(() -> window.tasks().frameByFrame(parts));
        drawn.join();
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
                        node(id).lookupAll(".text").stream()
                                .filter(javafx.scene.text.Text.class::isInstance)
                                .map(text -> ((javafx.scene.text.Text) text).getText())
                                .map(words -> words.replace('\u00a0', ' '))
                                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /// The words of the label with an id.
    String label(String id) {
        return ask(() -> ((Labeled) node(id)).getText());
    }

    String title() {
        return ask(() -> window.stage().getTitle());
    }

    Node node(String id) {
        return window.stage().getScene().lookup("#" + id);
    }

    /// Looks at the store as when it was opened.
    Journey home() {
        robot.interact(
                () -> {
                    Session session = session();
                    View now = session.view().get();
                    View home =
                            new Views(session.snapshot().get(), TEXT.locale(), now.theme()).home();
                    Viewport stretch = home.viewport();
                    Viewport same = now.viewport().fitting(stretch.start(), stretch.end(), 0);
                    session.view().set(home.with(same));
                    ((TabPane) node("below")).getSelectionModel().selectFirst();
                });
        return settled();
    }

    /// Sets the as-of cursor by typing.
    Journey asOf(String date) {
        command("asOf");
        TextInputControl field = robot.lookup("#as-of-field").queryTextInputControl();
        robot.interact(() -> field.setText(date));
        robot.push(KeyCode.ENTER);
        return settled();
    }

    /// The sides whose panel shows a position of its party's memorandum of 2 June 2025.
    List<String> memoranda() {
        return Stream.of("left", "right")
                .filter(
                        side ->
                                words(side).stream()
                                        .anyMatch(
                                                w ->
                                                        w.contains("memorandum")
                                                                && w.contains("2 Jun 2025")))
                .toList();
    }

    /// The labels of the lanes.
    List<String> lanes() {
        return ask(() -> frame().lanes().stream().map(Frame.LaneBox::label).toList());
    }

    /// The ids of the lanes.
    List<String> laneIds() {
        return ask(() -> frame().lanes().stream().map(Frame.LaneBox::id).toList());
    }

    private Frame frame() {
        return window.workspace().orElseThrow().timeline().frame().get();
    }

    /// A point on the timeline, as a part of its width and height.
    Point2D onTimeline(double across, double down) {
        return ask(
                () -> {
                    Bounds bounds = screenBounds();
                    return new Point2D(
                            bounds.getMinX() + across * bounds.getWidth(),
                            bounds.getMinY() + down * bounds.getHeight());
                });
    }

    /// The left edge of the timeline on the screen.
    double timelineX() {
        return ask(() -> screenBounds().getMinX());
    }

    /// Where on the screen a label of the timeline begins or ends at its mark.
    Point2D placeOf(String label) {
        return ask(
                () -> {
                    Shape.Text text =
                            frame().drawing().shapes().stream()
                                    .filter(Shape.Text.class::isInstance)
                                    .map(Shape.Text.class::cast)
                                    .filter(t -> t.text().equals(label))
                                    .findFirst()
                                    .orElseThrow();
                    double inwards = text.anchor() == Shape.Anchor.END ? -6 : 6;
                    Bounds bounds = screenBounds();
                    return new Point2D(
                            bounds.getMinX() + text.x() + inwards,
                            bounds.getMinY() + text.baseline() - 4);
                });
    }

    /// Where on the screen the handle of the as-of cursor is.
    Point2D cursorHandle() {
        return ask(
                () -> {
                    View view = session().view().get();
                    double x = frame().plotX() + view.viewport().x((double) view.asOf());
                    Bounds bounds = screenBounds();
                    return new Point2D(
                            bounds.getMinX() + x, bounds.getMinY() + frame().plotY() - 10);
                });
    }

    /// Gives the keyboard to the timeline.
    Journey focusTimeline() {
        robot.interact(() -> window.workspace().orElseThrow().timeline().requestFocus());
        return this;
    }

    private Bounds screenBounds() {
        Node timeline = window.workspace().orElseThrow().timeline();
        return timeline.localToScreen(timeline.getLayoutBounds());
    }

    /// Opens another file, as the chooser would.
    Journey openFile(Path file) {
        HeadlessXPlatformFactory.fileChooser = title -> List.of(file.toFile());
        return command("open");
    }

    /// Closes the window, and tells what was remembered.
    Set<String> shut() {
        robot.interact(window.stage()::hide);
        settled();
        window.tasks().finish();
        try {
            return new TreeSet<>(
                    List.of(Files.readString(home.resolve("settings.json")).split("[,{}]")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Keeps a picture of the window in `target/window`, to be looked at.
    Journey picture(String name) throws IOException {
        return picture(name, window.stage().getScene());
    }

    /// Keeps a picture of another window of the program there.
    Journey picture(String name, Scene scene) throws IOException {
        WritableImage image = ask(() -> scene.snapshot(null));
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
