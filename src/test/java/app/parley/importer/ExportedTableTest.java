package app.parley.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parley.exporter.Csv;
import app.parley.model.Account;
import app.parley.model.Change;
import app.parley.model.Dossier;
import app.parley.model.Event;
import app.parley.model.EventTime;
import app.parley.model.Excerpt;
import app.parley.model.Issue;
import app.parley.model.Item;
import app.parley.model.Participation;
import app.parley.model.Party;
import app.parley.model.Place;
import app.parley.model.Problem;
import app.parley.model.Progress;
import app.parley.model.Source;
import app.parley.store.Onlooker;
import app.parley.store.Store;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A table that Parley exports is read again as it was. What it has no room for (who was in a
/// delegation, further places, plans of the end, words quoted) stays as the store has it.
class ExportedTableTest {
    private static final Dossier SHIPPED = ShippedFile.dossier();
    private static final Map<String, Source> SOURCES = byId(SHIPPED.all(Source.class));

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Istanbul", "America/New_York", "+05:45"})
    void allThatItTellsComesBack(String zone) throws IOException {
        List<Event> events = SHIPPED.all(Event.class);
        List<Event> read = new ArrayList<>();
        Map<String, Source> found = new TreeMap<>();
        Wishes wishes = Wishes.none(Known.of(SHIPPED));
        SourceFile back = SourceFile.of(exported(zone));
        Reading reading =
                Formats.of(back, wishes)
                        .read(
                                back,
                                wishes,
                                row -> {
                                    if (row
                                            instanceof
                                            Row.Part(Partial(var event, _, var named), _)) {
                                        read.add(event);
                                        named.forEach(source -> found.put(source.id(), source));
                                    }
                                },
                                Progress.UNWATCHED);

        assertEquals("parley-table", reading.format());
        assertEquals(List.of(), reading.others(), "every party and kind is known");
        assertEquals(events.size(), read.size());
        for (int i = 0; i < events.size(); i++) {
            assertEquals(told(events.get(i), SOURCES), told(read.get(i), found));
        }
    }

    @Test
    void takenIntoTheStoreItComesFromItChangesNothing() throws IOException {
        try (Store store = ShippedFile.store(folder);
                Onlooker shown = store.onlooker()) {
            Preview preview = preview(exported("Asia/Tokyo"), store, shown);
            assertEquals(List.of(), preview.comparison().differences());
            assertTrue(preview.isNothingNew());
        }
    }

    @Test
    void aSpreadsheetMayWriteTheDatesItsOwnWay() throws IOException {
        Path table = exported("Europe/Istanbul");
        String dates = "(?m)(?<=,)(\\d{4})-(\\d\\d)-(\\d\\d)(?= \\d\\d:\\d\\d,|,)";
        Files.writeString(table, Files.readString(table).replaceAll(dates, "$3.$2.$1"));
        try (Store store = ShippedFile.store(folder);
                Onlooker shown = store.onlooker()) {
            Preview preview = preview(table, store, shown);
            assertEquals(List.of(), preview.comparison().differences());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "import.clockOutside, '2025-05-11,2025-05-11 01:30', '2025-05-12,2025-05-11 01:30'",
        "import.badDate, '2025-05-11 01:30,,about', 'at night,,about'",
        "import.unknownWord, ',about,Europe/Moscow', ',roughly,Europe/Moscow'",
        "json.badZone, ',about,Europe/Moscow', ',about,Mars'",
        "import.unknownWord, 'proposal,russia,2,no', 'proposal,russia,7,no'"
    })
    void whatCannotBeMeantIsRefused(String key, String was, String is) throws IOException {
        Path table = exported("Europe/Istanbul");
        String line = "putin-direct-talks-proposal";
        String text = Files.readString(table);
        int at = text.indexOf("\n" + line);
        Files.writeString(table, text.substring(0, at) + text.substring(at).replaceFirst(was, is));
        try (Store store = ShippedFile.store(folder);
                Onlooker shown = store.onlooker()) {
            Preview preview = preview(table, store, shown);
            assertEquals(List.of(key), preview.refused().stream().map(Problem::key).toList());
            assertEquals(List.of(), preview.comparison().differences());
        }
    }

    @Test
    void aClockThatIsFilledInIsTaken() throws IOException {
        Path table = exported("Europe/Istanbul");
        Files.writeString(
                table,
                Files.readString(table)
                        .replaceFirst(
                                "2025-05-28,2025-05-28,2025-05-28,,,",
                                "2025-05-28,2025-05-28 09:15,,,,"));
        try (Store store = ShippedFile.store(folder);
                Onlooker shown = store.onlooker()) {
            Preview preview = preview(table, store, shown);
            assertEquals(
                    List.of("time.clockPrecision", "time.startClock", "time.zone"),
                    preview.comparison().differences().getFirst().fields().stream()
                            .map(field -> field.name())
                            .sorted()
                            .toList());
        }
    }

    @Test
    void whatWasChangedInASpreadsheetIsAllThatChanges() throws IOException {
        Path table = exported("Europe/Istanbul");
        String title = "Putin proposes direct talks in Istanbul on May 15";
        Files.writeString(
                table,
                Files.readString(table)
                        .replace(title, "A new title")
                        .replace("LIGA.net | Putin offers", "LIGA | Putin offers"));
        try (Store store = ShippedFile.store(folder)) {
            Preview preview;
            try (Onlooker shown = store.onlooker()) {
                preview = preview(table, store, shown);
            }
            String id = "putin-direct-talks-proposal";
            Event before = event(store, id);
            var batch =
                    store.add(preview.news(), preview.origin(Instant.EPOCH), Progress.UNWATCHED);
            store.apply(new Change.ShowBatch(batch.number()));
            Event after = event(store, id);

            assertEquals(1, preview.comparison().changed());
            assertEquals(0, preview.comparison().added());
            assertEquals("A new title", after.title());
            assertEquals(before.parties(), after.parties(), "people are not in the table");
            assertEquals(before.quotes(), after.quotes());
            assertEquals(before.sources().size(), after.sources().size());
            assertEquals(
                    before.sources().subList(1, before.sources().size()),
                    after.sources().subList(1, after.sources().size()));
        }
    }

    private static Event event(Store store, String id) {
        int number = store.number(id).orElseThrow();
        return Objects.requireNonNull(store.details(List.of(number)).get(number), id);
    }

    private static Preview preview(Path table, Store store, Onlooker shown) {
        Wishes wishes = Wishes.none(Known.of(store.snapshot()));
        return Preview.of(table, wishes, shown, Progress.UNWATCHED);
    }

    private Path exported(String zone) throws IOException {
        Path file = folder.resolve("talks.csv");
        List<Event> events = SHIPPED.all(Event.class);
        Excerpt excerpt =
                new Excerpt(
                        "Talks",
                        0,
                        ZoneId.of(zone),
                        events.size(),
                        byId(SHIPPED.all(Party.class)),
                        events,
                        SOURCES);
        try (OutputStream out = Files.newOutputStream(file)) {
            Csv.write(excerpt, Csv.Cells.GUARDED, out);
        }
        return file;
    }

    private static <I extends Item> Map<String, I> byId(List<I> items) {
        return items.stream().collect(Collectors.toMap(Item::id, Function.identity()));
    }

    /// What a table tells of an event, its sources by what is said of them.
    private static Event told(Event event, Map<String, Source> sources) {
        Set<String> issues = byId(SHIPPED.all(Issue.class)).keySet();
        return new Event(
                event.id(),
                event.title(),
                event.shortTitle(),
                told(event.time()),
                event.kind(),
                event.lane(),
                event.importance(),
                event.background(),
                new Place(event.place().name(), event.place().at(), ""),
                List.of(),
                event.parties().stream()
                        .map(p -> new Participation(p.party(), p.role(), List.of(), ""))
                        .toList(),
                event.issues().stream().filter(issues::contains).toList(),
                event.tags(),
                event.outcome(),
                event.note(),
                event.confidence(),
                event.accounts().stream().map(ExportedTableTest::told).toList(),
                List.of(),
                event.sources().stream()
                        .map(sources::get)
                        .filter(Objects::nonNull)
                        .map(
                                s ->
                                        Stream.of(s.publisher(), s.title(), s.date(), s.url())
                                                .collect(Collectors.joining("\n")))
                        .toList(),
                event.extra());
    }

    private static EventTime told(EventTime time) {
        boolean clocks = time.startClock().isPresent() || time.endClock().isPresent();
        return new EventTime(
                time.date(),
                time.startClock(),
                time.endClock(),
                time.clockPrecision(),
                clocks ? time.zone() : "",
                time.plannedStart(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                "",
                time.wording());
    }

    private static Account told(Account account) {
        return new Account(
                account.by(),
                account.speaker(),
                account.subject(),
                "",
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                "",
                account.version(),
                List.of());
    }
}
