package app.parley.importer;

import app.parley.model.Progress;

/// One kind of event file: how it is recognised and how it is read.
public interface Format {
    /// Names it on the command line and in the store, such as `ics`.
    String id();

    /// How likely it is that a file which begins like this is of this format. The file's name says
    /// nothing.
    Likelihood probe(Head head);

    /// Reads a file: good rows and refused ones.
    ///
    /// @throws app.parley.model.ProblemException if nothing can be read from it at all
    /// @throws java.util.concurrent.CancellationException if `progress` asked for it
    Reading read(SourceFile file, Wishes wishes, Progress progress);
}
