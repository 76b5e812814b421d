package app.parley.importer.table;

import app.parley.importer.tree.Node;
import app.parley.importer.tree.XmlDocument;
import app.parley.model.Problem;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/// Elements of XML as a table: its first line is made of the names of all fields.
///
/// @param xml the document
/// @param wanted tells by its path whether an element is a row
/// @param fields the cells of an element, by the names of their columns
record XmlTable(
        XmlDocument xml, Predicate<String> wanted, Function<Node, Map<String, String>> fields)
        implements Table {
    /// The names of all columns follow from this.
    private record Question(XmlDocument xml) {}

    private record Names(List<String> all) {}

    @Override
    public void read(Consumer<Line> line, Consumer<Problem> broken) {
        List<String> names = xml.file().found(new Question(xml), Names.class, this::names).all;
        line.accept(new Line(0, names));
        xml.each(
                wanted,
                (element, where) -> {
                    Map<String, String> cells = fields.apply(element);
                    line.accept(
                            new Line(
                                    Math.max(1, where.line()),
                                    names.stream()
                                            .map(name -> cells.getOrDefault(name, ""))
                                            .toList()));
                },
                broken);
    }

    private Names names() {
        Set<String> all = new LinkedHashSet<>();
        xml.each(
                wanted,
                (element, where) -> {
                    if (all.size() <= MOST_COLUMNS) {
                        all.addAll(fields.apply(element).keySet());
                    }
                },
                broken -> {});
        return new Names(List.copyOf(all));
    }

    @Override
    public Problem.Where where(int line, int column, String name) {
        return new Problem.Where(xml.file().name(), line, 0, name);
    }
}
