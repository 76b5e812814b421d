package app.parley.store;

import app.parley.model.Problem;
import app.parley.model.ProblemException;

import org.sqlite.SQLiteConfig;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A store's file: how it is opened, when it is written, and how it is left behind.
final class StoreFile implements AutoCloseable {
    /// Kilobytes of pages that are held while an import writes its indexes here and there.
    private static final int CACHED_WHILE_WRITING = 64 << 10;

    private static final long CHECKED_AT_OPENING = 64L << 20;
    private static final String PRAGMAS =
            """
            PRAGMA trusted_schema = OFF;
            PRAGMA cell_size_check = ON;
            PRAGMA mmap_size = 0;
            PRAGMA foreign_keys = ON;
            PRAGMA secure_delete = ON;
            PRAGMA temp_store = MEMORY;
            PRAGMA fullfsync = ON;
            PRAGMA checkpoint_fullfsync = ON;
            """;
    private static final Set<String> ELSEWHERE =
            Set.of(
                    "nfs",
                    "nfs4",
                    "cifs",
                    "smb2",
                    "smb3",
                    "smbfs",
                    "afpfs",
                    "webdav",
                    "davfs",
                    "fuse.davfs",
                    "fuse.sshfs",
                    "fuse.rclone",
                    "fuse.gvfsd-fuse",
                    "9p",
                    "ncpfs");

    // How the user calls it, and where symbolic links lead.
    private final Path named;
    private final Path file;
    private final Optional<Problem> notice;
    private Sql sql;
    private String mode;
    private boolean writing;

    private StoreFile(Path named, Path file, Optional<Problem> notice, Sql sql, String mode) {
        this.named = named;
        this.file = file;
        this.notice = notice;
        this.sql = sql;
        this.mode = mode;
    }

    /// Opens a store for viewing, which changes no byte of it. Only what a crash left unfinished
    /// is finished first, because until then the store is neither the old one nor the new.
    static StoreFile open(Path named) {
        Header header = Header.of(named);
        Path file = real(named);
        Optional<Problem> notice = Optional.empty();
        if (unfinished(file)) {
            notice = finish(named, file);
            header = Header.of(file);
        }
        boolean inUse = Files.exists(beside(file, "-wal"));
        if (!inUse && size(file) != header.bytes()) {
            String how = size(file) < header.bytes() ? "store.cutOff" : "store.damaged";
            throw at(named, Problem.of(how)).exception();
        }
        // A store in write-ahead mode that nobody has open can only be read as it lies.
        String mode = header.wal() && !inUse ? "mode=ro&immutable=1" : "mode=ro";
        Sql sql = connect(named, file, mode);
        if (header.bytes() <= CHECKED_AT_OPENING) {
            quickCheck(named, sql);
        }
        if (notice.isEmpty() && !isWritable(file)) {
            notice = Optional.of(at(named, Problem.of("store.onlyViewed")));
        }
        return new StoreFile(named, file, notice, sql, mode);
    }

