package app.parley.importer;

import app.parley.model.Dossier;
import app.parley.model.Item;
import app.parley.store.Store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// The event file that ships with Parley, and the tables of what it must hold.
final class ShippedFile {
    static final Path PATH = Path.of("data", "istanbul-2025.json");

    private ShippedFile() {}

    static Dossier dossier() {
        return ParleyJson.read(PATH);
    }

    /// A copy in `folder` of the store that the build makes of the file.
    static Store store(Path folder) throws IOException {
        Path copy = folder.resolve("istanbul-2025.parley");
        try (InputStream shipped =
                ShippedFile.class.getResourceAsStream("/app/parley/istanbul-2025.parley")) {
            Files.copy(Objects.requireNonNull(shipped, "mvn compile makes the store"), copy);
        }
        return Store.open(copy);
    }

    static Set<String> ids(Dossier dossier, Class<? extends Item> type) {
        return dossier.all(type).stream().map(Item::id).collect(Collectors.toSet());
    }

    /// The rows of a tab-separated table among the test resources: no comments, no heading.
    static List<List<String>> table(String name) {
        return resource("/app/parley/" + name)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    /// The text of a test resource.
    static String resource(String name) {
        try (InputStream in = ShippedFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no test resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
