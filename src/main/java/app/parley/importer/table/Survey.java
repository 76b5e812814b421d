package app.parley.importer.table;

import app.parley.importer.DateOrder;
import app.parley.importer.Reading.OrderFound;
import app.parley.importer.Strangers;
import app.parley.importer.Wishes;
import app.parley.model.Problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The first reading of a table: where its header is, what its columns stand for, and in which
/// order their dates are written.
final class Survey {
    private static final int LOOKED_AT = 25;

    /// Below this, whatever a column is, a short description makes the better titles.
    private static final int TELLING = 12;

    private static final Pattern NUMBER = Pattern.compile("\\d");
    private static final Pattern PART = Pattern.compile("\\d{1,4}");
    private static final Set<Field> DATES = Set.of(Field.START, Field.END, Field.PLANNED);

    private final Wishes wishes;
    private final Problem.Where file;
    private final DateText dates;
    private final List<Table.Line> first = new ArrayList<>();
    private final List<ColumnSurvey> columns = new ArrayList<>();
    private List<String> names = List.of();
    private List<String> header = List.of();
    private int begin;
    private int months = -1;
    private int years = -1;
    private boolean begun;
    private int rows;

    private Survey(Wishes wishes, Serials serials, Problem.Where file) {
        this.wishes = wishes;
        this.file = file;
        this.dates = new DateText(DateOrder.DMY, wishes.clockZone(), serials, DateText.FIRST_YEAR);
    }

    /// Reads a table for the first time.
    ///
    /// @throws app.parley.model.ProblemException with `import.noEvents`, `import.columns`,
    ///     `import.rows`, or for a wish that names an unknown column
    static Columns of(Table table, Wishes wishes, Problem.Where file) {
        Survey survey = new Survey(wishes, table.serials(), file);
        table.read(survey::add, broken -> {});
        survey.begin();
        return survey.columns();
    }

    private void add(Table.Line line) {
        if (line.isBlank()) {
            return;
        }
        if (line.cells().size() > Table.MOST_COLUMNS) {
            throw Problem.of("import.columns", line.cells().size(), Table.MOST_COLUMNS)
                    .at(file)
                    .exception();
        }
        if (++rows > Table.MOST_ROWS) {
            throw Problem.of("import.rows", Table.MOST_ROWS).at(file).exception();
        }
        if (begun) {
            look(line);
        } else if (first.size() < LOOKED_AT) {
            first.add(line);
        } else {
            begin();
            look(line);
        }
    }

    /// Rows of a title stand above the header and are narrower than the table; codes for machines
    /// (`#date`) stand below it.
    private void begin() {
        if (begun) {
            return;
        }
        begun = true;
        int width = first.stream().mapToInt(Survey::filled).max().orElse(0);
        int at = 0;
        while (at + 1 < first.size() && (isTitle(first.get(at), width) || isUpper(at))) {
            at++;
        }
        if (first.isEmpty()) {
            return;
        }
        boolean headless = first.get(at).cells().stream().anyMatch(this::isDate);
        header = headless ? List.of() : first.get(at).cells();
        int next = headless ? at : at + 1;
        if (next < first.size() && isCodes(first.get(next))) {
            next++;
        }
        begin = next < first.size() ? first.get(next).number() : Integer.MAX_VALUE;
        names = named(headless ? first.get(at).cells().size() : header.size());
        months = first(Field.MONTH);
        years = first(Field.YEAR);
        first.subList(next, first.size()).forEach(this::look);
    }

    private static boolean isTitle(Table.Line line, int width) {
        return filled(line) * 2 < width || (filled(line) == 1 && width > 1);
    }

