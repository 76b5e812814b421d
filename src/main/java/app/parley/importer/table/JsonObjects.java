package app.parley.importer.table;

import app.parley.importer.Decoding;
import app.parley.importer.Format;
import app.parley.importer.Head;
import app.parley.importer.Likelihood;
import app.parley.importer.Lines;
import app.parley.importer.Reading;
import app.parley.importer.Row;
import app.parley.importer.SourceFile;
import app.parley.importer.Wishes;
import app.parley.model.Code;
import app.parley.model.Problem;
import app.parley.model.Progress;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// JSON Lines: an event in each line, as an object. Its fields are the columns of a table;
/// fields of objects within it have the names of all objects around them, such as
/// `location.lat`.
public final class JsonObjects implements Format {
    private static final int LONGEST_LINE = 1 << 22;
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(64)
                                    .maxStringLength(1 << 20)
                                    .maxNumberLength(64)
                                    .maxNameLength(1 << 10)
                                    .build())
                    .build();

    @Override
    public String id() {
        return "json-lines";
    }

    @Override
    public Likelihood probe(Head head) {
        String first = head.text().lines().findFirst().orElse("").strip();
        return first.startsWith("{") && (isObject(first) || first.length() == head.text().length())
                ? Likelihood.LIKELY
                : Likelihood.NO;
    }

    private static boolean isObject(String line) {
        try {
            object(line);
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }

    @Override
    public Reading read(SourceFile file, Wishes wishes, Consumer<Row> rows, Progress progress) {
        Decoding decoding = file.decoding(wishes.encoding());
        return new Tables(id(), file, wishes, rows, progress)
                .read(
                        new Objects(file, decoding, new ArrayList<>()),
                        Tables.Profile.NONE,
                        decoding.charset().name(),
                        Code.of(decoding.reason()),
                        "");
    }

    /// The fields of one object.
    private static Map<String, String> object(String line) {
        Map<String, String> fields = new LinkedHashMap<>();
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), line)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new tools.jackson.core.exc.StreamReadException(in, "no object");
            }
            take(in, "", fields);
            if (in.nextToken() != null) {
                throw new tools.jackson.core.exc.StreamReadException(in, "more than an object");
            }
        }
        return fields;
    }

    private static void take(JsonParser in, String path, Map<String, String> fields) {
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = path + in.currentName();
            in.nextToken();
            value(in, name, fields);
        }
    }

    private static void value(JsonParser in, String name, Map<String, String> fields) {
        switch (in.currentToken()) {
            case START_OBJECT -> take(in, name + ".", fields);
            case START_ARRAY -> {
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    value(in, name, fields);
                }
            }
            case VALUE_NULL -> {}
            default -> fields.merge(name, in.getString(), (a, b) -> a + "; " + b);
        }
    }

    /// The lines as a table: its first line is made of the names of all fields.
    private record Objects(SourceFile file, Decoding decoding, List<String> names)
            implements Table {
        @Override
        public void read(Consumer<Line> line, Consumer<Problem> broken) {
            if (names.isEmpty()) {
                LinkedHashMap<String, String> all = new LinkedHashMap<>();
                each((number, fields) -> all.putAll(fields), problem -> {});
                names.addAll(all.sequencedKeySet());
            }
            line.accept(new Line(0, names));
            each(
                    (number, fields) ->
                            line.accept(
                                    new Line(
                                            number,
                                            names.stream()
                                                    .map(name -> fields.getOrDefault(name, ""))
                                                    .toList())),
                    broken);
        }

        private interface Found {
            void take(int number, Map<String, String> fields);
        }

        private void each(Found found, Consumer<Problem> broken) {
            try (Lines lines = new Lines(decoding.reader(file), LONGEST_LINE)) {
                while (lines.next()) {
                    if (!lines.text().isBlank()) {
                        one(lines.text(), lines.number(), found, broken);
                    }
                }
            } catch (IOException e) {
                throw file.unreadable(e);
            }
        }

        private void one(String line, int number, Found found, Consumer<Problem> broken) {
            Map<String, String> fields;
            try {
                fields = object(line.strip());
            } catch (JacksonException e) {
                int column =
                        e.getLocation() == null
                                ? 0
                                : Math.max(0, e.getLocation().getColumnNr() - 1);
                broken.accept(Problem.of("import.badJson").at(where(number, column, "")));
                return;
            }
            found.take(number, fields);
        }

        @Override
        public Problem.Where where(int line, int column, String name) {
            return new Problem.Where(file.name(), line, column + 1, name);
        }
    }
}
