package app.parley.importer.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parley.importer.Known;
import app.parley.importer.Preview;
import app.parley.importer.Row;
import app.parley.importer.Wishes;
import app.parley.model.ClockPrecision;
import app.parley.model.Dossier;
import app.parley.model.Event;
import app.parley.model.EventTime;
import app.parley.model.Item;
import app.parley.model.Participation;
import app.parley.model.Party;
import app.parley.model.PartyRole;
import app.parley.model.Problem;
import app.parley.model.Progress;
import app.parley.model.Shown;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Tables as people keep them, in which the columns that matter have to be told from those that
/// only look alike.
class UntidyTablesTest {
    private static final Party RUSSIA =
            new Party(
                    "russia",
                    "Russian Federation",
                    "Russia",
                    "RU",
                    PartyRole.OTHER,
                    List.of(),
                    List.of("Россия"),
                    "#767676",
                    "#A8A8A8",
                    "bar",
                    "");

    @TempDir private Path folder;

    @Test
    void aRowInsertedOnTopDoesNotMakeTheOthersOthers() throws IOException {
        String before = "Nummer;Datum;Ereignis\n1;2025-05-16;A\n2;2025-06-02;B\n";
        String after = "Nummer;Datum;Ereignis\n1;2025-05-01;New\n2;2025-05-16;A\n3;2025-06-02;B\n";
        List<String> ids = told(before, Event::id);
        assertEquals(ids, told(after, Event::id).subList(1, 3));
        String counting = "Nummer;Datum;Ereignis\n1001;2025-05-16;A\n1005;2025-06-02;B\n";
        assertEquals(List.of("table:1001", "table:1005"), told(counting, Event::id));
    }

    @Test
    void yearsOfTwoDigitsFollowTheYearBesideThem() throws IOException {
        String dates = "Date,Year,Event\n28.06.14,%s,a\n11.11.18,%s,b\n";
        assertEquals(
                List.of("1914-06-28", "1918-11-11"),
                told(dates.formatted("1914", "1918"), UntidyTablesTest::date));
        assertEquals(
                List.of("2014-06-28", "2018-11-11"),
                told(dates.formatted("", ""), UntidyTablesTest::date));
        assertEquals(
                List.of("import.shortYears [Date, 28.06.14, 1866, 1965]"),
                notices(dates.formatted("1914", "1918")));
    }

    @Test
    void aClockIsToldInTheZoneItsRowNamesOrNotAtAll() throws IOException {
        String text =
                """
                Date,Time,Time zone,Event
                2025-06-02,13:00,Istanbul,a
                2025-06-02,13:00,MSK,b
                2025-06-02,01:00,UTC+3,c
                2025-06-02T13:00:00+03:00,,Europe/Kyiv,d
                2025-06-02,13:00,local,e
                """;
        assertEquals(
                List.of(
                        "2025-06-02T13:00 Europe/Istanbul",
                        "2025-06-02T13:00 Europe/Moscow",
                        "2025-06-01T22:00 UTC",
                        "2025-06-02T13:00 Europe/Kyiv",
                        "2025-06-02"),
                told(text, UntidyTablesTest::clock));
        assertEquals(List.of("import.zone [local]"), notices(text));
        assertEquals(
                List.of("2025-06-02T10:00 Etc/UTC"),
                told("Date,Time (UTC),Event\n2025-06-02,10:00,a\n", UntidyTablesTest::clock));
        assertEquals(
                List.of("2025-06-02T13:00 Europe/Istanbul"),
                told("Date (Istanbul),Event\n2025-06-02 13:00,a\n", UntidyTablesTest::clock));
    }

    @Test
    void aCountryIsTheSamePartyInAnyLanguage() throws IOException {
        assertEquals(
                List.of("russia, ukraine", "russia", "bosnien-und-herzegowina", "paul-und-söhne"),
                told(
                        """
                        Datum;Ereignis;Teilnehmer
                        16.05.2025;a;Russland und Ukraine
                        16.05.2025;b;Россия
                        16.05.2025;c;Bosnien und Herzegowina
                        16.05.2025;d;Paul und Söhne
                        """,
                        event ->
                                event.parties().stream()
                                        .map(Participation::party)
                                        .collect(Collectors.joining(", "))));
    }

    @Test
    void withoutATitleADescriptionSaysMoreThanAPlace() throws IOException {
        String text =
                """
                Event date,Admin 1,Admin 2,Organization,Description
                #date+occurred,#adm1+name,#adm2+name,#org,#description
                2024-11-03,North Darfur,El Fasher,MSF,Hospital hit by shelling
                2024-11-14,Khartoum,Omdurman,WHO,Ambulance looted
                """;
        assertEquals(
                List.of("Hospital hit by shelling, El Fasher", "Ambulance looted, Omdurman"),
                told(text, event -> event.title() + ", " + event.place().name()));
    }

    @Test
    void whatServicesWrapFieldsInIsNoPartOfTheirNames() throws IOException {
        assertEquals(
                List.of("2025-05-16 Truce, Geneva, https://example.org/1"),
                told(
                        """
                        {"data": [{"fields": {"title": "Truce", "date": "2025-05-16",
                        "where": {"city": "Geneva"}, "url": "https://example.org/1"}}]}
                        """,
                        event ->
                                date(event)
                                        + " "
                                        + event.title()
                                        + ", "
                                        + event.place().name()
                                        + ", "
                                        + event.sources().getFirst()));
    }

