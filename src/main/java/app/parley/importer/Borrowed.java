package app.parley.importer;

import app.parley.model.Problem;
import app.parley.model.ProblemException;

import java.io.IOException;
import java.util.concurrent.CancellationException;

/// Calls into readers that others wrote. A damaged or hostile file makes them fail in any way they
/// like, an assertion or an index out of bounds; all of it is one thing: the file cannot be read.
public final class Borrowed {
    private Borrowed() {}

    /// Work that may fail in any way.
    ///
    /// @param <T> what it gives
    public interface Work<T> {
        /// Does it.
        T done() throws IOException;
    }

    /// Does the work.
    ///
    /// @throws ProblemException with `import.damaged` if it fails
    public static <T> T reading(SourceFile file, Work<T> work) {
        try {
            return work.done();
        } catch (ProblemException | CancellationException e) {
            throw e;
        } catch (IOException | RuntimeException | AssertionError | StackOverflowError e) {
            throw new ProblemException(Problem.of("import.damaged").at(file.where()), e);
        }
    }
}
