package app.parley.exporter;

import static java.util.stream.Collectors.joining;

import app.parley.model.Account;
import app.parley.model.ClockPrecision;
import app.parley.model.Code;
import app.parley.model.Edtf;
import app.parley.model.Event;
import app.parley.model.EventTime;
import app.parley.model.Excerpt;
import app.parley.model.Participation;
import app.parley.model.Place;
import app.parley.model.Source;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Writes events as a table for spreadsheets: CSV by RFC 4180, in UTF-8 with a byte order mark,
/// without which Excel reads another charset. A first line names the columns.
///
/// No spreadsheet runs anything from it: what could be read as the beginning of a formula gets an
/// apostrophe before it, in the middle of a text as well, since some programs begin a new cell at
/// each semicolon or tab. Quoting alone does not help: it is gone by the time a cell is read.
///
/// Several short things in a cell are divided by semicolons. Accounts and sources stand on lines of
/// their own, their parts divided by ` | `: subject, by whom, speaker, version; publisher, title,
/// date, address. The importer reads all of it back (`importer.dataset.ParleyTable`).
public final class Csv {
    private static final String MARK = "\uFEFF";
    private static final String SEVERAL = "; ";
    private static final String PARTS = " | ";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");

    /// Where a cell begins, or might be taken to, and after blanks and quotes has a sign that a
    /// formula begins with, be it a full-width one.
    private static final Pattern FORMULA =
            Pattern.compile(
                    "(?:^|(?<=[;\\t\\r\\n|]))(?=[\\s\"\\p{Z}\\p{Cntrl}\\p{Cf}]*[=+\\-@＝＋－＠])");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern HIDDEN_START = Pattern.compile("^(?=[\\t\\r\\n\\x00])");
    private static final Pattern QUOTED = Pattern.compile("[,\";|\\p{Cntrl}]|^\\s|\\s$");

    private final Excerpt excerpt;

    private Csv(Excerpt excerpt) {
        this.excerpt = excerpt;
    }

    /// What becomes of a text that a spreadsheet could take for a formula.
    public enum Cells {
        /// It gets an apostrophe.
        GUARDED,
        /// It stays as it is: for programs that read a table and run nothing.
        EXACT
    }

    private record Column(String name, Function<Event, String> cell) {}

    /// Writes events. The stream stays open.
    public static void write(Excerpt excerpt, Cells cells, OutputStream stream) throws IOException {
        Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        List<Column> columns = new Csv(excerpt).columns();
        out.write(MARK);
        out.write(line(cells, columns.stream().map(Column::name)));
        for (Event event : excerpt.events()) {
            out.write(line(cells, columns.stream().map(column -> column.cell.apply(event))));
        }
        out.flush();
    }

    /// Begins a table of any cells, and takes its lines as they come. The stream stays open.
    ///
    /// @throws UncheckedIOException from the consumer too, if a line cannot be written
    public static Consumer<List<String>> table(OutputStream stream) {
        Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        Consumer<String> write =
                words -> {
                    try {
                        out.write(words);
                        out.flush();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                };
        write.accept(MARK);
        return cells -> write.accept(line(Cells.GUARDED, cells.stream()));
    }

    private static String line(Cells cells, Stream<String> texts) {
        return texts.map(text -> cells == Cells.EXACT ? quoted(text) : cell(text))
                        .collect(joining(","))
                + "\r\n";
    }

    /// A cell that is text, or a number, and nothing else.
    static String cell(String text) {
        if (NUMBER.matcher(text).matches()) {
            return text;
        }
        String guarded = FORMULA.matcher(text).replaceAll("'");
        guarded = HIDDEN_START.matcher(guarded).replaceFirst("'");
        return quoted(guarded);
    }

    private static String quoted(String text) {
        return QUOTED.matcher(text).find() ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    private List<Column> columns() {
        String zone = " (" + excerpt.zone() + ")";
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("id", Event::id));
        columns.add(new Column("title", Event::title));
        columns.add(new Column("short title", Event::shortTitle));
        columns.add(new Column("date (EDTF)", event -> event.time().date().text()));
        columns.add(new Column("begins" + zone, event -> begins(event.time())));
        columns.add(new Column("ends" + zone, event -> ends(event.time())));
        columns.add(new Column("clock precision", event -> clockPrecision(event.time())));
        columns.add(
                new Column(
                        "clock zone", event -> hasClock(event.time()) ? event.time().zone() : ""));
        columns.add(new Column("planned start (EDTF)", event -> planned(event.time())));
        columns.add(new Column("source's words on the time", event -> event.time().wording()));
        columns.add(new Column("kind", Event::kind));
        columns.add(new Column("lane", Event::lane));
        columns.add(new Column("importance", event -> Integer.toString(event.importance())));
        columns.add(new Column("background", event -> event.background() ? "yes" : "no"));
        columns.add(new Column("place", event -> event.place().name()));
        columns.add(new Column("latitude", event -> at(event, Place.Coordinates::latitude)));
        columns.add(new Column("longitude", event -> at(event, Place.Coordinates::longitude)));
        columns.add(new Column("parties", event -> several(event.parties(), this::party)));
        columns.add(new Column("issues", event -> several(event.issues(), Function.identity())));
        columns.add(new Column("tags", event -> several(event.tags(), Function.identity())));
        columns.add(new Column("outcome", Event::outcome));
        columns.add(new Column("accounts", event -> lines(event.accounts(), this::account)));
        columns.add(new Column("note", Event::note));
        columns.add(new Column("confidence", Event::confidence));
        columns.add(new Column("sources", event -> lines(sources(event), Csv::source)));
        return columns;
    }

    private String begins(EventTime time) {
        return Stamp.start(time)
                .map(start -> start.in(excerpt.zone()).format(start.day() ? DAY : CLOCK))
                .orElse("");
    }

    /// The last day, not the one after it.
    private String ends(EventTime time) {
        return Stamp.end(time)
                .map(
                        end ->
                                end.day()
                                        ? end.in(excerpt.zone()).minusDays(1).format(DAY)
                                        : end.in(excerpt.zone()).format(CLOCK))
                .orElse("");
    }

    private static String clockPrecision(EventTime time) {
        return time.clockPrecision() == ClockPrecision.NONE && !hasClock(time)
                ? ""
                : Code.of(time.clockPrecision());
    }

    private static boolean hasClock(EventTime time) {
        return time.startClock().isPresent() || time.endClock().isPresent();
    }

    private static String planned(EventTime time) {
        return time.plannedStart().map(Edtf::text).orElse("");
    }

    private static String at(Event event, Function<Place.Coordinates, Double> degrees) {
        return event.place().at().map(degrees).map(String::valueOf).orElse("");
    }

    private String party(Participation participation) {
        return participation.role().isEmpty()
                ? excerpt.party(participation.party())
                : excerpt.party(participation.party()) + " (" + participation.role() + ")";
    }

    private String account(Account account) {
        return String.join(
                PARTS,
                account.subject(),
                excerpt.party(account.by()),
                account.speaker(),
                account.version());
    }

    private List<Source> sources(Event event) {
        return event.sources().stream()
                .map(excerpt.sources()::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private static String source(Source source) {
        return String.join(PARTS, source.publisher(), source.title(), source.date(), source.url());
    }

    /// What has parts of its own stands on a line of its own.
    private static <T> String lines(List<T> values, Function<T, String> words) {
        return values.stream().map(words).collect(joining("\n"));
    }

    private static <T> String several(List<T> values, Function<T, String> words) {
        return values.stream().map(words).collect(joining(SEVERAL));
    }
}
