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

/// The program with a window, started with the files to open, each in a window
/// of its own.
public final class ParleyApplication extends Application {
    // The words exist in English only; dates in the order of another language would not fit them.
    private static final Locale LOCALE = Locale.UK;

    private final List<MainWindow> windows = new ArrayList<>();

    /// Made by JavaFX.
    public ParleyApplication() {}

    @Override
    public void start(Stage stage) {
        List<Path> files = getParameters().getRaw().stream().map(Path::of).toList();
        open(stage, files.stream().findFirst());
        files.stream().skip(1).forEach(file -> open(new Stage(), Optional.of(file)));
    }

    private void open(Stage stage, Optional<Path> file) {
        MainWindow window =
                new MainWindow(
                        stage,
                        Desk.ofThisUser(),
                        Text.in(LOCALE),
                        folder -> getHostServices().showDocument(String.valueOf(folder.toUri())));
        windows.add(window);
        window.open(file);
    }

    @Override
    public void stop() {
        windows.forEach(window -> window.tasks().finish());
    }
}
