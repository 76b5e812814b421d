package app.parley.importer.dataset;

import app.parley.importer.Identities;
import app.parley.importer.Known;
import app.parley.importer.Newcomers;
import app.parley.importer.Partial;
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

    /// The zone in the name of a column of clock times.
    private static final Pattern ZONED = Pattern.compile(".*\\((.*)\\)");

    private static final Pattern CLOCK = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) (\\d{2}:\\d{2})");
    private static final Pattern WITH_ROLE = Pattern.compile("(.+) \\(([^()]+)\\)");
    private static final Pattern PARTS = Pattern.compile("(?:^|\\s)\\|(?:\\s|$)");

    /// The apostrophe that keeps a spreadsheet from taking what follows for a formula.
    private static final Pattern GUARD =
            Pattern.compile("(?:^|(?<=[;\\t\\n|]))'(?=[\\s\"\\p{Z}\\p{Cf}]*[=+\\-@＝＋－＠])");

    private final Sheet sheet;
    private final Known known;
    private final Newcomers newcomers;
    private final Identities identities;

    ParleyEntries(Sheet sheet, Known known, Newcomers newcomers, Identities identities) {
        this.sheet = sheet;
        this.known = known;
        this.newcomers = newcomers;
        this.identities = identities;
    }

    /// The event that a row tells of.
    ///
    /// @throws app.parley.model.ProblemException if a row has no title, or a time that is none
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
                row.number("importance").orElse(USUAL),
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
        Optional<ClockPrecision> precision =
                Code.find(ClockPrecision.class, row.of(ParleyTable.PRECISION));
        Optional<ZoneId> zone = ZoneNames.of(row.of("clock_zone"));
        Optional<LocalDateTime> start = clock(row, "begins", precision, zone);
        Optional<LocalDateTime> end = clock(row, "ends", precision, zone);
        boolean clocks = start.isPresent() || end.isPresent();
        return new EventTime(
                date,
                start,
                end,
                precision.orElse(ClockPrecision.NONE),
                clocks ? zone.map(ZoneId::getId).orElse("") : "",
                planned(row),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                "",
                text(row, ParleyTable.WORDING));
    }

    /// What the columns of both ends say is a clock only if its precision is given: else they tell
    /// the first and the last day of the date.
    private Optional<LocalDateTime> clock(
            Entry row, String end, Optional<ClockPrecision> precision, Optional<ZoneId> zone) {
        Optional<String> column = sheet.beginning(end);
        String cell = column.map(row::of).orElse("");
        if (cell.isEmpty() || precision.isEmpty() || zone.isEmpty()) {
            return Optional.empty();
        }
        ZoneId shown =
                column.map(sheet::column)
                        .map(at -> ZONED.matcher(sheet.written(at)))
                        .filter(Matcher::matches)
                        .flatMap(named -> ZoneNames.of(named.group(1)))
                        .orElse(zone.get());
        Matcher exact = CLOCK.matcher(cell);
        Optional<LocalDateTime> told =
                exact.matches()
                        ? Optional.of(LocalDateTime.parse(exact.group(1) + "T" + exact.group(2)))
                        : row.dates(ParleyTable.DATE).read(cell).flatMap(Dated::clock);
        return told.map(
                clock -> clock.atZone(shown).withZoneSameInstant(zone.get()).toLocalDateTime());
    }

    private static Optional<Edtf> planned(Entry row) {
        String cell = row.of(ParleyTable.PLANNED);
        return Edtf.tryParse(cell)
                .or(() -> row.dates(ParleyTable.PLANNED).read(cell).map(Dated::date));
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