    /// Makes an empty store; whatever has that name already stays as it is.
    static StoreFile create(Path file, String title, String subtitle) {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            throw new ProblemException(at(file, Problem.of("store.exists")), e);
        } catch (IOException e) {
            throw new ProblemException(at(file, Problem.of("store.cannotCreate")), e);
        }
        boolean made = false;
        try (Sql sql = connection(file, file, "mode=rw")) {
            sql.script("PRAGMA synchronous = EXTRA");
            made = sql.transaction(() -> Schema.create(sql, title, subtitle));
        } finally {
            if (!made) {
                delete(file);
            }
        }
        return open(file);
    }

    /// The connection: for viewing until the first change, then for writing.
    Sql sql() {
        return sql;
    }

    /// One more connection, for viewing only.
    Sql another() {
        return connect(named, file, mode);
    }

    /// What the user should know about how the store was opened.
    Optional<Problem> notice() {
        return notice;
    }

    /// Whether the file and its folder can be written.
    boolean isWritable() {
        return isWritable(file);
    }

    /// The connection, from now on for writing too.
    Sql writing() {
        if (!writing) {
            if (!isWritable(file)) {
                throw at(named, Problem.of("store.readOnly")).exception();
            }
            Sql writer = connect(named, file, "mode=rw");
            boolean wal = isLocal(file) && walWorksBeside(file);
            writer.text("PRAGMA journal_mode = " + (wal ? "WAL" : "DELETE"));
            writer.script("PRAGMA synchronous = " + (wal ? "FULL" : "EXTRA"));
            writer.script("PRAGMA cache_size = -" + CACHED_WHILE_WRITING);
            sql.close();
            sql = writer;
            mode = "mode=ro";
            writing = true;
        }
        return sql;
    }

    /// Leaves a single file behind, which can then be read from where nothing can be written;
    /// unless somebody else still has the store open.
    @Override
    public void close() {
        if (writing) {
            leaveWriteAheadMode(sql);
        }
        sql.close();
    }

    @SuppressWarnings("EmptyCatch")
    private static void leaveWriteAheadMode(Sql sql) {
        try {
            sql.script("PRAGMA busy_timeout = 0");
            sql.text("PRAGMA journal_mode = DELETE");
        } catch (ProblemException e) {
            // In use elsewhere, or no room to merge the log: what was committed is safe in the
            // log, and the next one to open the store merges it.
        }
    }

    private static Optional<Problem> finish(Path named, Path file) {
        if (!isWritable(file)) {
            throw at(named, Problem.of("store.unfinished")).exception();
        }
        try (Sql sql = connection(named, file, "mode=rw")) {
            sql.number("SELECT count(*) FROM sqlite_schema");
            leaveWriteAheadMode(sql);
        }
        return unfinished(file)
                ? Optional.empty() // not a crash: another program has it open
                : Optional.of(at(named, Problem.of("store.recovered")));
    }

    private static boolean unfinished(Path file) {
        return Files.exists(beside(file, "-wal")) || size(beside(file, "-journal")) > 0;
    }

    /// Connects to a store; `named` is how the user calls it.
    private static Sql connect(Path named, Path file, String mode) {
        Sql sql = connection(named, file, mode);
        boolean ours = false;
        try {
            ours = Schema.isOurs(sql);
        } finally {
            if (!ours) {
                sql.close();
            }
        }
        if (!ours) {
            throw at(named, Problem.of("store.foreign")).exception();
        }
        Schema.lend(sql);
        return sql;
    }

    private static Sql connection(Path named, Path file, String mode) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(2000);
        try {
            Sql sql =
                    new Sql(
                            config.createConnection("jdbc:sqlite:" + uri(file) + "?" + mode),
                            named.toString());
            sql.script(PRAGMAS);
            return sql;
        } catch (SQLException e) {
            throw Sql.failure(e, named.toString());
        }
    }

    /// The file as SQLite's URI. Every character with a meaning in a URI is written as a number,
    /// so that no name, however odd, becomes an option.
    static String uri(Path file) {
        String named = String.valueOf(file.toAbsolutePath().toUri());
        String path = named.substring(named.startsWith("file:///") ? 7 : 5);
        StringBuilder uri = new StringBuilder("file:");
        for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "/._~-%".indexOf(c) >= 0);
            uri.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return uri.toString();
    }

    private static void quickCheck(Path named, Sql sql) {
        String found;
        try {
            found = sql.text("PRAGMA quick_check(1)");
        } catch (ProblemException e) {
            sql.close();
            throw e;
        }
        if (!found.equals("ok")) {
            sql.close();
            throw at(named, Problem.of("store.damaged")).exception();
        }
    }

    /// Where a symbolic link leads: that is where SQLite puts its log.
    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            throw new ProblemException(at(file, Problem.of("store.missing")), e);
        }
    }

    private static boolean isLocal(Path file) {
        try {
            String type = Files.getFileStore(file).type().toLowerCase(Locale.ROOT);
            boolean onServer = file.toAbsolutePath().toString().startsWith("\\\\");
            return !onServer && !ELSEWHERE.contains(type);
        } catch (IOException e) {
            return false;
        }
    }

    /// Some file systems promise shared memory and locks, and fail at the first write.
    private static boolean walWorksBeside(Path file) {
        Path probe = beside(file, "-probe");
        delete(probe);
        try (Sql sql = connection(probe, probe, "mode=rwc")) {
            sql.text("PRAGMA journal_mode = WAL");
            sql.script("CREATE TABLE probe (works); INSERT INTO probe VALUES (1)");
            return sql.text("PRAGMA journal_mode").equals("wal");
        } catch (ProblemException e) {
            return false;
        } finally {
            delete(probe);
        }
    }

    private static void delete(Path file) {
        try {
            for (String suffix : List.of("", "-wal", "-shm", "-journal")) {
                Files.deleteIfExists(beside(file, suffix));
            }
        } catch (IOException e) {
            throw new ProblemException(at(file, Problem.of("store.io")), e);
        }
    }

    private static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    private static boolean isWritable(Path file) {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
        return Files.isWritable(file) && Files.isWritable(folder);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    private static Problem at(Path file, Problem problem) {
        return problem.at(Problem.Where.file(file.toString()));
    }
}
