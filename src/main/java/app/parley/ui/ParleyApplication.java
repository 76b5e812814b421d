package app.parley.ui;

import app.parley.desk.Desk;
import app.parley.text.Text;

import javafx.application.Application;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// The program with a window, started with the files to open.
public final class ParleyApplication extends Application {
    // The words exist in English only; dates in the order of another language would not fit them.
    private static final Locale LOCALE = Locale.UK;

    private Optional<MainWindow> window = Optional.empty();

    /// Made by JavaFX.
    public ParleyApplication() {}

    @Override
    public void start(Stage stage) {
        MainWindow opened = new MainWindow(stage, Desk.ofThisUser(), Text.in(LOCALE));
        window = Optional.of(opened);
        opened.open(getParameters().getUnnamed().stream().map(Path::of).findFirst());
    }

    @Override
    public void stop() {
        window.ifPresent(open -> open.tasks().finish());
    }
}
