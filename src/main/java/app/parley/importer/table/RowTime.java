package app.parley.importer.table;

import app.parley.importer.DateOrder;
import app.parley.importer.Notices;
import app.parley.importer.Wishes;
import app.parley.importer.ZoneNames;
import app.parley.model.ClockPrecision;
import app.parley.model.Edtf;
import app.parley.model.EventTime;
import app.parley.model.Problem;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// When the event of a row was.
final class RowTime {
    private static final int KNOWN_AT_ONCE = 1 << 14;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);
    private static final Pattern UNKNOWN = Pattern.compile("|0+|-9+|99");
    private static final Pattern HOURS = Pattern.compile("[0-2]\\d[0-5]\\d");
    private static final Pattern ASIDE = Pattern.compile("\\(([^()]+)\\)");
    private static final Pattern FRACTION = Pattern.compile("0?\\.\\d{1,17}");

    private final Serials serials;
    private final Columns columns;
    private final Wishes wishes;
    private final Notices notices;
    private final Optional<ZoneId> headed;
    private final Map<Key, Optional<Dated>> read = new HashMap<>();
    private final Set<String> strange = new HashSet<>();

    private record Key(Field field, ZoneId zone, String cell) {}

    RowTime(Serials serials, Columns columns, Wishes wishes, Notices notices) {
        this.serials = serials;
        this.columns = columns;
        this.wishes = wishes;
        this.notices = notices;
        this.headed = headed(columns);
    }

    /// The zone that a header names, as `Time (UTC)` does.
    private static Optional<ZoneId> headed(Columns columns) {
        return Stream.of(Field.START_TIME, Field.START)
                .flatMap(field -> columns.of(field).stream())
                .map(at -> ASIDE.matcher(columns.names().get(at)))
                .filter(Matcher::find)
                .flatMap(aside -> ZoneNames.of(aside.group(1)).stream())
                .findFirst();
    }

    /// The date that a cell of the column of dates states; empty if it states none.
    Optional<Dated> start(String cell) {
        return read(Field.START, wishes.clockZone(), cell);
    }

    /// The time.
    ///
    /// @throws Cells.Refusal if it is none, or ends before it begins
    EventTime of(Cells cells) {
        Optional<ZoneId> said = zone(cells);
        ZoneId zone = said.orElse(wishes.clockZone());
        Optional<Dated> planned = date(cells, Field.PLANNED, zone);
        Optional<Dated> end =
                date(cells, Field.END, zone)
                        .or(() -> parts(cells, Field.END_YEAR, Field.END_MONTH, Field.END_DAY));
        Dated start =
                date(cells, Field.START, zone)
                        .or(() -> parts(cells, Field.YEAR, Field.MONTH, Field.DAY))
                        .or(() -> planned)
                        .or(() -> end)
                        .orElseThrow(() -> cells.refusal("import.noDate", Field.START));
        Dated from = clocked(cells, start, Field.START_TIME);
        Optional<Dated> until =
                end.map(dated -> clocked(cells, dated, Field.END_TIME))
                        .map(dated -> from.clock().isPresent() ? dated : lastDay(dated))
                        .or(() -> sameDay(cells, from));
        if (from.clock().filter(RowTime::isMidnight).isPresent()
                && until.flatMap(Dated::clock).filter(RowTime::isMidnight).isPresent()) {
            return wholeDays(cells, from, until.get(), planned);
        }
        boolean strangeZone = said.isEmpty() && !cells.of(Field.ZONE).isEmpty();
        return time(
                cells,
                strangeZone ? Dated.of(from.date()) : named(from, zone),
                until.map(d -> strangeZone ? Dated.of(d.date()) : named(d, zone)),
                planned.map(Dated::date),
                zone instanceof ZoneOffset ? wishes.clockZone() : zone);
    }

    /// Until when on the same day, or in the night after it, as the column of ends says, or the
    /// text of the beginning itself.
    private Optional<Dated> sameDay(Cells cells, Dated from) {
        if (from.clock().isEmpty()) {
            cells.keep(Field.END_TIME);
            return Optional.empty();
        }
        LocalDateTime start = from.clock().get();
        Dated day = Dated.of(ClockRanges.day(start));
        Optional<LocalDateTime> end = clocked(cells, day, Field.END_TIME).clock();
        if (end.isPresent() && ClockRanges.overnight(start, end.get()).isEmpty()) {
            throw cells.refusal("import.backwards", Field.END_TIME, start, end.get());
        }
        return end.flatMap(at -> ClockRanges.overnight(start, at))
                .or(from::until)
                .map(at -> new Dated(ClockRanges.day(at), Optional.of(at)));
    }

    /// What begins with a day and ends a minute before midnight ends with a day.
    private static Dated lastDay(Dated end) {
        return end.clock().filter(at -> at.toLocalTime().isBefore(LAST_MINUTE)).isPresent()
                ? end
                : Dated.of(end.date());
    }

    private static boolean isMidnight(LocalDateTime clock) {
        return clock.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    /// From midnight to midnight are whole days; the last one is over by then.
    private static EventTime wholeDays(
            Cells cells, Dated from, Dated until, Optional<Dated> planned) {
        LocalDate first = from.clock().orElseThrow().toLocalDate();
        LocalDate last = until.clock().orElseThrow().toLocalDate();
        Edtf end = Edtf.parse((last.isAfter(first) ? last.minusDays(1) : last).toString());
        return time(
                cells,
                Dated.of(from.date()),
                Optional.of(Dated.of(end)),
                planned.map(Dated::date),
                ZoneOffset.UTC);
    }

    private static EventTime time(
            Cells cells, Dated start, Optional<Dated> end, Optional<Edtf> planned, ZoneId zone) {
        Optional<LocalDateTime> startClock = start.clock();
        Optional<LocalDateTime> endClock = end.flatMap(Dated::clock);
        if (endClock.isPresent() && startClock.filter(endClock.get()::isBefore).isPresent()) {
            throw cells.refusal("import.backwards", Field.END, startClock.get(), endClock.get());
        }
        Edtf date = end.map(e -> interval(cells, start.date(), e.date())).orElse(start.date());
        boolean timed = startClock.isPresent() || endClock.isPresent();
        String wording = cells.of(Field.START);
        return new EventTime(
                date,
                startClock,
                endClock,
                timed ? ClockPrecision.MINUTE : ClockPrecision.NONE,
                timed ? zone.getId() : "",
                planned,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                "",
                wording.equals(start.date().text()) ? "" : wording);
    }

    private Optional<Dated> date(Cells cells, Field field, ZoneId zone) {
        String cell = cells.of(field);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Optional<Dated> date = read(field, zone, cell);
        if (date.isEmpty()) {
            throw cells.refusal("import.badDate", field, shown(cell));
        }
        return date;
    }

    /// Rows that follow one another often have one date.
    private Optional<Dated> read(Field field, ZoneId zone, String cell) {
        if (read.size() > KNOWN_AT_ONCE) {
            read.clear();
        }
        return read.computeIfAbsent(
                new Key(field, zone, cell),
                key -> columns.dates(key.field, key.zone, serials).read(key.cell));
    }

    private static String shown(String cell) {
        return cell.length() > 60 ? cell.substring(0, 60) + "…" : cell;
    }

    /// A date in columns of its own for the year, the month, by number or name, and the day. Data
    /// sets write 0 or -9 for what is not known, and a day without its month is none.
    private Optional<Dated> parts(Cells cells, Field yearField, Field monthField, Field dayField) {
        String year = cells.of(yearField);
        if (year.isEmpty()) {
            return Optional.empty();
        }
        String written = cells.of(monthField);
        OptionalInt named = Months.number(written);
        String month = named.isPresent() ? String.valueOf(named.getAsInt()) : written;
        Stream<String> parts =
                Stream.of(year, month, cells.of(dayField))
                        .takeWhile(part -> !UNKNOWN.matcher(part).matches());
        String text = String.join("-", parts.toList());
        Optional<Dated> date = new DateText(DateOrder.YMD, wishes.clockZone()).read(text);
        if (date.isEmpty()) {
            throw cells.refusal("import.badDate", yearField, shown(text));
        }
        return date;
    }

    private static Edtf interval(Cells cells, Edtf start, Edtf end) {
        if (start.text().equals(end.text())) {
            return start;
        }
        if (start.text().startsWith(end.text() + "-")) {
            // It ended in the month in which it began, or the year: no more is known.
            Stream.of(Field.END, Field.END_YEAR, Field.END_MONTH).forEach(cells::keep);
            return start;
        }
        return Edtf.tryParse(start.text() + "/" + end.text())
                .orElseThrow(
                        () ->
                                cells.refusal(
                                        "import.backwards", Field.END, start.text(), end.text()));
    }

    /// A date with the time of day of another column, unless it has its own. There, too, may stand
    /// until when: `13:30–15:10`.
    private Dated clocked(Cells cells, Dated date, Field field) {
        String cell = cells.of(field);
        if (date.clock().isPresent() || !DAY.matcher(date.date().text()).matches()) {
            cells.keep(field);
            return date;
        }
        Optional<LocalTime> clock = clock(cell);
        if (clock.isPresent()) {
            return new Dated(date.date(), clock.map(time -> DateText.local(date.date(), time)));
        }
        cells.keep(field);
        return cell.isEmpty()
                ? date
                : read(Field.START, wishes.clockZone(), date.date().text() + " " + cell)
                        .filter(dated -> dated.clock().isPresent())
                        .orElse(date);
    }

    /// In a workbook, half a day is noon.
    private Optional<LocalTime> clock(String cell) {
        return serials != Serials.NONE && FRACTION.matcher(cell).matches()
                ? Optional.of(toTheMinute(Double.parseDouble(cell)))
                : ClockText.read(HOURS.matcher(cell).matches() ? colon(cell) : cell);
    }

    private static String colon(String hours) {
        return hours.substring(0, 2) + ":" + hours.substring(2);
    }

    private LocalTime toTheMinute(double ofDay) {
        return serials.time(ofDay).plusSeconds(30).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }

    /// The zone that a row says its clock times are in. Of one that nobody knows the times are
    /// dropped, and what was written is kept: three hours off would be worse than none.
    private Optional<ZoneId> zone(Cells cells) {
        String written = cells.of(Field.ZONE);
        if (written.isEmpty()) {
            return headed;
        }
        Optional<ZoneId> zone = ZoneNames.of(written);
        if (zone.filter(known -> !(known instanceof ZoneOffset))
                .filter(known -> known.getId().equals(written))
                .isEmpty()) {
            cells.keep(Field.ZONE);
        }
        if (zone.isEmpty()) {
            cells.keep(Field.START_TIME);
            cells.keep(Field.END_TIME);
            if (strange.add(written)) {
                notices.add(Problem.of("import.zone", written).at(cells.where(Field.ZONE)));
            }
        }
        return zone;
    }

    /// An offset has no name that a store could keep: its times are told in the usual zone.
    private Dated named(Dated dated, ZoneId zone) {
        return dated.clock()
                .filter(clock -> zone instanceof ZoneOffset)
                .map(
                        clock ->
                                columns.dates(Field.START, wishes.clockZone(), serials)
                                        .at(clock.atZone(zone).toInstant()))
                .orElse(dated);
    }
}
