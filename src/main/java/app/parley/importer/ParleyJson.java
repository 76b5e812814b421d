package app.parley.importer;

import app.parley.model.Dossier;
import app.parley.model.Item;
import app.parley.model.Problem;
import app.parley.model.ProblemException;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Reads Parley's own event file, the JSON described by `data/parley-event-file.schema.json`.
///
/// A file is either understood in full or refused with one [Problem] that names the first thing
/// wrong with it by line, column and JSON pointer. It is read item by item: beside the dossier
/// itself no more than one item is held.
public final class ParleyJson {
    /// The version of the format that this class reads and the exporter writes.
    public static final int VERSION = 1;

    private static final Set<String> HEAD = Set.of("$schema", "parley", "title", "subtitle");

    private final JsonParser in;
    private final String file;
    private final References references = new References();
    private final Map<String, Function<JsonObject, Item>> lists =
            new ParleyItems(references).lists();
    private final List<Item> items = new ArrayList<>();
    private boolean begun;

    private ParleyJson(JsonParser in, String file) {
        this.in = in;
        this.file = file;
    }

    /// Reads a file.
    ///
    /// @throws ProblemException if it cannot be read or is not an event file in order
    public static Dossier read(Path file) {
        String name = file.toString();
        if (Files.isDirectory(file)) {
            throw Problem.of("file.directory", name).at(Problem.Where.file(name)).exception();
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return read(stream, name);
        } catch (NoSuchFileException e) {
            throw unreadable("file.missing", name, e);
        } catch (IOException e) {
            throw unreadable("file.unreadable", name, e);
        }
    }

    /// Reads a stream to its end and leaves it open; problems name it `fileName`.
    ///
    /// @throws ProblemException if it cannot be read or is not an event file in order
    public static Dossier read(InputStream stream, String fileName) {
        JsonParser in = BoundedJson.parser(new Utf8Reader(stream));
        ParleyJson reader = new ParleyJson(in, fileName);
        try {
            return reader.dossier();
        } catch (JacksonException e) {
            throw reader.refused(e);
        }
    }

    private static ProblemException unreadable(String key, String name, IOException cause) {
        return new ProblemException(Problem.of(key, name).at(Problem.Where.file(name)), cause);
    }

    private Dossier dossier() {
        JsonToken first = in.nextToken();
        if (first == null) {
            throw Problem.of("json.empty").at(Problem.Where.file(file)).exception();
        }
        begun = true;
        JsonObject head = JsonObject.begun(in, file, "");
        if (first != JsonToken.START_OBJECT) {
            throw Problem.of("json.notEventFile").at(head.where()).exception();
        }
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            readField(head, head.readName(in));
        }
        checkVersion(head);
        if (in.nextToken() != null) {
            throw Problem.of("json.trailing")
                    .at(JsonObject.begun(in, file, "").where())
                    .exception();
        }
        Dossier dossier =
                head.taken(
                        fields -> {
                            fields.text("$schema");
                            return new Dossier(
                                    fields.someText("title"), fields.text("subtitle"), items);
                        });
        references.resolve();
        return dossier;
    }

    private void readField(JsonObject head, String name) {
        in.nextToken();
        if (HEAD.contains(name)) {
            head.readField(in, name);
            return;
        }
        checkVersion(head);
        Function<JsonObject, Item> list = lists.get(name);
        if (list == null) {
            Set<String> known = new TreeSet<>(HEAD);
            known.addAll(lists.keySet());
            throw head.unknown(name, known);
        }
        readList(head, name, list);
    }

    /// Before the version is known nothing else is read: what has none is some other file.
    private void checkVersion(JsonObject head) {
        if (!head.has("parley")) {
            throw Problem.of("json.notEventFile").at(head.where()).exception();
        }
        int version = head.someWhole("parley", 1, Integer.MAX_VALUE);
        if (version != VERSION) {
            throw Problem.of("json.version", version, VERSION).at(head.where("parley")).exception();
        }
    }

    private void readList(JsonObject head, String name, Function<JsonObject, Item> take) {
        if (in.currentToken() != JsonToken.START_ARRAY) {
            head.readField(in, name);
            head.objects(name, take);
            return;
        }
        for (int i = 0; in.nextToken() != JsonToken.END_ARRAY; i++) {
            JsonObject object = head.readElement(in, name, i);
            items.add(object.taken(take));
            references.declare(items.getLast(), object.where("id"));
        }
    }

    private ProblemException refused(JacksonException e) {
        TokenStreamLocation place =
                e instanceof StreamReadException ? e.getLocation() : in.currentLocation();
        Problem problem =
                switch (e) {
                    case StreamConstraintsException _ -> Problem.of("json.limit");
                    case JacksonIOException io
                            when io.getCause() instanceof CharacterCodingException ->
                            Problem.of("json.encoding");
                    case JacksonIOException _ -> Problem.of("file.unreadable", file);
                    case UnexpectedEndOfInputException _ -> Problem.of("json.cutOff");
                    case JacksonException _ when begun ->
                            Problem.of("json.syntax", e.getOriginalMessage());
                    default -> Problem.of("json.notJson");
                };
        return new ProblemException(
                problem.at(
                        new Problem.Where(
                                file,
                                place.getLineNr(),
                                place.getColumnNr(),
                                in.streamReadContext().pathAsPointer().toString())),
                e);
    }
}
