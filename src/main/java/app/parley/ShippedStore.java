package app.parley;

import app.parley.importer.ParleyJson;
import app.parley.model.Dossier;
import app.parley.model.Origin;
import app.parley.store.Store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;

/// The step of the build that makes the store Parley ships with from its event file.
final class ShippedStore {
    private ShippedStore() {}

    /// Makes the store unless it is newer than the event file and all classes.
    ///
    /// @param args the event file, the folder of classes, and the instant of the import: the same
    ///     three make the same bytes
    public static void main(String[] args) throws IOException {
        Path json = Path.of(args[0]);
        Path classes = Path.of(args[1]);
        Path target = classes.resolve("app/parley/istanbul-2025.parley");
        if (!Files.exists(target) || isOlder(target, json, classes)) {
            make(json, target, Instant.parse(args[2]));
        }
    }

    private static boolean isOlder(Path target, Path json, Path classes) throws IOException {
        FileTime made = Files.getLastModifiedTime(target);
        try (Stream<Path> files = Files.walk(classes)) {
            return Stream.concat(Stream.of(json), files.filter(Files::isRegularFile))
                    .map(ShippedStore::changed)
                    .max(Comparator.naturalOrder())
                    .filter(latest -> latest.compareTo(made) > 0)
                    .isPresent();
        }
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Makes a store of an event file, in place of one that may be there.
    static void make(Path json, Path target, Instant imported) throws IOException {
        Dossier dossier = ParleyJson.read(json);
        Origin origin =
                new Origin(
                        String.valueOf(json.getFileName()),
                        sha256(Files.readAllBytes(json)),
                        "parley-json",
                        imported);
        Path fresh = target.resolveSibling(target.getFileName() + ".new");
        Files.createDirectories(target.getParent());
        Files.deleteIfExists(fresh);
        Store.create(fresh, dossier, origin).close();
        Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
