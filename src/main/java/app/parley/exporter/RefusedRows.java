package app.parley.exporter;

import app.parley.model.Problem;
import app.parley.text.Text;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// The rows that an import refuses, as a table for whoever can mend the file: where each is, what
/// is wrong with it, what to do.
public final class RefusedRows {
    private RefusedRows() {}

    /// Writes the table; a file of that name is replaced.
    ///
    /// @param cells where, what and what to do, in words
    /// @param rows hands on each refused row
    /// @throws app.parley.model.ProblemException if it cannot be written
    public static void write(
            Path file,
            Text text,
            Function<Problem, List<String>> cells,
            Consumer<Consumer<Problem>> rows) {
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
                        rows.accept(problem -> lines.accept(cells.apply(problem)));
                    } catch (UncheckedIOException e) {
                        throw e.getCause();
                    }
                });
    }
}
