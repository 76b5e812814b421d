package app.parley.importer.dataset;

import app.parley.importer.DateOrder;
import app.parley.importer.Decoding;
import app.parley.importer.Head;
import app.parley.importer.Newcomers;
import app.parley.importer.Reading;
import app.parley.importer.Row;
import app.parley.importer.SourceFile;
import app.parley.importer.Wishes;
import app.parley.importer.table.ColumnSurvey;
import app.parley.importer.table.DateText;
import app.parley.importer.table.DelimitedText;
import app.parley.importer.table.JsonList;
import app.parley.importer.table.Table;
import app.parley.importer.table.Workbook;
import app.parley.model.Code;
import app.parley.model.Event;
import app.parley.model.Problem;
import app.parley.model.ProblemException;
import app.parley.model.Progress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;

/// The table of a data set, read twice: [#survey] finds its header and the order of its dates, and
/// [#read] makes events of its rows.
final class Sheet {
    private static final int REPORTED_AT_ONCE = 100;

    private final SourceFile file;
    private final Wishes wishes;
    private final Progress progress;
    private final Layout layout;
    private final Decoding decoding;
    private final Table table;
    private final boolean workbook;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, DateText> dates = new HashMap<>();
    private final List<Reading.OrderFound> orders = new ArrayList<>();
    private List<String> written = List.of();
    private List<String> header = List.of();
    private List<String> examples = List.of();
    private int first;
    private int rows;

    /// @throws ProblemException with `import.fixedColumns` if columns are mapped by hand
    Sheet(SourceFile file, Wishes wishes, Progress progress, Layout layout) {
        if (!wishes.mapping().isEmpty()) {
            throw Problem.of("import.fixedColumns").at(file.where()).exception();
        }
        this.file = file;
        this.wishes = wishes;
        this.progress = progress;
        this.layout = layout;
        this.decoding = file.decoding(wishes.encoding());
        Head head = file.head(decoding);
        this.workbook = Workbook.is(head);
        this.table =
                workbook
                        ? Workbook.table(file, wishes)
                        : Layout.isJson(head)
                                ? JsonList.table(file, decoding)
                                : DelimitedText.table(file, decoding);
    }

    /// Reads the table for the first time.
    ///
    /// @param each takes each row of data, whose dates cannot be read yet
    /// @throws ProblemException with `import.noHeader` if no header is found
    void survey(Consumer<Entry> each) {
        Map<String, ColumnSurvey> surveys = new TreeMap<>();
        DateText any = new DateText(DateOrder.DMY, wishes.clockZone());
        layout.dates().forEach(column -> surveys.put(column, new ColumnSurvey(any)));
        lines(
                line -> {
                    Entry entry = new Entry(this, line);
                    OptionalInt month = entry.number("month");
                    OptionalInt year = entry.number("year");
                    surveys.forEach(
                            (column, survey) -> survey.add(entry.peek(column), month, year));
                    if (examples.isEmpty()) {
                        examples = line.cells();
                    }
                    each.accept(entry);
                },
                broken -> {});
        if (columns.isEmpty()) {
            throw Problem.of("import.noHeader").at(file.where()).exception();
        }
        surveys.forEach(this::decide);
    }

    private void decide(String column, ColumnSurvey survey) {
        if (has(column)) {
            String name = written(column(column));
            Optional<Reading.OrderFound> order = survey.order(name, wishes.dateOrder(name));
            order.ifPresent(orders::add);
            dates.put(
                    column,
                    new DateText(
                            order.map(Reading.OrderFound::order).orElse(DateOrder.DMY),
                            wishes.clockZone(),
                            table.serials(),
                            survey.firstYear()));
        }
    }

    /// Reads the table for the second time.
    ///
    /// @param event makes the event of a row, or throws what is wrong with it; empty if the row is
    ///     not wanted
    /// @param taken takes each row that is
    /// @return how many rows were not wanted
    int read(Function<Entry, Optional<Event>> event, Consumer<Row> taken) {
        int[] unwanted = new int[1];
        each(
                entry ->
                        event.apply(entry)
                                .ifPresentOrElse(
                                        made -> taken.accept(new Row.Read(made, entry.where())),
                                        () -> unwanted[0]++),
                taken);
        return unwanted[0];
    }

