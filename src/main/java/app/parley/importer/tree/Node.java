package app.parley.importer.tree;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// A piece of a file as a tree. What a JSON object or an XML element does not have is empty, so
/// that asking for it never fails.
///
/// @param text of a value, or between the tags of an element
/// @param fields of an object; attributes and children of an element
/// @param items of a list; elements that have one name
public record Node(String text, Map<String, Node> fields, List<Node> items) {
    /// Nothing at all.
    public static final Node NONE = of("");

    /// Lists and maps are taken as they are: whoever made them hands them over.
    public Node {}

    /// A value.
    public static Node of(String text) {
        return new Node(text, Map.of(), List.of());
    }

    /// An object.
    public static Node of(Map<String, Node> fields) {
        return new Node("", fields, List.of());
    }

    /// A list.
    public static Node of(List<Node> items) {
        return new Node("", Map.of(), items);
    }

    /// Whether there is nothing in it.
    public boolean isEmpty() {
        return text.isEmpty() && fields.isEmpty() && items.isEmpty();
    }

    /// What stands at the end of a path of fields. Of a list on the way its first item is taken.
    public Node at(String... path) {
        Node here = this;
        for (String name : path) {
            here = here.single().fields.getOrDefault(name, NONE);
        }
        return here;
    }

    /// Its items if it is a list, else itself unless it is empty.
    public List<Node> all() {
        if (!items.isEmpty()) {
            return items;
        }
        return isEmpty() ? List.of() : List.of(this);
    }

    private Node single() {
        return items.isEmpty() ? this : items.getFirst();
    }

    /// Its text, or that of the first item of a list that has any, without blanks around it.
    public String words() {
        if (!text.isBlank() || items.isEmpty()) {
            return text.strip();
        }
        return items.stream().map(Node::words).filter(w -> !w.isEmpty()).findFirst().orElse("");
    }

    /// Every text in it with the names of the fields that lead to it, joined by dots. Of lists the
    /// texts are joined by semicolons.
    public Map<String, String> leaves() {
        Map<String, String> leaves = new LinkedHashMap<>();
        leaves("", (path, leaf) -> leaves.merge(path, leaf, (a, b) -> a + "; " + b));
        return leaves;
    }

    private void leaves(String path, BiConsumer<String, String> found) {
        if (!text.isBlank()) {
            found.accept(path, text);
        }
        items.forEach(item -> item.leaves(path, found));
        fields.forEach(
                (name, field) -> field.leaves(path.isEmpty() ? name : path + "." + name, found));
    }

    /// The number it states; empty if it states none.
    public Optional<Double> number() {
        String plain = words().replace(',', '.');
        return plain.matches("-?\\d{1,15}(\\.\\d{1,20})?([eE][+-]?\\d{1,2})?")
                ? Optional.of(Double.parseDouble(plain))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return leaves().entrySet().stream()
                .map(leaf -> leaf.getKey() + "=" + leaf.getValue())
                .collect(Collectors.joining(", "));
    }
}
