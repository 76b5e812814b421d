package app.parley.importer.tree;

import app.parley.importer.BoundedJson;
import app.parley.importer.Decoding;
import app.parley.importer.Head;
import app.parley.importer.Lines;
import app.parley.importer.SourceFile;
import app.parley.model.Problem;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// A file of JSON, or of JSON Lines: a document in each line. Objects are told apart by their path,
/// the names of the fields around them with `*` for a list: `/features/*` is each object of the
/// list `features`, and an empty path the document itself.
///
/// Where a document ends before its time or is not in order, what came before has been handed on,
/// and the rest of it is one problem. A line that is not in order leaves the others as they are.
public final class JsonDocument {
    private static final int LONGEST_LINE = 1 << 22;

    private final SourceFile file;
    private final Decoding decoding;
    private final boolean lines;

    /// The documents of a file.
    public JsonDocument(SourceFile file, Decoding decoding) {
        this.file = file;
        this.decoding = decoding;
        this.lines = isLines(file.head(decoding));
    }

    /// Whether a file is JSON Lines: its first line is an object, and so is the next.
    public static boolean isLines(Head head) {
        String[] first =
                head.text().lines().filter(line -> !line.isBlank()).limit(2).toArray(String[]::new);
        return first.length == 2 && isObject(first[0]) && first[1].strip().startsWith("{");
    }

    private static boolean isObject(String line) {
        if (!line.strip().startsWith("{")) {
            return false;
        }
        try (JsonParser in = BoundedJson.parser(new StringReader(line))) {
            in.nextToken();
            in.skipChildren();
            return in.nextToken() == null;
        } catch (JacksonException e) {
            return false;
        }
    }

    /// Whether each line is a document of its own.
    public boolean isLines() {
        return lines;
    }

    /// Hands on every object at a wanted path.
    ///
    /// @param broken takes what is wrong with an object, or with all that follows
    public void each(Predicate<String> wanted, Found found, Consumer<Problem> broken) {
        walk(new Walk(wanted, found, broken, (path, name, text) -> {}));
    }

    /// Hands on the objects of a document within another file: itself, or those of the list it is.
    ///
    /// @param where it begins
    public static void read(
            String text, Problem.Where where, Found found, Consumer<Problem> broken) {
        try (JsonParser in = BoundedJson.parser(new StringReader(text))) {
            while (in.nextToken() != null) {
                JsonNodes nodes = new JsonNodes(in);
                Node node = nodes.value();
                nodes.flaw().ifPresent(flaw -> broken.accept(flaw.at(where)));
                node.all().forEach(each -> found.take(each, where));
            }
        } catch (JacksonException e) {
            broken.accept(Problem.of("import.brokenJson").at(where));
        }
    }

    /// Takes the texts of a file one by one.
    @FunctionalInterface
    public interface Texts {
        /// Takes one.
        ///
        /// @param path of the object it stands in
        /// @param name of its field
        void take(String path, String name, String text);
    }

    /// Hands on every text, number and truth that is a field of an object.
    public void eachText(Texts texts) {
        walk(new Walk(path -> false, (node, where) -> {}, broken -> {}, texts));
    }

    private void walk(Walk walk) {
        try (Reader text = decoding.reader(file)) {
            if (!lines) {
                walk.over(text, 0);
                return;
            }
            Lines each = new Lines(text, LONGEST_LINE);
            while (each.next()) {
                if (!each.text().isBlank()) {
                    walk.over(new StringReader(each.text()), each.number());
                }
            }
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    /// Goes through documents.
    private final class Walk {
        private final Predicate<String> wanted;
        private final Found found;
        private final Consumer<Problem> broken;
        private final Texts texts;

        Walk(Predicate<String> wanted, Found found, Consumer<Problem> broken, Texts texts) {
            this.wanted = wanted;
            this.found = found;
            this.broken = broken;
            this.texts = texts;
        }

        /// @param line that is the document; 0 if it is the whole file
        void over(Reader text, int line) {
            try (JsonParser in = BoundedJson.parser(text)) {
                try {
                    new Document(in, line).read();
                } catch (JacksonException e) {
                    broken.accept(Problem.of(key(e)).at(place(in, line, "")));
                }
            }
        }

        private String key(JacksonException e) {
            if (e instanceof StreamConstraintsException) {
                return "json.limit";
            }
            return lines ? "import.badJson" : "import.brokenJson";
        }

        private Problem.Where place(JsonParser in, int line, String pointer) {
            return new Problem.Where(
                    file.name(),
                    line > 0 ? line : Math.max(0, in.currentLocation().getLineNr()),
                    Math.max(0, in.currentLocation().getColumnNr() - 1),
                    pointer);
        }

        private final class Document {
            private final JsonParser in;
            private final int line;

            Document(JsonParser in, int line) {
                this.in = in;
                this.line = line;
            }

            void read() {
                while (in.nextToken() != null) {
                    if (lines && in.currentToken() != JsonToken.START_OBJECT) {
                        throw new StreamReadException(in, "no object");
                    }
                    value("", "", () -> "");
                }
            }

            private void value(String parent, String name, Supplier<String> pointer) {
                String path = parent + name;
                switch (in.currentToken()) {
                    case START_OBJECT -> {
                        if (wanted.test(path)) {
                            object(place(in, line, pointer.get()));
                        } else {
                            fields(path, pointer);
                        }
                    }
                    case START_ARRAY -> {
                        for (int i = 0; in.nextToken() != JsonToken.END_ARRAY; i++) {
                            int index = i;
                            value(path, "/*", () -> pointer.get() + "/" + index);
                        }
                    }
                    case VALUE_NULL -> {}
                    default -> {
                        if (!name.isEmpty()) {
                            texts.take(parent, name.substring(1), in.getString());
                        }
                    }
                }
            }

            private void fields(String path, Supplier<String> pointer) {
                while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                    String name = "/" + in.currentName().replace("~", "~0").replace("/", "~1");
                    in.nextToken();
                    value(path, name, () -> pointer.get() + name);
                }
            }

            private void object(Problem.Where where) {
                JsonNodes nodes = new JsonNodes(in);
                Node node = nodes.value();
                Optional<Problem> flaw = nodes.flaw();
                if (flaw.isPresent()) {
                    broken.accept(flaw.get().at(where));
                } else {
                    found.take(node, where);
                }
            }
        }
    }
}
