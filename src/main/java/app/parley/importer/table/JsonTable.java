package app.parley.importer.table;

import app.parley.importer.SourceFile;
import app.parley.importer.tree.JsonDocument;
import app.parley.importer.tree.Node;
import app.parley.model.Problem;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/// Objects of JSON as a table: its first line is made of the names of all fields. Fields of objects
/// within an object have the names of all objects around them, such as `location.lat`; of a list
/// the texts stand in one cell.
final class JsonTable implements Table {
    private final SourceFile file;
    private final JsonDocument json;
    private final Predicate<String> wanted;
    private final Function<Node, Map<String, String>> fields;
    private final List<String> names = new ArrayList<>();
    private String pointer = "";

    /// @param wanted paths of the objects that are rows
    /// @param fields the cells of an object, by the names of their columns
    JsonTable(
            SourceFile file,
            JsonDocument json,
            Predicate<String> wanted,
            Function<Node, Map<String, String>> fields) {
        this.file = file;
        this.json = json;
        this.wanted = wanted;
        this.fields = fields;
    }

    @Override
    public void read(Consumer<Line> line, Consumer<Problem> broken) {
        if (names.isEmpty()) {
            names.addAll(names());
        }
        line.accept(new Line(0, names));
        json.each(
                wanted,
                (node, where) -> {
                    Map<String, String> cells = fields.apply(node);
                    pointer = where.pointer();
                    line.accept(
                            new Line(
                                    Math.max(1, where.line()),
                                    names.stream()
                                            .map(name -> cells.getOrDefault(name, ""))
                                            .toList()));
                },
                broken);
    }

    /// @throws app.parley.model.ProblemException if no object can be read, with what is in the way
    private Set<String> names() {
        Set<String> all = new LinkedHashSet<>();
        List<Problem> problems = new ArrayList<>();
        json.each(
                wanted,
                (node, where) -> {
                    if (all.size() <= MOST_COLUMNS) {
                        all.addAll(fields.apply(node).keySet());
                    }
                },
                problem -> {
                    if (problems.isEmpty()) {
                        problems.add(problem);
                    }
                });
        if (all.isEmpty() && !problems.isEmpty()) {
            throw problems.getFirst().exception();
        }
        return all;
    }

    /// A field is asked for only while its object is the one at hand.
    @Override
    public Problem.Where where(int line, int column, String name) {
        String field = name.isEmpty() ? "" : "/" + name.replace('.', '/');
        return new Problem.Where(
                file.name(),
                line,
                json.isLines() ? column + 1 : 0,
                json.isLines() ? name : pointer + field);
    }
}
