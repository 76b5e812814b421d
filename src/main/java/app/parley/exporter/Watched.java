package app.parley.exporter;

import app.parley.model.Progress;

import java.util.concurrent.CancellationException;

/// Work that somebody watches and may stop.
final class Watched {
    private Watched() {}

    /// Says how far the work is.
    ///
    /// @throws CancellationException if it should stop
    static void at(Progress progress, long done, long total) {
        if (progress.cancelled()) {
            throw new CancellationException("export");
        }
        progress.at(done, total);
    }
}
