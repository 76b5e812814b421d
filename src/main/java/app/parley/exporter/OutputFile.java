package app.parley.exporter;

import app.parley.model.Problem;
import app.parley.model.Problem.Where;
import app.parley.model.ProblemException;
import app.parley.model.Progress;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.concurrent.CancellationException;

/// A file that appears whole or not at all: it is written beside its place and then moved there.
/// Whatever goes wrong, a file that stood there before still does.
public final class OutputFile {
    private static final long NEXT_TO_NOTHING = 1 << 20;

    private OutputFile() {}

    /// What a file is to hold.
    @FunctionalInterface
    public interface Content {
        /// Writes all of it. The stream is closed by whoever opened it.
        void writeTo(OutputStream out) throws IOException;
    }

    /// Writes a file that nobody waits for; see the other.
    public static void write(Path file, Content content) {
        write(file, Progress.UNWATCHED, content);
    }

    /// Writes a file, in place of one that may be there.
    ///
    /// @param progress asked at every piece that is written; told nothing
    /// @throws ProblemException with the key `export.isFolder`, `export.noFolder`,
    ///     `export.noPermission`, `export.diskFull` or `export.failed`
    /// @throws CancellationException if `progress` asked for it
    public static void write(Path file, Progress progress, Content content) {
        if (Files.isDirectory(file)) {
            throw problem("export.isFolder", file).exception();
        }
        if (!Files.isDirectory(folder(file))) {
            throw problem("export.noFolder", file, folder(file)).exception();
        }
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw problem("export.noPermission", file, folder(file)).exception();
        }
        try {
            // A link stays a link; what it points to is replaced.
            Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            Path beside = folder(place).resolve(".parley-" + UUID.randomUUID() + ".part");
            // Ctrl+C in a terminal leaves out what is finally to be done.
            beside.toFile().deleteOnExit();
            try {
                fill(beside, progress, content);
                move(beside, place);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (AccessDeniedException | ReadOnlyFileSystemException e) {
            throw new ProblemException(problem("export.noPermission", file, folder(file)), e);
        } catch (IOException e) {
            throw new ProblemException(
                    isFull(folder(file))
                            ? problem("export.diskFull", file)
                            : problem("export.failed", file, reason(e)),
                    e);
        }
    }

    private static void fill(Path file, Progress progress, Content content) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(
                                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out =
                        new BufferedOutputStream(
                                Watched.by(progress, Channels.newOutputStream(channel)))) {
            content.writeTo(out);
            out.flush();
            // Otherwise a power cut after the move could leave an empty file in its place.
            channel.force(true);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Path folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    private static boolean isFull(Path folder) {
        try {
            FileStore store = Files.getFileStore(folder);
            // What is no disk, such as /proc, has no space at all.
            return store.getTotalSpace() > 0 && store.getUsableSpace() < NEXT_TO_NOTHING;
        } catch (IOException e) {
            return false;
        }
    }

    /// Without the name of the file that is written beside its place.
    private static String reason(IOException e) {
        String reason = e instanceof FileSystemException known ? known.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }

    private static Problem problem(String key, Path file, Object... more) {
        Object[] arguments = new Object[1 + more.length];
        arguments[0] = file.toString();
        for (int i = 0; i < more.length; i++) {
            arguments[1 + i] = String.valueOf(more[i]);
        }
        return Problem.of(key, arguments).at(Where.file(file.toString()));
    }
}
