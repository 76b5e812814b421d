package app.parley.desk;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What columns of imported tables stand for, as the user said it: one small file for each header,
/// named after a fingerprint of it. It holds names of columns and nothing of what is in them.
///
/// @param desk on which they lie
public record Mappings(Desk desk) {
    private static final JsonFactory JSON = new JsonFactory();

    /// What was said of a table with these columns; empty if nothing was, or it cannot be read.
    public Map<String, String> of(List<String> columns) {
        Path file = file(columns);
        if (!Files.exists(file)) {
            return Map.of();
        }
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in)) {
            Map<String, String> mapping = new TreeMap<>();
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String column = parser.currentName();
                parser.nextToken();
                mapping.put(column, parser.getString());
            }
            return mapping;
        } catch (IOException | JacksonException e) {
            return Map.of();
        }
    }

    /// Keeps what was said of a table with these columns.
    ///
    /// @throws app.parley.model.ProblemException if the desk cannot be written
    public void keep(List<String> columns, Map<String, String> mapping) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out =
                JSON.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
            out.writeStartObject();
            new TreeMap<>(mapping).forEach(out::writeStringProperty);
            out.writeEndObject();
        }
        desk.keep(file(columns), bytes.toByteArray());
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
