package app.parley.ui;

import app.parley.desk.Desk;
import app.parley.text.Text;

import javafx.application.Application;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The program with a window, started with the files to open, each in a window
/// of its own.
public final class ParleyApplication extends Application {
    // The words exist in English only; dates in the order of another language would not fit them.
    private static final Locale LOCALE = Locale.UK;

    // JavaFX makes the application itself, and starts it when it has started itself.
    private static CompletableFuture<Desk.Found> found = new CompletableFuture<>();
    private static Optional<Reading> first = Optional.empty();

    private final List<MainWindow> windows = new ArrayList<>();

    /// Made by JavaFX.
    public ParleyApplication() {}

    /// Opens windows on stores, or on the shipped one if there are no files, and returns when they
    /// are closed. The first store is read while JavaFX starts.
    public static void launch(List<Path> files) {
        Desk desk = Desk.ofThisUser();
        found = Tasks.ahead(desk::settings);
        first =
                Optional.of(
                        Reading.begin(
                                () -> files.isEmpty() ? desk.shippedStore() : files.getFirst(),
                                (file, snapshot) ->
                                        Stores.first(
                                                found.join().settings(), file, snapshot, LOCALE)));
        launch(ParleyApplication.class, files.stream().map(Path::toString).toArray(String[]::new));
    }

    @Override
    public void start(Stage stage) {
        List<Path> files = getParameters().getRaw().stream().map(Path::of).toList();
        Known known = Known.of(found.join());
        window(stage, known).open(files.stream().findFirst(), first.orElseThrow());
        files.stream().skip(1).forEach(file -> window(new Stage(), known).open(Optional.of(file)));
    }

    private MainWindow window(Stage stage, Known known) {
        MainWindow window =
                new MainWindow(
                        stage,
                        Desk.ofThisUser(),
                        known,
                        Text.in(LOCALE),
                        folder -> getHostServices().showDocument(String.valueOf(folder.toUri())));
        windows.add(window);
        return window;
    }

    @Override
    public void stop() {
        windows.forEach(window -> window.tasks().finish());
    }
}
