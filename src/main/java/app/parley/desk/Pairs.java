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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Words by words, as a JSON object of strings.
final class Pairs {
    private static final JsonFactory JSON = new JsonFactory();

    private Pairs() {}

    /// Reads a file.
    ///
    /// @throws IOException if it cannot be read
    /// @throws JacksonException if this is not JSON
    /// @throws IllegalArgumentException if it is anything but one object of strings
    static SortedMap<String, String> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in)) {
            TreeMap<String, String> pairs = new TreeMap<>();
            expect(JsonToken.START_OBJECT, parser.nextToken());
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                expect(JsonToken.VALUE_STRING, parser.nextToken());
                pairs.put(name, parser.getString());
            }
            return pairs;
        }
    }

    private static void expect(JsonToken token, JsonToken found) {
        if (found != token) {
            throw new IllegalArgumentException(found + " where there should be " + token);
        }
    }

    /// The same as bytes.
    static byte[] bytes(Map<String, String> pairs) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out =
                JSON.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
            out.writeStartObject();
            new TreeMap<>(pairs).forEach(out::writeStringProperty);
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }
}
