package app.parley.importer;

import app.parley.model.Problem;
import app.parley.model.ProblemException;

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
import java.util.Optional;

/// A file to be imported. It is read several times, each time from its beginning, so that none of
/// it has to be held; [#checkSame] says afterwards whether it was one file all the while.
///
/// @param path where it is
/// @param size in bytes
/// @param sha256 of its bytes, lower-case hex
public record SourceFile(Path path, long size, String sha256) {
    /// The largest file that is read, in bytes.
    public static final long LARGEST = 256L << 20;

    /// Takes a file.
    ///
    /// @throws ProblemException with `file.directory`, `file.missing`, `file.unreadable`,
    ///     `import.empty` or `import.large`
    public static SourceFile of(Path path) {
        if (Files.isDirectory(path)) {
            throw Problem.of("file.directory", nameOf(path)).at(where(path)).exception();
        }
        try {
            long size = Files.size(path);
            if (size > LARGEST) {
                throw Problem.of("import.large", size >> 20, LARGEST >> 20)
                        .at(where(path))
                        .exception();
            }
            return new SourceFile(path, size, digest(path));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
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

    /// The file's name without its folder.
    public String name() {
        return nameOf(path);
    }

    /// The name without its ending.
    String stem() {
        return name().replaceFirst("(?<=.)\\.[^.]*$", "");
    }

    /// The file as a place.
    public Problem.Where where() {
        return where(path);
    }

    /// Its bytes, from the first.
    ///
    /// @throws ProblemException if it cannot be read any more
    public InputStream open() {
        try {
            return Files.newInputStream(path);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /// How its bytes become text: as wished, else as found out.
    public Decoding decoding(Optional<Charset> wish) {
        return Decoding.of(this, wish);
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
