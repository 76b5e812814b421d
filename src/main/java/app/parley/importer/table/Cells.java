package app.parley.importer.table;

import app.parley.importer.Printable;
import app.parley.model.Problem;

import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The cells of one row by field, and what of them has no field: it is kept under the names of its
/// columns.
final class Cells {
    private static final Set<String> NOTHING =
            Set.of("null", "n/a", "#n/a", "none", "nil", "-", "--", "–", "—", "k.a.", "б/д", "н/д");

    private static final int LONGEST_NOTHING = 4;

    private final Layout layout;
    private final Table.Line line;
    private final SortedMap<String, String> extra = new TreeMap<>();

    private Cells(Layout layout, Table.Line line) {
        this.layout = layout;
        this.line = line;
        for (int i = 0; i < line.cells().size(); i++) {
            if (line.cells().get(i).length() > Table.LONGEST_CELL) {
                throw refusal("import.cell", i, Table.LONGEST_CELL);
            }
            if (!layout.mapped.get(i)) {
                keep(i);
            }
        }
    }

    /// Where the fields of all rows of a table stand.
    static final class Layout {
        private final Table table;
        private final Columns columns;
        private final BitSet mapped = new BitSet();

        Layout(Table table, Columns columns) {
            this.table = table;
            this.columns = columns;
            columns.fields().values().forEach(mapped::set);
        }

        /// The cells of a row.
        ///
        /// @throws Refusal if one is too long
        Cells cells(Table.Line line) {
            return new Cells(this, line);
        }
    }

    /// A row that cannot be read, and why.
    static final class Refusal extends RuntimeException {
        private final transient Problem problem;

        private Refusal(Problem problem) {
            super(problem.key(), null, false, false);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    /// What stands in the column of a field; empty if it has none, or only says that there is
    /// nothing.
    String of(Field field) {
        String cell = written(field);
        return cell.length() <= LONGEST_NOTHING && NOTHING.contains(cell.toLowerCase(Locale.ROOT))
                ? ""
                : cell;
    }

    /// What stands in the column of a field, whatever it says.
    String written(Field field) {
        return layout.columns
                .of(field)
                .filter(at -> at < line.cells().size())
                .map(at -> Printable.of(line.cells().get(at)))
                .orElse("");
    }

    /// Keeps what stands in the column of a field, because it was not taken word for word.
    void keep(Field field) {
        layout.columns.of(field).filter(at -> at < line.cells().size()).ifPresent(this::keep);
    }

    private void keep(int at) {
        String cell = Printable.of(line.cells().get(at));
        if (!cell.isEmpty()) {
            extra.put(name(at), cell);
        }
    }

    private String name(int at) {
        return at < layout.columns.names().size()
                ? layout.columns.names().get(at)
                : "column " + (at + 1);
    }

    /// What is kept, by the names of the columns.
    SortedMap<String, String> extra() {
        return extra;
    }

    /// Why the row is refused, at the column of a field.
    Refusal refusal(String key, Field field, Object... arguments) {
        return refusal(key, layout.columns.of(field).orElse(0), arguments);
    }

    private Refusal refusal(String key, int at, Object... arguments) {
        return new Refusal(Problem.of(key, arguments).at(where(at)));
    }

    /// The place of a field's cell.
    Problem.Where where(Field field) {
        return where(layout.columns.of(field).orElse(0));
    }

    private Problem.Where where(int at) {
        String name = at < layout.columns.names().size() ? name(at) : "";
        return layout.table.where(line.number(), at, name);
    }
}
