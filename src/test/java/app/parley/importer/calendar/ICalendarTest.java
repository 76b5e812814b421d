package app.parley.importer.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parley.exporter.Ics;
import app.parley.importer.Known;
import app.parley.importer.Reading;
import app.parley.importer.Row;
import app.parley.importer.SourceFile;
import app.parley.importer.Wishes;
import app.parley.model.ClockPrecision;
import app.parley.model.Dossier;
import app.parley.model.Edtf;
import app.parley.model.Event;
import app.parley.model.EventTime;
import app.parley.model.Excerpt;
import app.parley.model.Place;
import app.parley.model.Progress;
import app.parley.text.Text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

class ICalendarTest {
    @TempDir private Path folder;

    @Test
    void whatParleyWroteIsReadAgainAsItWas() throws IOException {
        List<Event> events =
                List.of(
                        event("round", "2025-06-02", "2025-06-02T14:43", "2025-06-02T15:58"),
                        event(
                                "night",
                                "2025-06-02/2025-06-03",
                                "2025-06-02T22:00",
                                "2025-06-03T04:00"),
                        event("day", "2025-05-16", "", ""),
                        event("days", "2025-05-16/2025-05-18", "", ""),
                        event("month", "2025-05~", "", ""),
                        event("since", "2025-05-28/..", "", ""));
        Path file = folder.resolve("talks.ics");
        try (OutputStream out = Files.newOutputStream(file)) {
            Ics.write(excerpt(events), Text.in(Locale.ENGLISH), out);
        }
        assertEquals(
                events.stream().map(ICalendarTest::told).toList(),
                events(file).stream().map(ICalendarTest::told).toList());
    }

