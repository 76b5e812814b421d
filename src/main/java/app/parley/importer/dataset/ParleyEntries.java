package app.parley.importer.dataset;

import static java.util.stream.Collectors.joining;

import app.parley.importer.Identities;
import app.parley.importer.Known;
import app.parley.importer.Newcomers;
import app.parley.importer.Partial;
import app.parley.importer.Wishes;
import app.parley.importer.ZoneNames;
import app.parley.importer.table.Dated;
import app.parley.model.Account;
import app.parley.model.ClockPrecision;
import app.parley.model.Code;
import app.parley.model.Edtf;
import app.parley.model.Event;
import app.parley.model.EventTime;
import app.parley.model.Participation;
import app.parley.model.Source;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Makes an event of each row of the table that Parley exports. Issues that the store does not know
/// are kept with the event.
final class ParleyEntries {
    private static final int USUAL = 2;
    private static final String BEGINS = "begins";
    private static final String ENDS = "ends";

    /// The zone in the name of a column of clock times.
    private static final Pattern ZONED = Pattern.compile(".*\\((.*)\\)");

    private static final Pattern CLOCK = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) (\\d{2}:\\d{2})");
    private static final Pattern WITH_ROLE = Pattern.compile("(.+) \\(([^()]+)\\)");
    private static final Pattern PARTS = Pattern.compile("(?:^|\\s)\\|(?:\\s|$)");

    /// The apostrophe that keeps a spreadsheet from taking what follows for a formula.
    private static final Pattern GUARD =
            Pattern.compile("(?:^|(?<=[;\\t\\n|]))'(?=[\\s\"\\p{Z}\\p{Cf}]*[=+\\-@＝＋－＠])");

    private final Sheet sheet;
    private final Wishes wishes;
    private final Known known;
    private final Newcomers newcomers;
    private final Identities identities;

    ParleyEntries(Sheet sheet, Wishes wishes, Newcomers newcomers, Identities identities) {
        this.sheet = sheet;
        this.wishes = wishes;
        this.known = wishes.known();
        this.newcomers = newcomers;
        this.identities = identities;
    }

    /// The event that a row tells of.
    ///
    /// @throws app.parley.model.ProblemException if a row has no title, or a time, a zone or an
    ///     importance that is none
    Partial event(Entry row) {
        String title = text(row, "title");
        if (title.isEmpty()) {
            throw row.problem("title", "import.noTitle");
        }
        EventTime time = time(row);
        List<Source> sources = lines(row, "sources").map(ParleyEntries::source).distinct().toList();
        Event event =
                identities.identify(
                        row.of("id"),
                        time.date().text(),
                        title,
                        id -> event(id, title, time, sources, row));
        return new Partial(event, sheet.columns(), sources);
    }

    private Event event(String id, String title, EventTime time, List<Source> sources, Entry row) {
        String kind = row.of("kind");
        List<Participation> parties = several(row, "parties").map(this::party).toList();
        return new Event(
                id,
                title,
                text(row, "short_title"),
                time,
                newcomers.named(kind.isEmpty() ? Newcomers.OTHER : kind),
                lane(row, parties),
                importance(row),
                row.of("background").equals("yes"),
                row.place(text(row, "place"), "latitude", "longitude", ""),
                List.of(),
                parties,
                issues(row),
                several(row, "tags").toList(),
                text(row, "outcome"),
                text(row, "note"),
                text(row, "confidence"),
                lines(row, "accounts").map(this::account).toList(),
                List.of(),
                sources.stream().map(Source::id).toList(),
                new TreeMap<>(row.rest()));
    }

    /// A cell as it was before the export guarded it.
    private static String text(Entry row, String column) {
        return GUARD.matcher(row.of(column)).replaceAll("");
    }

    private static Stream<String> several(Entry row, String column) {
        return parts(text(row, column), ";");
    }

    private static Stream<String> lines(Entry row, String column) {
        return parts(text(row, column), "\n");
    }

    private static Stream<String> parts(String cell, String between) {
        return Stream.of(cell.split(between, -1)).map(String::strip).filter(s -> !s.isEmpty());
    }

    private EventTime time(Entry row) {
        Edtf date = row.day(ParleyTable.DATE);
        row.of(ParleyTable.DATE);
        Optional<ClockPrecision> precision = precision(row);
        Optional<ZoneId> zone = zone(row);
        boolean said = precision.isEmpty() && (date.startZoned() || date.endZoned());
        Optional<LocalDateTime> start = said ? day(row, BEGINS) : clock(row, BEGINS, date, zone);
        Optional<LocalDateTime> end = said ? day(row, ENDS) : clock(row, ENDS, date, zone);
        boolean clocks = start.isPresent() || end.isPresent();
        return new EventTime(
                date,
                start,
                end,
                precision.orElse(clocks ? ClockPrecision.MINUTE : ClockPrecision.NONE),
                clocks ? zone.orElseGet(() -> shown(BEGINS)).getId() : "",
                planned(row),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                "",
                text(row, ParleyTable.WORDING));
    }

    private static Optional<ClockPrecision> precision(Entry row) {
        String word = row.of(ParleyTable.PRECISION);
        Optional<ClockPrecision> precision = Code.find(ClockPrecision.class, word);
        if (precision.isEmpty() && !word.isEmpty()) {
            String words =
                    Arrays.stream(ClockPrecision.values()).map(Code::of).collect(joining(", "));
            throw row.problem(ParleyTable.PRECISION, "import.unknownWord", word, words);
        }
        return precision;
    }

    private static Optional<ZoneId> zone(Entry row) {
        String name = row.of("clock_zone");
        Optional<ZoneId> zone = ZoneNames.of(name);
        if (zone.isEmpty() && !name.isEmpty()) {
            throw row.problem("clock_zone", "json.badZone", name, "", 0);
        }
        return zone;
    }

    /// The zone in the name of a column of clock times.
    private ZoneId shown(String end) {
        return sheet.beginning(end)
                .map(column -> ZONED.matcher(sheet.written(sheet.column(column))))
                .filter(Matcher::matches)
                .flatMap(named -> ZoneNames.of(named.group(1)))
                .orElseGet(wishes::clockZone);
    }

    /// No clock: the date tells it, and the column repeats that.
    private Optional<LocalDateTime> day(Entry row, String end) {
        sheet.beginning(end).ifPresent(row::of);
        return Optional.empty();
    }

    /// The clock time of one end, in the zone of the event; none if the cell tells a day, as it
    /// does where only the date is known.
    private Optional<LocalDateTime> clock(Entry row, String end, Edtf date, Optional<ZoneId> zone) {
        String column = sheet.beginning(end).orElse(end);
        String cell = row.of(column);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Matcher exact = CLOCK.matcher(cell);
        Optional<LocalDateTime> told =
                exact.matches()
                        ? Optional.of(LocalDateTime.parse(exact.group(1) + "T" + exact.group(2)))
                        : row.dates(ParleyTable.DATE)
                                .read(cell)
                                .orElseThrow(() -> row.problem(column, "import.badDate", cell))
                                .clock();
        ZoneId shown = shown(end);
        Optional<LocalDateTime> clock =
                told.map(
                        at ->
                                at.atZone(shown)
                                        .withZoneSameInstant(zone.orElse(shown))
                                        .toLocalDateTime());
        if (clock.isPresent() && !isWithin(clock.get(), date)) {
            throw row.problem(column, "import.clockOutside", clock.get(), date.text());
        }
        return clock;
    }

    private static boolean isWithin(LocalDateTime clock, Edtf date) {
        long at = clock.toInstant(ZoneOffset.UTC).toEpochMilli();
        return date.span().earliestStart() <= at && at <= date.span().latestEnd();
    }

    private static Optional<Edtf> planned(Entry row) {
        String cell = row.of(ParleyTable.PLANNED);
        Optional<Edtf> date =
                Edtf.tryParse(cell)
                        .or(() -> row.dates(ParleyTable.PLANNED).read(cell).map(Dated::date));
        if (date.isEmpty() && !cell.isEmpty()) {
            throw row.problem(ParleyTable.PLANNED, "import.badDate", cell);
        }
        return date;
    }

    private static int importance(Entry row) {
        String cell = row.of("importance");
        if (cell.isEmpty()) {
            return USUAL;
        }
        return row.number("importance").stream()
                .filter(number -> number >= 1 && number <= 3)
                .findFirst()
                .orElseThrow(
                        () -> row.problem("importance", "import.unknownWord", cell, "1, 2, 3"));
    }

    /// As it is named if it is one of the lanes there are, else as for any other event.
    private String lane(Entry row, List<Participation> parties) {
        String lane = row.of("lane");
        boolean party = parties.stream().anyMatch(each -> each.party().equals(lane));
        if (lane.equals(Newcomers.TALKS) || lane.equals(Newcomers.GROUND) || party) {
            return lane;
        }
        if (known.party(lane).isEmpty()) {
            row.leave("lane");
        }
        return known.party(lane).orElse(Newcomers.TALKS);
    }

    private List<String> issues(Entry row) {
        List<String> all = several(row, "issues").toList();
        List<String> those = all.stream().filter(known::hasIssue).toList();
        if (those.size() < all.size()) {
            row.leave("issues");
        }
        return those;
    }

    private Participation party(String words) {
        Matcher role = WITH_ROLE.matcher(words);
        boolean whole = known.party(words).isPresent() || !role.matches();
        return new Participation(
                newcomers.party(whole ? words : role.group(1)),
                whole ? "" : role.group(2),
                List.of(),
                "");
    }

    private Account account(String line) {
        List<String> parts = List.of(PARTS.split(line, -1));
        String by = part(parts, 1);
        return new Account(
                known.party(by).orElse(by),
                part(parts, 2),
                part(parts, 0),
                "",
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                "",
                rest(parts, 3, parts.size()),
                List.of());
    }

    private static Source source(String line) {
        List<String> parts = List.of(PARTS.split(line, -1));
        int last = parts.size() - 1;
        return Newcomers.described(
                part(parts, 0),
                rest(parts, 1, last > 2 ? last - 1 : last),
                last > 2 ? part(parts, last - 1) : "",
                last > 0 ? part(parts, last) : "");
    }

    private static String part(List<String> parts, int at) {
        return at < parts.size() ? parts.get(at).strip() : "";
    }

    private static String rest(List<String> parts, int from, int to) {
        return from < to ? String.join(" | ", parts.subList(from, to)).strip() : "";
    }
}
