package app.parley.importer.table;

import app.parley.importer.Decoding;
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

/// Objects of JSON as a table: its first line is made of the names of all fields. Fields of objects
/// within an object have the names of all objects around them, such as `location.lat`; of a list
/// the texts stand in one cell.
final class JsonTable implements Table {
    private final SourceFile file;
    private final JsonDocument json;
    private final Question question;
    private final Set<String> paths;
    private final Function<Node, Map<String, String>> fields;
    private String pointer = "";

    /// The names of all columns follow from this.
    private record Question(Set<String> paths, Decoding decoding, Object fields) {}

    private record Names(List<String> all) {}

    /// @param paths of the objects that are rows
    /// @param fields the cells of an object, by the names of their columns
    JsonTable(
            SourceFile file,
            Decoding decoding,
            Set<String> paths,
            Function<Node, Map<String, String>> fields) {
        this.file = file;
        this.json = new JsonDocument(file, decoding);
        this.question = new Question(paths, decoding, fields);
        this.paths = paths;
        this.fields = fields;
    }

    @Override
    public void read(Consumer<Line> line, Consumer<Problem> broken) {
        List<String> names = file.found(question, Names.class, this::names).all;
        line.accept(new Line(0, names));
        json.each(
                paths::contains,
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
    private Names names() {
        Set<String> all = new LinkedHashSet<>();
        List<Problem> problems = new ArrayList<>();
        json.each(
                paths::contains,
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
        return new Names(List.copyOf(all));
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
