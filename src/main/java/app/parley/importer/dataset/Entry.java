package app.parley.importer.dataset;

import app.parley.importer.table.DateText;
import app.parley.importer.table.Dated;
import app.parley.importer.table.Table;
import app.parley.model.Edtf;
import app.parley.model.Place;
import app.parley.model.Problem;
import app.parley.model.ProblemException;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// One row of a data set, its cells by the folded names of their columns. What was never asked for
/// is what is left.
final class Entry {
    private static final int LONGEST_ARGUMENT = 60;

    private final Sheet sheet;
    private final Table.Line line;
    private final BitSet understood = new BitSet();

    Entry(Sheet sheet, Table.Line line) {
        this.sheet = sheet;
        this.line = line;
    }

    /// A cell; empty if there is no such column, or it says that there is no value.
    String of(String column) {
        int at = sheet.column(column);
        if (at < 0 || at >= line.cells().size()) {
            return "";
        }
        understood.set(at);
        String cell = line.cells().get(at);
        if (cell.length() > Table.LONGEST_CELL) {
            throw problem(column, "import.cell", Table.LONGEST_CELL);
        }
        String clean = clean(cell);
        return clean.equals("NA") || clean.equals("NULL") ? "" : clean;
    }

    /// A cell that stays among what is left, because it is not taken word for word.
    String peek(String column) {
        int at = sheet.column(column);
        boolean before = at >= 0 && understood.get(at);
        String cell = of(column);
        if (!before) {
            leave(column);
        }
        return cell;
    }

    /// Leaves a cell among what is left.
    void leave(String column) {
        if (sheet.has(column)) {
            understood.clear(sheet.column(column));
        }
    }

    /// The first of some columns that has a value.
    String first(String... columns) {
        return Stream.of(columns)
                .map(this::of)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// Without control characters, which no store or picture can show.
    private static String clean(String cell) {
        return cell.strip()
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\x00-\\x08\\x0B-\\x1F\\x7F\\p{Cs}]", "");
    }

    /// The parts of a cell that lists several things with semicolons.
    List<String> list(String column) {
        return Stream.of(of(column).split("[;\n]", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    /// A whole number; empty if the cell is none.
    OptionalInt number(String column) {
        String cell = of(column).replaceFirst("\\.0+$", "");
        return cell.matches("-?\\d{1,9}")
                ? OptionalInt.of(Integer.parseInt(cell))
                : OptionalInt.empty();
    }

    /// The day a cell states.
    ///
    /// @throws ProblemException with `import.noDate` or `import.badDate`
    Edtf day(String column) {
        String cell = peek(column);
        if (cell.isEmpty()) {
            throw problem(column, "import.noDate");
        }
        Optional<Edtf> date = sheet.dates(column).read(cell).map(Dated::date);
        if (date.isEmpty()) {
            throw problem(column, "import.badDate", shown(cell));
        }
        if (date.get().text().equals(cell)) {
            of(column);
        }
        return date.get();
    }

    /// Reads the dates of a column.
    DateText dates(String column) {
        return sheet.dates(column);
    }

    private static String shown(String cell) {
        return cell.length() > LONGEST_ARGUMENT ? cell.substring(0, LONGEST_ARGUMENT) + "…" : cell;
    }

    /// A place on the map.
    ///
    /// @param name of the place
    /// @param accuracy what the point stands for
    Place place(String name, String latitude, String longitude, String accuracy) {
        Optional<Double> lat = degrees(latitude, 90);
        Optional<Double> lon = degrees(longitude, 180);
        boolean somewhere =
                lat.isPresent() && lon.isPresent() && (lat.get() != 0 || lon.get() != 0);
        if (!somewhere) {
            return new Place(name, Optional.empty(), "");
        }
        of(latitude);
        of(longitude);
        return new Place(name, Optional.of(new Place.Coordinates(lat.get(), lon.get())), accuracy);
    }

    private Optional<Double> degrees(String column, double most) {
        String plain = peek(column).replace(',', '.');
        return plain.matches("-?\\d{1,3}(\\.\\d{0,20})?")
                ? Optional.of(Double.parseDouble(plain)).filter(d -> Math.abs(d) <= most)
                : Optional.empty();
    }

    /// What was not asked for, under the names as written.
    Map<String, String> rest() {
        SortedMap<String, String> rest = new TreeMap<>();
        for (int i = 0; i < line.cells().size(); i++) {
            String cell = line.cells().get(i);
            if (!understood.get(i) && !cell.isBlank() && cell.length() <= Table.LONGEST_CELL) {
                String clean = clean(cell);
                if (!clean.toUpperCase(Locale.ROOT).matches("NA|NULL")) {
                    rest.put(sheet.written(i), clean);
                }
            }
        }
        return rest;
    }

    /// Where the row is.
    Problem.Where where() {
        return sheet.where(line.number(), 0);
    }

    /// What is wrong with a cell.
    ProblemException problem(String column, String key, Object... arguments) {
        return Problem.of(key, arguments)
                .at(sheet.where(line.number(), Math.max(0, sheet.column(column))))
                .exception();
    }
}
