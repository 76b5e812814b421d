package app.parley.exporter;

import app.parley.model.Progress;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CancellationException;

/// Work that somebody watches and may stop.
final class Watched {
    private Watched() {}

    /// Says how far the work is.
    ///
    /// @throws CancellationException if it should stop
    static void at(Progress progress, long done, long total) {
        check(progress);
        progress.at(done, total);
    }

    /// A stream that ends as soon as the work should stop.
    static OutputStream by(Progress progress, OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                check(progress);
                out.write(bytes, offset, length);
            }
        };
    }

    private static void check(Progress progress) {
        if (progress.cancelled()) {
            throw new CancellationException("export");
        }
    }
}
