package app.parley.importer.table;

import app.parley.importer.SourceFile;
import app.parley.model.Problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Looks through an archive before anybody opens it. Nothing it says about itself is believed:
/// what comes out of it is counted.
final class ZipGuard {
    private static final int MOST_ENTRIES = 1000;
    private static final long MOST_BYTES = 512L << 20;
    private static final long MOST_RATIO = 100;
    private static final long SMALL = 1 << 20;

    private ZipGuard() {}

    /// Refuses an archive that would burst. It is looked through once.
    ///
    /// @return what was seen on the way
    /// @throws app.parley.model.ProblemException with `import.bomb`
    /// @throws UncheckedIOException if the archive is damaged
    static SheetScan check(SourceFile file) {
        return file.found(
                ZipGuard.class,
                SheetScan.class,
                () -> {
                    try {
                        return look(file);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private static SheetScan look(SourceFile file) throws IOException {
        SheetScan scan = new SheetScan();
        try (ZipFile zip = new ZipFile(file.path().toFile())) {
            Set<String> names = new HashSet<>();
            long total = 0;
            byte[] bytes = new byte[1 << 16];
            for (Iterator<? extends ZipEntry> all = zip.entries().asIterator(); all.hasNext(); ) {
                ZipEntry entry = all.next();
                if (!names.add(entry.getName()) || names.size() > MOST_ENTRIES) {
                    throw bomb(file);
                }
                long size = 0;
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int count; (count = in.read(bytes)) > 0; ) {
                        file.checkWanted();
                        scan.take(entry, bytes, count);
                        size += count;
                        total += count;
                        boolean bursting =
                                size > SMALL && size > MOST_RATIO * entry.getCompressedSize();
                        if (bursting || total > MOST_BYTES) {
                            throw bomb(file);
                        }
                    }
                }
            }
        }
        return scan;
    }

    private static app.parley.model.ProblemException bomb(SourceFile file) {
        return Problem.of("import.bomb", MOST_BYTES >> 20).at(file.where()).exception();
    }
}
