package app.parley;

import app.parley.model.Problem;
import app.parley.ui.ParleyApplication;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The way to the window.
final class Launcher {
    private Launcher() {}

    /// Opens the window on stores and returns when it is closed.
    static int open(List<Path> files, Console console) {
        Optional<Problem> obstacle = console.display().obstacle();
        if (obstacle.isPresent()) {
            return console.cannot(obstacle.get(), " ");
        }
        try {
            ParleyApplication.launch(files);
            return Console.DONE;
        } catch (UnsupportedOperationException e) {
            // A display that is named and does not answer.
            return console.cannot(Problem.of("display.none"), " ");
        }
    }
}
