package app.parley.importer.table;

import app.parley.importer.Draft;
import app.parley.importer.Identities;
import app.parley.importer.Newcomers;
import app.parley.importer.Notices;
import app.parley.importer.Row;
import app.parley.importer.Status;
import app.parley.importer.Wishes;
import app.parley.importer.tree.Markup;
import app.parley.model.Event;
import app.parley.model.EventTime;
import app.parley.model.Problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes an event of each row of a table. What the event has no field for is kept under the name
/// of its column, and so is a value that was not taken word for word.
final class RowReader {
    private static final int LONGEST_TITLE = 1 << 10;
    private static final int KNOWN_AT_ONCE = 1 << 14;
    private static final Pattern LINE_ENDS = Pattern.compile("\\s*\n\\s*");
    private static final int LONGEST_TOTAL = 20;
    private static final Pattern TOTAL =
            Pattern.compile(
                    "(?:(?:grand |sub)?total|sum|итого|всего|усього|разом|summe|gesamt|insgesamt"
                            + "|(?:genel )?toplam|somme|total général)\\s*:?[\\s\\d.,]*",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern TOPICS = Pattern.compile("[;,|\n]");
    private static final Pattern ADDRESSES = Pattern.compile("[;,\\s]+(?=https?://)");
    /// Addresses in a column of sources, perhaps behind the name of who wrote there.
    private static final Pattern NAMED_ADDRESS =
            Pattern.compile(
                    "(?s)([^:]*?)[\\s,:;(]*(https?://[^\\s)]+(?:[;,\\s]+https?://[^\\s)]+)*)\\)?");
    private static final Pattern PUBLISHERS = Pattern.compile(";");

    private final Table table;
    private final Columns columns;
    private final Wishes wishes;
    private final Newcomers newcomers;
    private final Identities identities;
    private final Cells.Layout layout;
    private final RowTime times;
    private final RowPlace places;
    private final Map<String, List<String>> parties = new HashMap<>();

    RowReader(
            Table table,
            Columns columns,
            Wishes wishes,
            Newcomers newcomers,
            Identities identities,
            Notices notices) {
        this.table = table;
        this.columns = columns;
        this.wishes = wishes;
        this.newcomers = newcomers;
        this.identities = identities;
        this.layout = new Cells.Layout(table, columns);
        this.times = new RowTime(table.serials(), columns, wishes, notices);
        this.places = new RowPlace(notices);
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
                        .flatMap(at -> times.start(line.cells().get(at)))
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
            return new Row.Read(event(layout.cells(line)), table.where(line.number(), 0, ""));
        } catch (Cells.Refusal refusal) {
            return new Row.Refused(refusal.problem());
        }
    }

    private Event event(Cells cells) {
        EventTime time = times.of(cells);
        String title = title(cells);
        String kindWords = cells.of(Field.KIND);
        String eventKind = newcomers.kind(kindWords.isEmpty() ? title : kindWords);
        Draft draft =
                new Draft(status(cells).map(is -> is.in(title)).orElse(title), time, eventKind)
                        .place(places.of(cells))
                        .outcome(cells.of(Field.OUTCOME))
                        .note(plain(cells, Field.NOTE))
                        .tag(kindWords);
        parties(cells).forEach(party -> draft.party(party, "participant", ""));
        Stream.of(TOPICS.split(cells.of(Field.TAGS), -1)).map(String::strip).forEach(draft::tag);
        sources(cells).forEach(draft::source);
        cells.extra().forEach(draft::extra);
        return identities.identify(cells.of(Field.ID), time.date().text(), title, draft::event);
    }

    /// What the column of outcomes says of it that is none; without a word, and with a planned date
    /// alone, that it is planned.
    private Optional<Status> status(Cells cells) {
        boolean dated =
                Stream.of(Field.START, Field.YEAR).anyMatch(field -> !cells.of(field).isEmpty());
        boolean planned = !dated && !cells.of(Field.PLANNED).isEmpty();
        String outcome = cells.of(Field.OUTCOME);
        return Status.of(outcome)
                .or(() -> Optional.of(Status.PLANNED).filter(is -> planned && outcome.isEmpty()));
    }

    /// Several addresses are several sources; each has its publisher where there are as many of
    /// them.
    private List<String> sources(Cells cells) {
        String publisher = cells.of(Field.SOURCE);
        String address = cells.of(Field.URL);
        if (publisher.isEmpty() && address.isEmpty()) {
            return List.of();
        }
        Matcher named = NAMED_ADDRESS.matcher(publisher);
        if (address.isEmpty() && named.matches()) {
            publisher = named.group(1);
            address = named.group(2);
        }
        List<String> addresses = PartyNames.split(address, ADDRESSES);
        if (addresses.size() < 2) {
            return List.of(newcomers.source(publisher, address));
        }
        List<String> publishers = PartyNames.split(publisher, PUBLISHERS);
        boolean paired = publishers.size() == addresses.size();
        String one = publisher;
        return IntStream.range(0, addresses.size())
                .mapToObj(i -> newcomers.source(paired ? publishers.get(i) : one, addresses.get(i)))
                .toList();
    }

    /// Text as a reader sees it: what comes from the web is often marked up.
    private static String plain(Cells cells, Field field) {
        String text = cells.of(field);
        if (!Markup.isIn(text)) {
            return text;
        }
        cells.keep(field);
        return Markup.of(text.replace("\n", "<br>")).text();
    }

    private String title(Cells cells) {
        String title = plain(cells, Field.TITLE);
        if (title.isEmpty()) {
            title = plain(cells, Field.NOTE);
        }
        if (title.isEmpty()) {
            title = cells.written(Field.TITLE);
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
