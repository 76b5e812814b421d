package app.parley.importer;

import app.parley.model.Progress;

import java.util.function.Consumer;

/// One kind of event file: how it is recognised and how it is read.
public interface Format {
    /// Names it on the command line and in the store, such as `ics`.
    String id();

    /// How likely it is that a file which begins like this is of this format. The file's name says
    /// nothing.
    Likelihood probe(Head head);

    /// Reads a file and hands every row, good or refused, to `rows` in file order, and before each
    /// what it names beside parties and kinds.
    ///
    /// A file is read once for its preview and once more when it is taken in: both times the same
    /// rows come, and none is held here.
    ///
    /// @param rows takes each row; what it throws goes through
    /// @return what was learnt beside the rows
    /// @throws app.parley.model.ProblemException if nothing can be read from it at all
    /// @throws java.util.concurrent.CancellationException if `progress` asked for it
    Reading read(SourceFile file, Wishes wishes, Consumer<Row> rows, Progress progress);
}
