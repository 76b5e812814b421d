package app.parley.importer.tools;

import app.parley.importer.Head;
import app.parley.importer.table.DelimitedText;
import app.parley.importer.table.Table;
import app.parley.importer.tree.Found;
import app.parley.importer.tree.JsonDocument;
import app.parley.importer.tree.Node;
import app.parley.model.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Tables of tools: their first line always names the columns, and always with the same names.
final class Columned {
    /// Where rows stand in JSON: in a plain list, and in the results of SPARQL.
    private static final Set<String> OBJECTS = Set.of("/*", "/results/bindings/*");

    private Columned() {}

    /// The names of the columns in lower case; empty if the file is no table.
    static Set<String> names(Head head) {
        if (head.text().startsWith("<") || isJson(head)) {
            return Set.of();
        }
        return DelimitedText.records(head).getFirst().stream()
                .map(Columned::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether a table is written as a list of objects.
    static boolean isJson(Head head) {
        return head.text().startsWith("{") || head.text().startsWith("[");
    }

    /// The values of a row; SPARQL says beside each what it is.
    private static Node bound(Node object) {
        Map<String, Node> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        object.fields()
                .forEach(
                        (name, value) ->
                                fields.put(
                                        name,
                                        value.fields().containsKey("value")
                                                ? value.at("value")
                                                : value));
        return Node.of(fields);
    }

    private static String name(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT);
    }

    /// Hands on every row as an object with a field for each cell that is not empty; the names of
    /// the columns are found in any case. Lines that repeat the header are passed over.
    static void each(Ledger ledger, Found found, Consumer<Problem> broken) {
        if (isJson(ledger.file().head(ledger.decoding()))) {
            new JsonDocument(ledger.file(), ledger.decoding())
                    .each(
                            OBJECTS::contains,
                            (object, where) -> found.take(bound(object), where),
                            broken);
            return;
        }
        Table table = DelimitedText.table(ledger.file(), ledger.decoding());
        List<String> header = new ArrayList<>();
        table.read(
                line -> {
                    List<String> cells = line.cells();
                    if (header.isEmpty()) {
                        cells.forEach(cell -> header.add(unique(cell.strip(), header)));
                    } else if (!line.isBlank() && !cells.equals(header)) {
                        found.take(row(header, cells), table.where(line.number(), 0, ""));
                    }
                },
                broken);
    }

    private static String unique(String name, List<String> others) {
        String plain = name.isEmpty() ? "column " + (others.size() + 1) : name;
        Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        taken.addAll(others);
        String unique = plain;
        for (int n = 2; taken.contains(unique); n++) {
            unique = plain + " (" + n + ")";
        }
        return unique;
    }

    private static Node row(List<String> header, List<String> cells) {
        Map<String, Node> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                String name = i < header.size() ? header.get(i) : "column " + (i + 1);
                fields.put(name, Node.of(cells.get(i)));
            }
        }
        return Node.of(fields);
    }
}
