package app.parley.importer;

import app.parley.model.Problem;
import app.parley.model.ProblemException;
import app.parley.model.Progress;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.zip.ZipException;

/// A file to be imported. It is read several times, each time from its beginning, so that none of
/// it has to be held; [#checkSame] says afterwards whether it was one file all the while.
///
/// A file that is packed by gzip, or is the only one in a zip archive, is read as if it were not.
public final class SourceFile {
    /// The largest file that is read, in bytes, unpacked.
    public static final long LARGEST = 256L << 20;

    private static final long SMALL = 1 << 20;
    private static final long MOST_RATIO = 100;
    private static final int TIMES = 3;

    private final Path path;
    private final Packing packing;
    private final long size;
    private final String sha256;
    private final Map<Object, Object> found = new ConcurrentHashMap<>();
    private final AtomicLong taken = new AtomicLong();
    private volatile Progress heeded = Progress.UNWATCHED;

    private SourceFile(Path path, Packing packing, long size, String sha256) {
        this.path = path;
        this.packing = packing;
        this.size = size;
        this.sha256 = sha256;
    }

    /// Takes a file.
    ///
    /// @throws ProblemException with `file.directory`, `file.missing`, `file.unreadable`,
    ///     `import.large`, and for a packed one `import.several`, `import.locked`,
    ///     `import.nested`, `import.bomb`, `import.damaged`
    public static SourceFile of(Path path) {
        if (Files.isDirectory(path)) {
            throw Problem.of("file.directory", nameOf(path)).at(where(path)).exception();
        }
        try {
            long size = Files.size(path);
            if (size > LARGEST) {
                throw large(path, size);
            }
            String sha256 = digest(path);
            Packing packing = Packing.of(path, where(path));
            boolean packed = !(packing instanceof Packing.None);
            return new SourceFile(path, packing, packed ? size(path, packing, size) : size, sha256);
        } catch (ZipException | EOFException e) {
            throw new ProblemException(Problem.of("import.damaged").at(where(path)), e);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /// How much is inside. What an archive says about that is not believed: it is unpacked once,
    /// and what comes out is counted.
    private static long size(Path path, Packing packing, long packed) throws IOException {
        long size = 0;
        byte[] bytes = new byte[1 << 16];
        try (InputStream in = packing.open(path)) {
            for (int count; (count = in.read(bytes)) > 0; ) {
                if (size == 0 && isPacked(bytes, count)) {
                    throw Problem.of("import.nested").at(where(path)).exception();
                }
                size += count;
                if (size > SMALL && size > MOST_RATIO * packed) {
                    throw Problem.of("import.bomb", LARGEST >> 20).at(where(path)).exception();
                }
                if (size > LARGEST) {
                    throw large(path, size);
                }
            }
        }
        return size;
    }

    private static boolean isPacked(byte[] bytes, int count) {
        return count > 1
                && ((bytes[0] == 'P' && bytes[1] == 'K')
                        || (bytes[0] == 0x1F && bytes[1] == (byte) 0x8B));
    }

    private static ProblemException large(Path path, long size) {
        return Problem.of("import.large", size >> 20, LARGEST >> 20).at(where(path)).exception();
    }

    private static String digest(Path path) throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(
                        Files.newInputStream(path), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static Problem.Where where(Path path) {
        return Problem.Where.file(nameOf(path));
    }

    private static ProblemException unreadable(Path path, IOException cause) {
        String key = cause instanceof NoSuchFileException ? "file.missing" : "file.unreadable";
        return new ProblemException(Problem.of(key, nameOf(path)).at(where(path)), cause);
    }

    /// Where it is.
    public Path path() {
        return path;
    }

    /// How many bytes it has, unpacked.
    public long size() {
        return size;
    }

    /// The hash of its bytes as they lie on the disk, in lower-case hex.
    public String sha256() {
        return sha256;
    }

    /// The file's name without its folder; after it, where the file is an archive, the name of what
    /// is in it.
    public String name() {
        return nameOf(path) + (packing.inside().isEmpty() ? "" : "/" + packing.inside());
    }

    /// The name without its ending; of a packed file, that of what is in it.
    String stem() {
        String name = packing.inside().isEmpty() ? nameOf(path) : packing.inside();
        String unpacked =
                packing instanceof Packing.Gzip ? name.replaceFirst("(?i)(?<=.)\\.gz$", "") : name;
        return unpacked.replaceFirst("(?<=.)\\.[^.]*$", "");
    }

    /// The file as a place.
    public Problem.Where where() {
        return Problem.Where.file(name());
    }

    /// Its bytes, unpacked, from the first.
    ///
    /// @throws ProblemException if it cannot be read any more
    /// @throws CancellationException while it is read, if that was asked for
    public InputStream open() {
        try {
            return new BufferedInputStream(counted(packing.open(path)), 1 << 16);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private InputStream counted(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                checkWanted();
                int count = super.read(bytes, offset, length);
                taken.addAndGet(Math.max(0, count));
                return count;
            }
        };
    }

    /// Stops the reading if that was asked for.
    ///
    /// @throws CancellationException if it was
    public void checkWanted() {
        if (heeded.cancelled()) {
            throw new CancellationException(name());
        }
    }

    /// Has every reading of its bytes stop when it is asked to, also before there are any rows.
    void heed(Progress progress) {
        heeded = progress;
    }

    /// Tells how many bytes were read whenever a reader tells how many rows: a reader does not know
    /// how many there will be, but the file knows its length. It is read up to three times:
    /// for its encoding, its columns, and its rows.
    Progress gauge(Progress progress) {
        return new Progress() {
            @Override
            public void at(long done, long total) {
                long all = TIMES * size;
                progress.at(Math.min(taken.get(), all), all);
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }

    /// How its bytes become text: as wished, else as found out.
    public Decoding decoding(Optional<Charset> wish) {
        return found(wish, Decoding.class, () -> Decoding.of(this, wish));
    }

    /// What takes a whole reading to find out, and is then known to the next one. Each reading ends
    /// with [#checkSame], which refuses what was found out of another file.
    ///
    /// @param question by which the answer is known again
    /// @param answer finds it out
    public <T> T found(Object question, Class<T> type, Supplier<T> answer) {
        Object known = found.get(question);
        if (known == null) {
            known = answer.get();
            found.put(question, known);
        }
        return type.cast(known);
    }

    /// Its beginning.
    public Head head(Decoding decoding) {
        return Head.of(this, decoding);
    }

    /// What to say when reading on fails.
    public ProblemException unreadable(IOException cause) {
        return unreadable(path, cause);
    }

    /// Refuses what was read if the file has changed since it was taken.
    ///
    /// @throws ProblemException with `import.changedMeanwhile`
    void checkSame() {
        try {
            if (!digest(path).equals(sha256)) {
                throw Problem.of("import.changedMeanwhile").at(where()).exception();
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }
}
