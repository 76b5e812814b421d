package app.parley.desk;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What columns of imported tables stand for, as the user said it: one small file for each header,
/// named after a fingerprint of it. It holds names of columns and nothing of what is in them.
///
/// @param desk on which they lie
public record Mappings(Desk desk) {
    /// What was said of a table with these columns; empty if nothing was, or it cannot be read.
    public Map<String, String> of(List<String> columns) {
        Path file = file(columns);
        if (!Files.exists(file)) {
            return Map.of();
        }
        try {
            return Pairs.read(file);
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            return Map.of();
        }
    }

    /// Keeps what was said of a table with these columns.
    ///
    /// @throws app.parley.model.ProblemException if the desk cannot be written
    public void keep(List<String> columns, Map<String, String> mapping) {
        desk.keep(file(columns), Pairs.bytes(mapping));
    }

    /// Forgets what was said of a table with these columns.
    ///
    /// @throws app.parley.model.ProblemException if the desk cannot be written
    public void forget(List<String> columns) {
        desk.remove(file(columns));
    }

    private Path file(List<String> columns) {
        return desk.folder().resolve("mappings").resolve(fingerprint(columns) + ".json");
    }

    /// Case and blanks around a name make no difference, order does.
    private static String fingerprint(List<String> columns) {
        String header = String.join("\n", columns.stream().map(String::strip).toList());
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(
                                    header.toLowerCase(Locale.ROOT)
                                            .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