    /// Whether a line is the upper one of two headers: it has gaps which the next one fills, and
    /// the next one has no numbers either.
    private boolean isUpper(int at) {
        List<String> upper = first.get(at).cells();
        List<String> lower = first.get(at + 1).cells();
        boolean fills =
                IntStream.range(0, Math.min(upper.size(), lower.size()))
                        .anyMatch(i -> upper.get(i).isBlank() && !lower.get(i).isBlank());
        return fills
                && filled(first.get(at)) < filled(first.get(at + 1))
                && lower.stream().noneMatch(cell -> cell.isBlank() || NUMBER.matcher(cell).find());
    }

    /// The first column whose name says this field; -1 if none does.
    private int first(Field field) {
        return IntStream.range(0, names.size())
                .filter(at -> field.rank(names.get(at)).isPresent())
                .findFirst()
                .orElse(-1);
    }

    private static int filled(Table.Line line) {
        return (int) line.cells().stream().filter(cell -> !cell.isBlank()).count();
    }

    private boolean isDate(String cell) {
        return !cell.strip().matches("-?\\d*") && dates.read(cell).isPresent();
    }

    private static boolean isCodes(Table.Line line) {
        long codes = line.cells().stream().filter(cell -> cell.matches("\\s*#[a-z]+\\b.*")).count();
        return codes > 0 && codes * 2 >= filled(line);
    }

