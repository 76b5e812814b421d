package app.parley.importer.table;

import app.parley.importer.DateOrder;
import app.parley.importer.Draft;
import app.parley.importer.Identities;
import app.parley.importer.Newcomers;
import app.parley.importer.Printable;
import app.parley.importer.Row;
import app.parley.importer.Wishes;
import app.parley.model.ClockPrecision;
import app.parley.model.Edtf;
import app.parley.model.Event;
import app.parley.model.EventTime;
import app.parley.model.Place;
import app.parley.model.Problem;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes an event of each row of a table. What the event has no field for is kept under the name
/// of its column, and so is a value that was not taken word for word.
final class RowReader {
    private static final int LONGEST_TITLE = 1 << 10;
    private static final int KNOWN_AT_ONCE = 1 << 14;
    private static final Pattern LINE_ENDS = Pattern.compile("\\s*\n\\s*");
    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,20})?");
    private static final int LONGEST_TOTAL = 20;
    private static final Pattern TOTAL =
            Pattern.compile(
                    "(?:grand |sub)?total|sum|итого|всего|усього|разом|summe|gesamt|insgesamt"
                            + "|(?:genel )?toplam|somme|total général",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TOPICS = Pattern.compile("[;,|\n]");
    private static final Pattern ADDRESSES = Pattern.compile("[;\\s]+(?=https?://)");
    private static final Pattern PUBLISHERS = Pattern.compile(";");

    private final Table table;
    private final Columns columns;
    private final Wishes wishes;
    private final Newcomers newcomers;
    private final Identities identities;
    private final BitSet mapped = new BitSet();
    private final Map<Field, DateText> dates;
    private final Map<Field, Map<String, Optional<Dated>>> read = new EnumMap<>(Field.class);
    private final Map<String, List<String>> parties = new HashMap<>();

    RowReader(
            Table table,
            Columns columns,
            Wishes wishes,
            Newcomers newcomers,
            Identities identities) {
        this.table = table;
        this.columns = columns;
        this.wishes = wishes;
        this.newcomers = newcomers;
        this.identities = identities;
        columns.fields().values().forEach(mapped::set);
        this.dates =
                Map.of(
                        Field.START, reader(Field.START),
                        Field.END, reader(Field.END),
                        Field.PLANNED, reader(Field.PLANNED));
    }

    private DateText reader(Field field) {
        return new DateText(columns.order(field), wishes.clockZone(), table.serials());
    }

    /// A row that cannot be read, and why.
    private static final class Refusal extends RuntimeException {
        private final transient Problem problem;

        Refusal(Problem problem) {
            super(problem.key(), null, false, false);
            this.problem = problem;
        }
    }

    /// That a row is the sum of the others, if it is: it begins with such a word and has no date.
    Optional<Problem> total(Table.Line line) {
        String first = line.cells().stream().filter(cell -> !cell.isBlank()).findFirst().orElse("");
        if (first.length() > LONGEST_TOTAL || !TOTAL.matcher(first.strip()).matches()) {
            return Optional.empty();
        }
        boolean dated =
                columns.of(Field.START)
                        .filter(at -> at < line.cells().size())
                        .flatMap(at -> read(Field.START, line.cells().get(at)))
                        .isPresent();
        return dated
                ? Optional.empty()
                : Optional.of(
                        Problem.of("import.total", first.strip())
                                .at(table.where(line.number(), 0, "")));
    }

    /// Reads one row.
    Row read(Table.Line line) {
        try {
            return new Row.Read(event(new Cells(line)), table.where(line.number(), 0, ""));
        } catch (Refusal refusal) {
            return new Row.Refused(refusal.problem);
        }
    }

    /// The cells of one row by field, and what is not yet said of them.
    private final class Cells {
        private final Table.Line line;
        private final SortedMap<String, String> extra = new TreeMap<>();

        Cells(Table.Line line) {
            this.line = line;
            for (int i = 0; i < line.cells().size(); i++) {
                if (line.cells().get(i).length() > Table.LONGEST_CELL) {
                    throw refusal("import.cell", i, Table.LONGEST_CELL);
                }
                if (!mapped.get(i)) {
                    keep(i);
                }
            }
        }

        String of(Field field) {
            return columns.of(field)
                    .filter(at -> at < line.cells().size())
                    .map(at -> Printable.of(line.cells().get(at)))
                    .orElse("");
        }

        void keep(Field field) {
            columns.of(field).filter(at -> at < line.cells().size()).ifPresent(this::keep);
        }

        private void keep(int at) {
            String cell = Printable.of(line.cells().get(at));
            if (!cell.isEmpty()) {
                extra.put(
                        at < columns.names().size()
                                ? columns.names().get(at)
                                : "column " + (at + 1),
                        cell);
            }
        }

        Refusal refusal(String key, Field field, Object... arguments) {
            return refusal(key, columns.of(field).orElse(0), arguments);
        }

        private Refusal refusal(String key, int at, Object... arguments) {
            String name = at < columns.names().size() ? columns.names().get(at) : "";
            return new Refusal(Problem.of(key, arguments).at(table.where(line.number(), at, name)));
        }
    }

    private Event event(Cells cells) {
        EventTime time = time(cells);
        String title = title(cells);
        String kindWords = cells.of(Field.KIND);
        String eventKind = newcomers.kind(kindWords.isEmpty() ? title : kindWords);
        Draft draft =
                new Draft(title, time, eventKind)
                        .place(place(cells))
                        .outcome(cells.of(Field.OUTCOME))
                        .note(cells.of(Field.NOTE))
                        .tag(kindWords);
        parties(cells).forEach(party -> draft.party(party, "participant", ""));
        Stream.of(TOPICS.split(cells.of(Field.TAGS), -1)).map(String::strip).forEach(draft::tag);
        sources(cells).forEach(draft::source);
        cells.extra.forEach(draft::extra);
        return identities.identify(cells.of(Field.ID), time.date().text(), title, draft::event);
    }

    /// Several addresses are several sources; each has its publisher where there are as many of
    /// them.
    private List<String> sources(Cells cells) {
        String publisher = cells.of(Field.SOURCE);
        String address = cells.of(Field.URL);
        if (publisher.isEmpty() && address.isEmpty()) {
            return List.of();
        }
        List<String> addresses = PartyNames.split(address, ADDRESSES);
        if (addresses.size() < 2) {
            return List.of(newcomers.source(publisher, address));
        }
        List<String> publishers = PartyNames.split(publisher, PUBLISHERS);
        boolean paired = publishers.size() == addresses.size();
        return IntStream.range(0, addresses.size())
                .mapToObj(
                        i ->
                                newcomers.source(
                                        paired ? publishers.get(i) : publisher, addresses.get(i)))
                .toList();
    }

    private String title(Cells cells) {
        String title = cells.of(Field.TITLE);
        if (title.isEmpty()) {
            title = cells.of(Field.NOTE);
        }
        if (title.isEmpty()) {
            throw cells.refusal("import.noTitle", Field.TITLE);
        }
        String line = oneLine(title, " ");
        if (line.length() > LONGEST_TITLE || !line.equals(title)) {
            cells.keep(Field.TITLE);
        }
        return line.length() > LONGEST_TITLE ? line.substring(0, LONGEST_TITLE) + "…" : line;
    }

    private static String oneLine(String text, String between) {
        return text.indexOf('\n') < 0 ? text : LINE_ENDS.matcher(text).replaceAll(between);
    }

    private EventTime time(Cells cells) {
        Optional<Dated> planned = date(cells, Field.PLANNED);
        Dated start =
                date(cells, Field.START)
                        .or(() -> parts(cells))
                        .or(() -> planned)
                        .orElseThrow(() -> cells.refusal("import.noDate", Field.START));
        Optional<Dated> end = date(cells, Field.END);
        Edtf date = end.map(e -> interval(cells, start.date(), e.date())).orElse(start.date());
        Optional<LocalDateTime> startClock =
                start.clock().or(() -> clock(cells, Field.START_TIME, start.date()));
        Optional<LocalDateTime> endClock =
                end.flatMap(Dated::clock)
                        .or(
                                () ->
                                        startClock.flatMap(
                                                clock ->
                                                        clock(
                                                                cells,
                                                                Field.END_TIME,
                                                                end.map(Dated::date)
                                                                        .orElse(start.date()))));
        if (endClock.isPresent() && startClock.filter(endClock.get()::isBefore).isPresent()) {
            throw cells.refusal("import.backwards", Field.END, startClock.get(), endClock.get());
        }
        boolean timed = startClock.isPresent() || endClock.isPresent();
        String wording = cells.of(Field.START);
        return new EventTime(
                date,
                startClock,
                endClock,
                timed ? ClockPrecision.MINUTE : ClockPrecision.NONE,
                zone(cells, timed),
                planned.map(Dated::date),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                "",
                wording.equals(start.date().text()) ? "" : wording);
    }

    private Optional<Dated> date(Cells cells, Field field) {
        String cell = cells.of(field);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Optional<Dated> date = read(field, cell);
        if (date.isEmpty()) {
            throw cells.refusal("import.badDate", field, shown(cell));
        }
        return date;
    }

    /// Rows that follow one another often have one date.
    private Optional<Dated> read(Field field, String cell) {
        Map<String, Optional<Dated>> known = read.computeIfAbsent(field, any -> new HashMap<>());
        if (known.size() > KNOWN_AT_ONCE) {
            known.clear();
        }
        return known.computeIfAbsent(
                cell,
                text -> Optional.ofNullable(dates.get(field)).flatMap(reader -> reader.read(text)));
    }

    private static String shown(String cell) {
        return cell.length() > 60 ? cell.substring(0, 60) + "…" : cell;
    }

    private Optional<Dated> parts(Cells cells) {
        String year = cells.of(Field.YEAR);
        if (year.isEmpty()) {
            return Optional.empty();
        }
        Stream<String> parts = Stream.of(year, cells.of(Field.MONTH), cells.of(Field.DAY));
        String text = String.join("-", parts.filter(part -> !part.isEmpty()).toList());
        Optional<Dated> date = new DateText(DateOrder.YMD, wishes.clockZone()).read(text);
        if (date.isEmpty()) {
            throw cells.refusal("import.badDate", Field.YEAR, shown(text));
        }
        return date;
    }

    private Edtf interval(Cells cells, Edtf start, Edtf end) {
        if (start.text().equals(end.text())) {
            return start;
        }
        return Edtf.tryParse(start.text() + "/" + end.text())
                .orElseThrow(
                        () ->
                                cells.refusal(
                                        "import.backwards", Field.END, start.text(), end.text()));
    }

    private static Optional<LocalDateTime> clock(Cells cells, Field field, Edtf day) {
        String cell = cells.of(field);
        boolean isDay = DAY.matcher(day.text()).matches();
        Optional<LocalDateTime> clock =
                isDay
                        ? DateText.clock(cell).map(time -> DateText.local(day, time))
                        : Optional.empty();
        if (clock.isEmpty()) {
            cells.keep(field);
        }
        return clock;
    }

    private String zone(Cells cells, boolean timed) {
        String zone = cells.of(Field.ZONE);
        if (!zone.isEmpty()) {
            if (ZoneId.getAvailableZoneIds().contains(zone)) {
                return zone;
            }
            cells.keep(Field.ZONE);
        }
        return timed ? wishes.clockZone().getId() : "";
    }

    private Place place(Cells cells) {
        String latitude = cells.of(Field.LATITUDE);
        String longitude = cells.of(Field.LONGITUDE);
        Optional<Double> lat = degrees(latitude, 90);
        Optional<Double> lon = degrees(longitude, 180);
        boolean somewhere =
                lat.isPresent() && lon.isPresent() && (lat.get() != 0 || lon.get() != 0);
        if (!somewhere) {
            cells.keep(Field.LATITUDE);
            cells.keep(Field.LONGITUDE);
        }
        return new Place(
                oneLine(cells.of(Field.PLACE), "; "),
                somewhere
                        ? Optional.of(new Place.Coordinates(lat.get(), lon.get()))
                        : Optional.empty(),
                "");
    }

    private static Optional<Double> degrees(String text, double most) {
        String plain = text.replace(',', '.');
        return DEGREES.matcher(plain).matches()
                ? Optional.of(Double.parseDouble(plain)).filter(d -> Math.abs(d) <= most)
                : Optional.empty();
    }

    private List<String> parties(Cells cells) {
        cells.keep(Field.PARTIES);
        String cell = cells.of(Field.PARTIES);
        if (parties.size() > KNOWN_AT_ONCE) {
            parties.clear();
        }
        return cell.isEmpty()
                ? List.of()
                : parties.computeIfAbsent(
                        cell,
                        names ->
                                PartyNames.in(names, wishes.known()).stream()
                                        .map(newcomers::party)
                                        .toList());
    }
}
