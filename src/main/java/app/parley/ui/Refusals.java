package app.parley.ui;

import app.parley.exporter.Csv;
import app.parley.exporter.OutputFile;
import app.parley.importer.Preview;
import app.parley.model.Progress;
import app.parley.text.Text;
import app.parley.ui.parts.ProblemWords;

import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

import java.io.File;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

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
        OutputFile.write(
                file,
                out -> {
                    try {
                        Consumer<List<String>> lines = Csv.table(out);
                        lines.accept(
                                List.of(
                                        text.say("import.where"),
                                        text.say("import.what"),
                                        text.say("import.toDo")));
                        preview.eachRefused(
                                problem ->
                                        lines.accept(
                                                List.of(
                                                        words.place(problem.where()),
                                                        words.what(problem),
                                                        words.toDo(problem))),
                                progress);
                    } catch (UncheckedIOException e) {
                        throw e.getCause();
                    }
                });
    }
}