    @Test
    void markupFromTheWebIsReadAndKept() throws IOException {
        String text =
                """
                date,title,description
                2025-05-16,Round &amp; dinner,"<p>First</p><p>At <b>six</b></p>"
                2025-06-02,a < b & c,x
                """;
        assertEquals(List.of("Round & dinner", "a < b & c"), told(text, Event::title));
        assertEquals(List.of("First\nAt six", "x"), told(text, Event::note));
        assertEquals(
                List.of("[description, title]", "[]"),
                told(text, event -> event.extra().keySet().toString()));
    }

    @Test
    void theOrderOfDatesMayStandInTheirHeaderOrInTheDayOfTheWeek() throws IOException {
        String text = "%s,What happened?,Where?\n%s,Talks,Geneva\n%s,Talks again,Geneva\n";
        assertEquals(
                List.of("2025-06-05 Geneva", "2025-06-07 Geneva"),
                told(
                        text.formatted("Date (DD/MM/YYYY) *", "05/06/2025", "07/06/2025"),
                        event -> date(event) + " " + event.place().name()));
        assertEquals(
                List.of("2025-05-01", "2025-05-16"),
                told(text.formatted("Start", "Thu 5/1/25", "Fri 5/16/25"), UntidyTablesTest::date));
    }

    @Test
    void partsOfADateThatAreNotKnownAreLeftOut() throws IOException {
        assertEquals(
                List.of("2015-01-01/2015-01-03", "2015-03", "2015", "2015-04-02"),
                told(
                        """
                        iyear,imonth,iday,endyear,endmonth,endday,summary
                        2015,1,1,2015,1,3,First attack
                        2015,3,0,,,,Second attack
                        2015,-9,-9,,,,Third attack
                        2015,4,2,2015,4,,Fourth attack
                        """,
                        UntidyTablesTest::date));
    }

    @Test
    void aMonthOrAStartTimeMayBeAWholeDate() throws IOException {
        assertEquals(
                List.of("2024-11", "2025-06"),
                told(
                        "Country,Month,Summary\nA,2024-11,Fighting\nB,2025-06,Talks\n",
                        UntidyTablesTest::date));
        assertEquals(
                List.of("2025-06-13/2025-06-15"),
                told(
                        """
                        Title,Start Time,End Time
                        Retreat,6/13/2025 12:00 AM,6/15/2025 11:59 PM
                        """,
                        UntidyTablesTest::date));
    }

    @Test
    void aTimeOfFeedsIsADate() throws IOException {
        assertEquals(
                List.of("2025-06-02T12:00 UTC"),
                told("time,title\n1748865600000,Round\n", UntidyTablesTest::clock));
    }

    @Test
    void aTableOfAnEncyclopaediaIsReadWithItsNotes() throws IOException {
        assertEquals(
                List.of("2025-05-16 First round", "2025-06-02 Second round"),
                told(
                        """
                        Date,Russian delegation,Round
                        16 May 2025[12],Vladimir Medinsky,First round
                        2 June 2025[14][a],Vladimir Medinsky,Second round
                        """,
                        event -> date(event) + " " + event.title()));
    }

    @Test
    void whatStandsAboveTheHeaderIsNoRow() throws IOException {
        for (String above : List.of("sep=;\n", "# made by desk 4\n", "Event;;When\n", "\n")) {
            assertEquals(
                    List.of("2025-05-16 a", "2025-06-02 b"),
                    told(
                            above + "Title;Type;From\na;Talks;2025-05-16\nb;Talks;2025-06-02\n",
                            event -> date(event) + " " + event.title()),
                    above);
        }
    }

    @Test
    void aCellThatSaysNothingIsEmpty() throws IOException {
        assertEquals(
                List.of("NULL=", "-=", "Geneva="),
                told(
                        """
                        date,title,where,source
                        2025,NULL=,NULL,N/A
                        2025,-=,-,None
                        2025,Geneva=,Geneva,—
                        """,
                        event -> event.title() + String.join("", event.sources())));
    }

    @Test
    void aDateInColumnsMayNameItsMonth() throws IOException {
        assertEquals(
                List.of("2025-05-16", "2025-06"),
                told("Год;Месяц;День;Событие\n2025;май;16;a\n2025;6;;b\n", UntidyTablesTest::date));
    }

    private static String date(Event event) {
        return event.time().date().text();
    }

    private static String clock(Event event) {
        EventTime time = event.time();
        return time.clockPrecision() == ClockPrecision.NONE
                ? date(event)
                : time.startClock().orElseThrow() + " " + time.zone();
    }

    private List<String> told(String text, Function<Event, String> what) throws IOException {
        return preview(text).first().stream()
                .map(
                        row ->
                                switch (row) {
                                    case Row.Beside(Item item) -> item.id();
                                    case Row.Read(Event event, Problem.Where _) ->
                                            what.apply(event);
                                    case Row.Refused(Problem problem) -> problem.key();
                                })
                .toList();
    }

    private List<String> notices(String text) throws IOException {
        return preview(text).reading().notices().stream()
                .map(notice -> notice.key() + " " + notice.arguments())
                .toList();
    }

    private Preview preview(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("table.csv"), text);
        Known known = Known.of(new Dossier("", "", List.of(RUSSIA)));
        return Preview.of(file, Wishes.none(known), Shown.NOTHING, Progress.UNWATCHED);
    }
}