    /// What a calendar can hold of an event.
    private static List<Object> told(Event event) {
        return List.of(
                event.title(),
                event.time().date(),
                event.time().extent(),
                event.kind(),
                event.place());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RRULE:FREQ=WEEKLY;COUNT=3| 20250324 20250331 20250407",
                "RRULE:FREQ=WEEKLY;UNTIL=20250331| 20250324 20250331",
                "RRULE:FREQ=WEEKLY;UNTIL=20250331T080000Z| 20250324 20250331",
                "RRULE:FREQ=MONTHLY;BYDAY=4MO;COUNT=2| 20250324 20250428",
                "RRULE:nonsense| 20250324",
                "RDATE;VALUE=PERIOD:20250401T080000Z/PT1H| 20250324 20250401",
                "RRULE:FREQ=WEEKLY;COUNT=3~EXDATE;VALUE=DATE:20250331| 20250324 20250407"
            })
    void aSeriesKeepsItsLocalTimeOverTheChangeOfClocks(String rule, String days)
            throws IOException {
        Path file = folder.resolve("series.ics");
        Files.writeString(
                file,
                "BEGIN:VEVENT\nUID:a\nSUMMARY:Meeting\nDTSTART;TZID=Europe/Berlin:20250324T100000\n"
                        + rule.replace('~', '\n')
                        + "\nEND:VEVENT\n");
        assertEquals(
                List.of(days.split(" ", -1)).stream().map(day -> at10(day)).toList(),
                events(file).stream()
                        .map(event -> event.time().startClock().orElseThrow())
                        .toList());
    }

    /// The rule says Tuesdays; in Istanbul it is Wednesday by then.
    @Test
    void aSeriesInUniversalTimeFollowsThatClock() throws IOException {
        Path file = folder.resolve("night.ics");
        Files.writeString(
                file,
                """
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                UID:a
                SUMMARY:Call
                DTSTART:20251021T223000Z
                RRULE:FREQ=WEEKLY;COUNT=3;BYDAY=TU
                END:VEVENT
                BEGIN:VEVENT
                UID:a
                SUMMARY:Call
                RECURRENCE-ID:20251104T223000Z
                DTSTART:20251105T103000Z
                END:VEVENT
                END:VCALENDAR
                """);
        assertEquals(
                List.of(
                        LocalDateTime.of(2025, 10, 22, 1, 30),
                        LocalDateTime.of(2025, 10, 29, 1, 30),
                        LocalDateTime.of(2025, 11, 5, 13, 30)),
                events(file).stream()
                        .map(event -> event.time().startClock().orElseThrow())
                        .toList());
    }

    @Test
    void markupIsReadAndAnAddressIsNoPlace() throws IOException {
        Path file = folder.resolve("invitation.ics");
        Files.writeString(
                file,
                """
                BEGIN:VEVENT
                UID:a
                SUMMARY:Round &#8211; 1 &amp; 2
                DTSTART;VALUE=DATE:20250516
                DESCRIPTION:<b>Agenda</b><br>Exchange <a href="https://example.org/a">list</a>\\nOpen
                LOCATION:https://meet.example.org/abc
                END:VEVENT
                """);
        Event event = events(file).getFirst();
        assertEquals(
                List.of("Round – 1 & 2", "Agenda\nExchange list\nOpen", Place.NOWHERE),
                List.of(event.title(), event.note(), event.place()));
        assertEquals(Set.of("DESCRIPTION", "LOCATION"), event.extra().keySet());
    }

    private static LocalDateTime at10(String day) {
        return LocalDateTime.of(
                Integer.parseInt(day.substring(0, 4)),
                Integer.parseInt(day.substring(4, 6)),
                Integer.parseInt(day.substring(6)),
                10,
                0);
    }

    @Test
    void aRuleWithoutEndOrSenseIsCutAndNamed() throws IOException {
        Path file = folder.resolve("endless.ics");
        Files.writeString(
                file,
                """
                BEGIN:VEVENT
                UID:a
                SUMMARY:Ever
                DTSTART:20250324T100000Z
                RRULE:FREQ=SECONDLY
                END:VEVENT
                BEGIN:VEVENT
                UID:b
                SUMMARY:Often
                DTSTART:20250324T100000Z
                RRULE:FREQ=MINUTELY;COUNT=1500
                END:VEVENT
                BEGIN:VEVENT
                UID:c
                SUMMARY:Never
                DTSTART:20250324T100000Z
                RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30
                END:VEVENT
                """);
        List<Row> rows = new ArrayList<>();
        assertEquals(
                List.of("import.endless[Ever, 1000]", "import.series[Often, 1000, 500]"),
                reading(file, rows).notices().stream()
                        .map(notice -> notice.key() + notice.arguments())
                        .limit(2)
                        .toList());
        assertEquals(List.of(), rows.stream().filter(Row.Refused.class::isInstance).toList());
    }

    @Test
    void aSeriesFollowsTheClockOfAZoneThatOnlyTheCalendarKnows() throws IOException {
        Path file = folder.resolve("outlook.ics");
        Files.writeString(
                file,
                """
                BEGIN:VCALENDAR
                BEGIN:VTIMEZONE
                TZID:Customized Time Zone
                BEGIN:STANDARD
                DTSTART:16011028T030000
                RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                END:STANDARD
                BEGIN:DAYLIGHT
                DTSTART:16010325T020000
                RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                END:DAYLIGHT
                END:VTIMEZONE
                BEGIN:VEVENT
                UID:a
                SUMMARY:Weekly at ten
                DTSTART;TZID="Customized Time Zone":20250320T100000
                RRULE:FREQ=WEEKLY;COUNT=4
                EXDATE;TZID="Customized Time Zone":20250410T100000
                END:VEVENT
                END:VCALENDAR
                """);
        assertEquals(
                List.of("2025-03-20T12:00", "2025-03-27T12:00", "2025-04-03T11:00"),
                rows(file).stream()
                        .map(row -> ((Row.Read) row).event().time().startClock().orElseThrow())
                        .map(LocalDateTime::toString)
                        .toList());
    }

    @Test
    void aLineFoldedWithinALetterIsPutTogetherAgain() throws IOException {
        byte[] umlaut = "ü".getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("folded.ics");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(
                    "BEGIN:VEVENT\r\nDTSTART:20250516\r\nSUMMARY:Z"
                            .getBytes(StandardCharsets.US_ASCII));
            out.write(umlaut, 0, 1);
            out.write("\r\n ".getBytes(StandardCharsets.US_ASCII));
            out.write(umlaut, 1, 1);
            out.write("rich\r\nEND:VEVENT\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        assertEquals(List.of("Zürich"), events(file).stream().map(Event::title).toList());
    }

    @Test
    void namesOfZonesAreThoseOfIanaOfWindowsOrOfTheStoreIfNobodyKnowsThem() throws IOException {
        Path file = folder.resolve("zones.ics");
        StringBuilder text = new StringBuilder();
        for (String zone :
                List.of(
                        "Europe/Kyiv",
                        "/mozilla.org/20050126_1/Europe/Berlin",
                        "FLE Standard Time",
                        "Nowhere")) {
            text.append("BEGIN:VEVENT\nSUMMARY:x\nDTSTART;TZID=")
                    .append(zone)
                    .append(":20250516T100000\nEND:VEVENT\n");
        }
        Files.writeString(file, text);
        assertEquals(
                List.of("Europe/Kyiv", "Europe/Berlin", "Europe/Kyiv", "Europe/Istanbul"),
                events(file).stream().map(event -> event.time().zone()).toList());
    }

    @Test
    void aSeriesMovedFromOneDateOnStaysMoved() throws IOException {
        Path file = folder.resolve("moved.ics");
        Files.writeString(
                file,
                """
                BEGIN:VEVENT
                UID:1
                SUMMARY:early
                DTSTART:20250505T100000
                DTEND:20250505T110000
                RRULE:FREQ=WEEKLY;COUNT=4
                END:VEVENT
                BEGIN:VEVENT
                UID:1
                RECURRENCE-ID;RANGE=THISANDFUTURE:20250519T100000
                SUMMARY:late
                DTSTART:20250520T150000
                DTEND:20250520T153000
                END:VEVENT
                """);
        assertEquals(
                List.of(
                        "early 2025-05-05T10:00 2025-05-05T11:00",
                        "early 2025-05-12T10:00 2025-05-12T11:00",
                        "late 2025-05-20T15:00 2025-05-20T15:30",
                        "late 2025-05-27T15:00 2025-05-27T15:30"),
                events(file).stream()
                        .map(
                                event ->
                                        event.title()
                                                + " "
                                                + event.time().startClock().orElseThrow()
                                                + " "
                                                + event.time().endClock().orElseThrow())
                        .sorted()
                        .toList());
    }

    private List<Event> events(Path file) {
        return rows(file).stream()
                .filter(Row.Read.class::isInstance)
                .map(row -> ((Row.Read) row).event())
                .toList();
    }

    private static List<Row> rows(Path file) {
        List<Row> rows = new ArrayList<>();
        reading(file, rows);
        return rows;
    }

    private static Reading reading(Path file, List<Row> rows) {
        Wishes none = Wishes.none(Known.of(new Dossier("", "", List.of())));
        Wishes wishes =
                new Wishes(
                        none.format(),
                        none.mapping(),
                        none.dateOrder(),
                        none.dateOrders(),
                        Optional.of(ZoneId.of("Europe/Istanbul")),
                        none.encoding(),
                        none.sheet(),
                        none.source(),
                        none.selection(),
                        none.known());
        return new ICalendar().read(SourceFile.of(file), wishes, rows::add, Progress.UNWATCHED);
    }

    private static Excerpt excerpt(List<Event> events) {
        return new Excerpt(
                "Talks",
                Instant.parse("2025-06-03T09:00:00Z").toEpochMilli(),
                ZoneId.of("Europe/Istanbul"),
                events.size(),
                Map.of(),
                events,
                Map.of());
    }

    private static Event event(String id, String date, String start, String end) {
        return new Event(
                id,
                "Second round, Istanbul; part \\ 1: " + id,
                "",
                new EventTime(
                        Edtf.parse(date),
                        clock(start),
                        clock(end),
                        start.isEmpty() ? ClockPrecision.NONE : ClockPrecision.MINUTE,
                        start.isEmpty() ? "" : "Europe/Istanbul",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        "",
                        ""),
                "meeting",
                "talks",
                2,
                false,
                new Place(
                        "Çırağan, Istanbul",
                        Optional.of(new Place.Coordinates(41.0437, 29.0162)),
                        ""),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                new TreeMap<>());
    }

    private static Optional<LocalDateTime> clock(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDateTime.parse(text));
    }
}