    /// Reads the table for the second time.
    ///
    /// @param entries takes each row, or throws what is wrong with it
    /// @param refused takes each row with which something is wrong
    void each(Consumer<Entry> entries, Consumer<Row> refused) {
        lines(
                line -> {
                    try {
                        entries.accept(new Entry(this, line));
                    } catch (ProblemException e) {
                        refused.accept(new Row.Refused(e.problem()));
                    }
                },
                broken -> refused.accept(new Row.Refused(broken)));
    }

    /// Hands on the rows of data: below the header, without codes for machines (`#date`) and
    /// without the header again.
    private void lines(Consumer<Table.Line> data, Consumer<Problem> broken) {
        rows = 0;
        table.read(
                line -> {
                    watch();
                    if (columns.isEmpty() && rows <= Layout.ABOVE) {
                        begin(line);
                    }
                    boolean below = !columns.isEmpty() && line.number() >= first;
                    if (below
                            && !line.isBlank()
                            && !line.cells().equals(header)
                            && !isCodes(line)) {
                        data.accept(line);
                    }
                },
                broken);
    }

    private void begin(Table.Line line) {
        layout.names(line.cells())
                .ifPresent(
                        names -> {
                            first = line.number();
                            boolean headed = Layout.folded(line.cells()).equals(names);
                            header = headed ? line.cells() : List.of();
                            written = headed ? line.cells() : names;
                            for (int i = 0; i < names.size(); i++) {
                                columns.putIfAbsent(names.get(i), i);
                            }
                        });
    }

    private static boolean isCodes(Table.Line line) {
        return line.cells().stream()
                .filter(cell -> !cell.isBlank())
                .allMatch(cell -> cell.matches("\\s*#[a-z].*"));
    }

    private void watch() {
        if (rows++ % REPORTED_AT_ONCE == 0) {
            progress.at(rows, 0);
            if (progress.cancelled()) {
                throw new CancellationException(file.name());
            }
        }
        if (rows > Table.MOST_ROWS) {
            throw Problem.of("import.rows", Table.MOST_ROWS).at(file.where()).exception();
        }
    }

    /// Where a column is, counted from 0; -1 if there is none of that folded name.
    int column(String name) {
        return columns.getOrDefault(name, -1);
    }

    /// Whether there is a column.
    boolean has(String name) {
        return columns.containsKey(name);
    }

    /// The folded names of the columns.
    Set<String> columns() {
        return columns.keySet();
    }

    /// The folded name of the column whose name begins so; empty if there is none.
    Optional<String> beginning(String name) {
        return columns.keySet().stream().filter(column -> column.startsWith(name)).findFirst();
    }

    /// The name of a column as the file has it.
    String written(int column) {
        String name = column < written.size() ? written.get(column).strip() : "";
        return name.isEmpty() ? "column " + (column + 1) : name;
    }

    /// Reads the dates of a column.
    DateText dates(String column) {
        return dates.getOrDefault(column, new DateText(DateOrder.YMD, wishes.clockZone()));
    }

    Problem.Where where(int line, int column) {
        return table.where(line, column, written(column));
    }

    /// How ids begin: as wished, else with the name of the data set. Excerpts of one data set
    /// update each other whatever their files are called.
    static String scope(Wishes wishes, String dataSet) {
        return wishes.source().orElse(dataSet) + ":";
    }

    /// What was learnt. An excerpt does not claim to be complete, unless the user names its source.
    Reading reading(String format, Newcomers newcomers, int leftOut) {
        List<Reading.Column> told = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            told.add(
                    new Reading.Column(
                            written(i), "", i < examples.size() ? examples.get(i).strip() : ""));
        }
        return new Reading(
                format,
                newcomers.made(),
                new Reading.Findings(
                        workbook ? "" : decoding.charset().name(),
                        workbook ? "" : Code.of(decoding.reason()),
                        "",
                        List.of(),
                        told,
                        orders,
                        wishes.clockZone().getId()),
                wishes.source().map(name -> name + ":").orElse(""),
                leftOut);
    }
}
