package app.parley.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parley.exporter.Csv;
import app.parley.model.Account;
import app.parley.model.Dossier;
import app.parley.model.Event;
import app.parley.model.EventTime;
import app.parley.model.Excerpt;
import app.parley.model.Issue;
import app.parley.model.Item;
import app.parley.model.Participation;
import app.parley.model.Party;
import app.parley.model.Place;
import app.parley.model.Progress;
import app.parley.model.Source;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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

/// A table that Parley exports is read again as it was, but for what a table has no room for: who
/// was in a delegation, further places, plans of the end, and words quoted.
class ExportedTableTest {
    private static final Dossier SHIPPED = ShippedFile.dossier();

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Istanbul", "America/New_York", "+05:45"})
    void allThatItTellsComesBack(String zone) throws IOException {
        Path file = folder.resolve("talks.csv");
        Map<String, Source> sources = byId(SHIPPED.all(Source.class));
        List<Event> events = SHIPPED.all(Event.class);
        Excerpt excerpt =
                new Excerpt(
                        "Talks",
                        0,
                        ZoneId.of(zone),
                        events.size(),
                        byId(SHIPPED.all(Party.class)),
                        events,
                        sources);
        try (OutputStream out = Files.newOutputStream(file)) {
            Csv.write(excerpt, Csv.Cells.GUARDED, out);
        }

        List<Event> read = new ArrayList<>();
        Map<String, Source> found = new TreeMap<>();
        Wishes wishes = Wishes.none(Known.of(SHIPPED));
        SourceFile back = SourceFile.of(file);
        Format format = Formats.of(back, wishes);
        Reading reading =
                format.read(
                        back,
                        wishes,
                        row -> {
                            switch (row) {
                                case Row.Read(Event event, var _) -> read.add(event);
                                case Row.Beside(Item item) -> found.put(item.id(), (Source) item);
                                case Row.Refused(var problem) -> throw new AssertionError(problem);
                            }
                        },
                        Progress.UNWATCHED);

        assertEquals("parley-table", reading.format());
        assertEquals(List.of(), reading.others(), "every party and kind is known");
        assertEquals(events.size(), read.size());
        for (int i = 0; i < events.size(); i++) {
            assertEquals(told(events.get(i), "talks:", sources), told(read.get(i), "", found));
        }
    }

    private static <I extends Item> Map<String, I> byId(List<I> items) {
        return items.stream().collect(Collectors.toMap(Item::id, Function.identity()));
    }

    /// What a table tells of an event, its sources by what is said of them.
    private static Event told(Event event, String scope, Map<String, Source> sources) {
        Set<String> issues = byId(SHIPPED.all(Issue.class)).keySet();
        return new Event(
                scope + event.id(),
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
