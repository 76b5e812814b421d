package app.parley;

import app.parley.desk.Desk;
import app.parley.text.Text;
import app.parley.ui.MainWindow;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.stage.Stage;

import java.util.Locale;
import java.util.Optional;

/// A build step: opens the window on the shipped store, waits until it is drawn, and closes it.
/// From what this run loads, the package's start cache is made (`-XX:AOTCacheOutput`), which
/// halves the time to the first frame.
public final class Rehearsal extends Application {
    // The window is drawn in the second; the others are for what arrives late, such as labels.
    private static final int PULSES = 60;

    /// Made by JavaFX.
    public Rehearsal() {}

    /// Runs it.
    ///
    /// @param args none
    public static void main(String[] args) {
        launch(args);
    }

    private Optional<MainWindow> shown = Optional.empty();

    @Override
    public void stop() {
        shown.ifPresent(window -> window.tasks().finish());
    }

    @Override
    public void start(Stage stage) {
        MainWindow window = new MainWindow(stage, Desk.ofThisUser(), Text.in(Locale.UK), _ -> {});
        shown = Optional.of(window);
        window.open(Optional.empty());
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses == PULSES) {
                    stop();
                    window.tasks().whenIdle(stage::hide);
                }
            }
        }.start();
    }
}
