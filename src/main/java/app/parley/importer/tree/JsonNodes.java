package app.parley.importer.tree;

import app.parley.model.Problem;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes a tree of the JSON value a parser stands at. Of more than it may hold it keeps nothing
/// further, but goes to the end of the value, so that the next can be read.
final class JsonNodes {
    private static final int MOST_NODES = 1 << 18;
    private static final int MOST_TEXT = 1 << 22;

    private final JsonParser in;
    private int nodes;
    private int length;
    private Optional<Problem> flaw = Optional.empty();

    JsonNodes(JsonParser in) {
        this.in = in;
    }

    /// What makes the tree useless: it is too large, or a field stands in it twice.
    Optional<Problem> flaw() {
        return flaw;
    }

    Node value() {
        if (nodes++ > MOST_NODES || length > MOST_TEXT) {
            flaw = Optional.of(Problem.of("import.tooMuch", MOST_NODES));
            in.skipChildren();
            return Node.NONE;
        }
        return switch (in.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> list();
            case VALUE_NULL -> Node.NONE;
            default -> text();
        };
    }

    private Node text() {
        String text = in.getString();
        length += text.length();
        return Node.of(text);
    }

    private Node object() {
        Map<String, Node> fields = new LinkedHashMap<>();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            in.nextToken();
            if (fields.put(name, value()) != null && flaw.isEmpty()) {
                flaw = Optional.of(Problem.of("json.duplicateField", name));
            }
        }
        return Node.of(fields);
    }

    private Node list() {
        List<Node> items = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            Node item = value();
            if (!item.isEmpty()) {
                items.add(item);
            }
        }
        return Node.of(items);
    }
}
