package app.parley.importer.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parley.importer.Format;
import app.parley.importer.Known;
import app.parley.importer.Reading;
import app.parley.importer.Row;
import app.parley.importer.Selection;
import app.parley.importer.SourceFile;
import app.parley.importer.Wishes;
import app.parley.model.Dossier;
import app.parley.model.Event;
import app.parley.model.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class DataSetsTest {
    private static final Path GDELT = Path.of("data/import/gdelt.tsv");

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"1, 2025-04-05", "2, [2025-04-02..2025-04-08]", "3, 2025-04", "'', 2025-04-05"})
    void aDateOfAcledIsNoFinerThanItsCodeSays(String code, String date) throws IOException {
        String row = "5 April 2025,%s,Battles,0".formatted(code);
        assertEquals(
                List.of(date),
                dates(new Acled(), "event_date,time_precision,event_type,fatalities", row));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2025-04-05, 2025-04-05, 2025-04-05",
        "1, 2025-04-05, 2025-04-07, 2025-04-05/2025-04-07",
        "2, 2025-04-05, 2025-04-07, [2025-04-05..2025-04-07]",
        "3, 2025-04-05, 2025-04-05, 2025-04-05~",
        "4, 2025-04-01, 2025-04-30, 2025-04",
        "5, 2024-01-01, 2024-12-31, 2024",
        "5, 2024-03-01, 2024-09-30, [2024-03-01..2024-09-30]"
    })
    void aDateOfUcdpIsNoFinerThanItsCodeSays(String code, String start, String end, String date)
            throws IOException {
        String row = "1,1,A,B,%s,%s,%s".formatted(code, start, end);
        assertEquals(
                List.of(date),
                dates(
                        new Ged(),
                        "id,type_of_violence,side_a,side_b,date_prec,date_start,date_end",
                        row));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                event_id_cnty,event_date,event_type,actor1,inter1,actor2,inter2,location,country
                1EXA,2015-01-22,Battles,A,State forces,B,Rebel group,Town,Land
                """,
                """
                EVENT_ID_CNTY;EVENT_DATE;EVENT_TYPE;ACTOR1;INTER1;ACTOR2;INTER2;LOCATION;COUNTRY
                1EXA;22-January-2015;Battles;A;1;B;2;Town;Land
                """,
                """
                ,actor1,actor2,country,event_date,event_id_cnty,event_type,inter1,inter2,location
                0,A,B,Land,22-Jan-15,1EXA,Battles,1,2,Town
                """,
                """
                (Sample)
                event_id_cnty,event_date,event_type,actor1,inter1,location,country
                1EXA,22 January 2015,Battles,A,State forces,Town,Land
                1EXA,22 January 2015,Battles,B,Rebel group,Town,Land
                """,
                """
                {"status": 200, "count": 1, "data": [{"event_id_cnty": "1EXA",
                "event_date": "2015-01-22", "event_type": "Battles", "actor1": "A",
                "inter1": "State forces", "actor2": "B", "inter2": "Rebel group",
                "location": "Town", "country": "Land"}]}
                """
            })
    void theColumnsOfEveryYearTellTheSame(String text) throws IOException {
        Event event = events(new Acled(), text).getFirst();
        assertEquals(
                "acled:1EXA, 2015-01-22, Battles: A – B, Town, Town, Land,"
                        + " a participant State forces, b participant Rebel group",
                Stream.concat(
                                Stream.of(
                                        event.id(),
                                        event.time().date().text(),
                                        event.title(),
                                        event.place().name()),
                                event.parties().stream()
                                        .map(p -> p.party() + " " + p.role() + " " + p.note()))
                        .collect(Collectors.joining(", ")));
    }

    @Test
    void onlyTalksAreTakenInUnlessEverythingIsWished() {
        assertEquals(1, read(new Gdelt(), GDELT, Selection.USUAL, new ArrayList<>()).leftOut());
        assertEquals(
                0, read(new Gdelt(), GDELT, Selection.EVERYTHING, new ArrayList<>()).leftOut());
    }

    @ParameterizedTest
    @CsvSource({"58", "57"})
    void theFirstVersionOfGdeltIsReadLikeTheSecond(int columns) throws IOException {
        String text =
                Files.readAllLines(GDELT).stream()
                        .map(line -> List.of(line.split("\t", -1)))
                        .map(
                                cells ->
                                        IntStream.range(0, cells.size())
                                                .filter(i -> i != 39 && i != 47 && i != 55)
                                                .limit(columns)
                                                .mapToObj(cells::get)
                                                .collect(Collectors.joining("\t")))
                        .collect(Collectors.joining("\n"));
        assertEquals(
                told(events(new Gdelt(), Files.readString(GDELT))),
                told(events(new Gdelt(), text)));
    }

    private static List<List<Object>> told(List<Event> events) {
        return events.stream()
                .map(e -> List.<Object>of(e.id(), e.title(), e.time(), e.place(), e.parties()))
                .toList();
    }

    private List<String> dates(Format format, String header, String row) throws IOException {
        return events(format, header + "\n" + row + "\n").stream()
                .map(event -> event.time().date().text())
                .toList();
    }

    private List<Event> events(Format format, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("data"), text);
        List<Event> events = new ArrayList<>();
        read(format, file, Selection.USUAL, events);
        return events;
    }

    private static Reading read(Format format, Path file, Selection selection, List<Event> events) {
        Wishes none = Wishes.none(Known.of(new Dossier("", "", List.of())));
        Wishes wishes =
                new Wishes(
                        none.format(),
                        none.mapping(),
                        none.dateOrder(),
                        none.dateOrders(),
                        none.zone(),
                        none.encoding(),
                        none.sheet(),
                        Optional.empty(),
                        selection,
                        none.known());
        return format.read(
                SourceFile.of(file),
                wishes,
                row -> {
                    if (row instanceof Row.Read read) {
                        events.add(read.event());
                    }
                },
                Progress.UNWATCHED);
    }
}
