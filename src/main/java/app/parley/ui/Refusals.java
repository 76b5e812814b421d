package app.parley.ui;

import app.parley.exporter.RefusedRows;
import app.parley.importer.Preview;
import app.parley.model.Progress;
import app.parley.text.Text;
import app.parley.ui.parts.ProblemWords;

import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

/// The list of rows that an import refuses, saved as a table for whoever can mend the file.
///
/// @param tasks that do the work
/// @param owner of the file chooser
/// @param text the words
record Refusals(Tasks tasks, Window owner, Text text) {
    /// Asks where to, and writes every refused row there.
    void save(Preview preview) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text.say("import.saveRefused"));
        chooser.getExtensionFilters().setAll(new ExtensionFilter(text.say("export.csv"), "*.csv"));
        chooser.setInitialFileName(
                text.say(
                        "import.refused.file",
                        preview.file().name().replaceFirst("\\.[^.]*$", "")));
        File chosen = chooser.showSaveDialog(owner);
        if (chosen != null) {
            Path file = chosen.toPath();
            tasks.workers()
                    .run(
                            text.say("task.export", chosen.getName()),
                            progress -> {
                                write(preview, file, progress);
                                return file;
                            },
                            written -> {});
        }
    }

    private void write(Preview preview, Path file, Progress progress) {
        ProblemWords words = new ProblemWords(text);
        RefusedRows.write(
                file,
                text,
                problem ->
                        List.of(
                                words.place(problem.where()),
                                words.what(problem),
                                words.toDo(problem)),
                rows -> preview.eachRefused(rows, progress));
    }
}
