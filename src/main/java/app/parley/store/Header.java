package app.parley.store;

import app.parley.model.Problem;
import app.parley.model.ProblemException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// The first hundred bytes of a store, read before SQLite sees the file.
///
/// @param wal whether the file was left in write-ahead mode
/// @param bytes how long the file should be
record Header(boolean wal, long bytes) {
    private static final int LENGTH = 100;
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    /// Reads a header; refuses what is not a store, or is newer than this program.
    static Header of(Path file) {
        byte[] bytes = firstBytes(file);
        if (bytes.length == 0) {
            throw problem(Problem.of("store.empty"), file);
        }
        if (!Arrays.equals(bytes, 0, Math.min(bytes.length, 16), MAGIC, 0, 16)) {
            throw problem(Problem.of("store.notSqlite"), file);
        }
        if (bytes.length < LENGTH) {
            throw problem(Problem.of("store.cutOff"), file);
        }
        if (number(bytes, 68) != Schema.APPLICATION_ID) {
            throw problem(Problem.of("store.foreign"), file);
        }
        if (number(bytes, 60) > Schema.VERSION) {
            throw problem(Problem.of("store.newer"), file);
        }
        int pageSize = (bytes[16] & 0xff) << 8 | (bytes[17] & 0xff);
        return new Header(
                bytes[18] == 2, (long) (pageSize == 1 ? 65_536 : pageSize) * number(bytes, 28));
    }

    private static byte[] firstBytes(Path file) {
        if (!Files.exists(file)) {
            throw problem(Problem.of("store.missing"), file);
        }
        if (Files.isDirectory(file)) {
            throw problem(Problem.of("store.directory"), file);
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw problem(Problem.of("store.unreadable"), file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LENGTH);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of("store.io").at(Problem.Where.file(file.toString())), e);
        }
    }

    private static int number(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 24
                | (bytes[at + 1] & 0xff) << 16
                | (bytes[at + 2] & 0xff) << 8
                | (bytes[at + 3] & 0xff);
    }

    private static RuntimeException problem(Problem problem, Path file) {
        return problem.at(Problem.Where.file(file.toString())).exception();
    }
}