    private List<String> named(int count) {
        List<String> named = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = i < header.size() ? header.get(i).strip() : "";
            String plain = name.isEmpty() ? "column " + (i + 1) : name;
            String unique = plain;
            for (int n = 2; named.contains(unique); n++) {
                unique = plain + " (" + n + ")";
            }
            named.add(unique);
        }
        return named;
    }

    private void look(Table.Line line) {
        while (columns.size() < line.cells().size()) {
            columns.add(new ColumnSurvey(dates));
        }
        OptionalInt month = part(line, months);
        OptionalInt year = part(line, years);
        for (int i = 0; i < line.cells().size(); i++) {
            columns.get(i).add(line.cells().get(i), month, year);
        }
    }

    private static OptionalInt part(Table.Line line, int at) {
        if (at < 0 || at >= line.cells().size()) {
            return OptionalInt.empty();
        }
        String cell = line.cells().get(at).strip();
        return PART.matcher(cell).matches()
                ? OptionalInt.of(Integer.parseInt(cell))
                : OptionalInt.empty();
    }

    private Columns columns() {
        while (columns.size() < names.size()) {
            columns.add(new ColumnSurvey(dates));
        }
        List<String> all = named(Math.max(names.size(), columns.size()));
        if (all.isEmpty()) {
            throw Problem.of("import.noEvents").at(file).exception();
        }
        if (wishes.mapping().isEmpty()) {
            Strangers.check(all, file);
        }
        Map<Field, Integer> fields = new EnumMap<>(Field.class);
        Set<Integer> taken = new TreeSet<>();
        if (wishes.mapping().isEmpty()) {
            wishes.known()
                    .memory()
                    .mapping(all)
                    .forEach((name, code) -> remember(fields, taken, code, all.indexOf(name)));
        }
        wishes.mapping()
                .forEach((name, field) -> take(fields, taken, wished(field), place(name, all)));
        byName(fields, taken, all);
        if (columns.stream().anyMatch(ColumnSurvey::isPlainlyDated) || !fields.isEmpty()) {
            byContent(fields, taken, all);
        }
        Map<Integer, OrderFound> orders = new LinkedHashMap<>();
        Map<Integer, Columns.ShortYears> shortYears = new LinkedHashMap<>();
        for (Field field : DATES) {
            if (fields.containsKey(field)) {
                int at = fields.get(field);
                columns.get(at)
                        .order(all.get(at), wishes.dateOrder(all.get(at)))
                        .ifPresent(order -> orders.put(at, order));
                columns.get(at).shortYears().ifPresent(found -> shortYears.put(at, found));
            }
        }
        return new Columns(
                all,
                columns.stream().map(ColumnSurvey::first).toList(),
                header,
                begin,
                fields,
                orders,
                shortYears);
    }

    private static void take(Map<Field, Integer> fields, Set<Integer> taken, Field field, int at) {
        if (at >= 0) {
            fields.values().remove(at);
            taken.add(at);
            if (field != Field.EXTRA) {
                fields.put(field, at);
            }
        }
    }

    /// What was said of another file cannot make this one wrong: it is taken where it fits.
    private static void remember(
            Map<Field, Integer> fields, Set<Integer> taken, String code, int at) {
        Field.of(code).ifPresent(field -> take(fields, taken, field, at));
    }

    private static Field wished(String code) {
        return Field.of(code)
                .orElseThrow(
                        () ->
                                Problem.of("import.unknownField", code, Columns.fieldCodes())
                                        .exception());
    }

    private int place(String name, List<String> all) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).equalsIgnoreCase(name.strip())) {
                return i;
            }
        }
        throw Problem.of("import.unknownColumn", name, String.join(", ", all)).at(file).exception();
    }

    private record Claim(Field field, int column, int rank) {}

    private void byName(Map<Field, Integer> fields, Set<Integer> taken, List<String> all) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (Field field : Field.values()) {
                Optional<Integer> rank = field.rank(all.get(i));
                Field meant = meant(field, columns.get(i));
                if (rank.isPresent() && fits(meant, all.get(i), columns.get(i))) {
                    claims.add(new Claim(meant, i, rank.get()));
                }
            }
        }
        claims.sort(Comparator.comparingInt(Claim::rank));
        for (Claim claim : claims) {
            if (!fields.containsKey(claim.field) && !taken.contains(claim.column)) {
                take(fields, taken, claim.field, claim.column);
            }
        }
    }

    /// Beside a column of dates, "start" and "end" are times of day; and a "month" or a "start
    /// time" may be a whole date.
    private static Field meant(Field field, ColumnSurvey column) {
        return switch (field) {
            case START -> column.isClock() ? Field.START_TIME : field;
            case END -> column.isClock() ? Field.END_TIME : field;
            case START_TIME, YEAR, MONTH, DAY -> column.isPlainlyDated() ? Field.START : field;
            case END_TIME -> column.isPlainlyDated() ? Field.END : field;
            default -> field;
        };
    }

    /// A date needs a column of dates, and a time of day one of none. What only numbers the rows
    /// identifies none: with a row more on top, every event would take the id of another.
    private static boolean fits(Field field, String name, ColumnSurvey column) {
        return switch (field) {
            case START, END, PLANNED -> column.isDated();
            case START_TIME, END_TIME -> !column.isPlainlyDated() && !column.isInstants();
            case ID -> !(column.isCount() && Field.isNumber(name));
            case TITLE -> column.isWorded();
            default -> true;
        };
    }

    private void byContent(Map<Field, Integer> fields, Set<Integer> taken, List<String> all) {
        if (Stream.of(Field.START, Field.YEAR, Field.END).noneMatch(fields::containsKey)) {
            IntStream.range(0, columns.size())
                    .filter(i -> !taken.contains(i) && columns.get(i).isPlainlyDated())
                    .boxed()
                    .min(Comparator.comparing(i -> Field.isOfRecord(all.get(i))))
                    .ifPresent(i -> take(fields, taken, Field.START, i));
        }
        if (!fields.containsKey(Field.TITLE)) {
            int best = -1;
            for (int i = 0; i < columns.size(); i++) {
                double before = best < 0 ? 0 : columns.get(best).asTitle();
                if (!taken.contains(i)
                        && !Field.isCode(all.get(i))
                        && columns.get(i).asTitle() > before) {
                    best = i;
                }
            }
            int note = fields.getOrDefault(Field.NOTE, -1);
            double telling = best < 0 ? 0 : columns.get(best).asTitle();
            boolean says = note >= 0 && columns.get(note).asTitle() > 0;
            take(fields, taken, Field.TITLE, best < 0 || (says && telling < TELLING) ? note : best);
        }
    }
}
