package app.parley.importer.tools;

import app.parley.importer.tree.Node;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a file tells of one event, and how much of it has been understood.
public final class Told {
    private final Node node;
    private final List<String> taken = new ArrayList<>();

    Told(Node node) {
        this.node = node;
    }

    /// What stands at the end of a path. It counts as understood, whole.
    Node take(String... path) {
        taken.add(String.join(".", path));
        return node.at(path);
    }

    /// What stands there, without counting it as understood.
    Node look(String... path) {
        return node.at(path);
    }

    /// The text there.
    public String words(String... path) {
        return take(path).words();
    }

    /// What was not understood, by its path.
    Map<String, String> rest() {
        Map<String, String> rest = new TreeMap<>(node.leaves());
        rest.keySet()
                .removeIf(
                        path -> path.isEmpty() || taken.stream().anyMatch(t -> isWithin(path, t)));
        return rest;
    }

    /// Tables name their columns in any case.
    private static boolean isWithin(String path, String whole) {
        return path.equalsIgnoreCase(whole)
                || path.regionMatches(true, 0, whole + ".", 0, whole.length() + 1);
    }
}
