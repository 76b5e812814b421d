package app.parley.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parley.model.ClockPrecision;
import app.parley.model.Edtf;
import app.parley.model.EventTime;
import app.parley.text.Text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

final class TimeWordsTest {
    private static final Text ENGLISH = Text.in(Locale.UK);
    private static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2025-06-02                | 2 June 2025
                    2025-06-02~               | about 2 June 2025
                    2025-06?                  | possibly June 2025
                    2025%                     | possibly about 2025
                    2014-04~/2022-02-23~      | about April 2014 to about 23 February 2022
                    2025-05-24/2025-05-26     | 24 May 2025 to 26 May 2025
                    2025-06-02/2025-06-02     | 2 June 2025
                    2022-02-24/..             | 24 February 2022 and since
                    2022-02-24/               | 24 February 2022 to an unknown date
                    ../1985                   | until 1985
                    198X                      | between 1980 and 1989
                    2001-24                   | between December 2001 and February 2002
                    1984-1X                   | between October 1984 and December 1984
                    2025-06-XX                | June 2025
                    [2025-06-02,2025-06-05]   | between 2 June 2025 and 5 June 2025
                    -0043-03-15               | 15 Mar 44 BC
                    2025-06-02T13:00+03:00    | 2 June 2025, 10:00 UTC
                    2025-06-02T13:00          | 2 June 2025, 13:00
                    """)
    void aDateIsPutInWordsWithItsPrecision(String date, String words) {
        assertEquals(words, TimeWords.date(Edtf.parse(date), ENGLISH));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-05-16T00:00, 2025-06-06T00:00, 16 May 2025 to 5 Jun 2025",
        "2025-06-02T00:00, 2025-06-03T00:00, 2 Jun 2025",
        "2025-06-02T13:00, 2025-06-02T16:00, 2 Jun 2025 13:00 to 16:00",
        "2025-06-02T21:00, 2025-06-03T00:00, 2 Jun 2025 21:00 to 00:00",
        "2025-06-02T21:00, 2025-06-03T01:00, 2 Jun 2025 to 3 Jun 2025",
    })
    void aStretchIsToldByItsDaysAndWithinADayByTheClock(String from, String until, String words) {
        assertEquals(words, TimeWords.stretch(instant(from), instant(until), ISTANBUL, ENGLISH));
    }

    private static double instant(String clock) {
        return (double) LocalDateTime.parse(clock).atZone(ISTANBUL).toInstant().toEpochMilli();
    }

    @Test
    void monthsAndOrderFollowTheLocale() {
        Edtf date = Edtf.parse("2025-06-02");
        assertEquals(
                List.of("June 2, 2025", "2. Juni 2025", "2 Haziran 2025"),
                List.of(
                        TimeWords.date(date, Text.in(Locale.US)),
                        TimeWords.date(date, Text.in(Locale.GERMANY)),
                        TimeWords.date(date, Text.in(Locale.forLanguageTag("tr")))));
    }

    @Test
    void aRoundIsGivenInTheDisplayZoneBesideItsPlan() {
        EventTime round =
                time(
                        "2025-06-02",
                        "2025-06-02T14:43",
                        "2025-06-02T15:58",
                        ClockPrecision.ABOUT,
                        "2025-06-02T13:00+03:00");
        assertEquals(
                "2 June 2025, about 14:43 to about 15:58 Istanbul (UTC+3)",
                TimeWords.when(round, ISTANBUL, ENGLISH));
        assertEquals(
                "planned 13:00 (10:00 UTC), began about 14:43",
                TimeWords.planned(round, ISTANBUL, ENGLISH));
        assertEquals(
                "2 June 2025, about 13:43 to about 14:58 Berlin (UTC+2)",
                TimeWords.when(round, ZoneId.of("Europe/Berlin"), ENGLISH));
        assertEquals("", TimeWords.planned(EventTime.of(Edtf.parse("2025")), KYIV, ENGLISH));
    }

    @Test
    void anEarlierPlanIsNamedWithItsDay() {
        EventTime round =
                time(
                        "2025-05-16",
                        "2025-05-16T13:35",
                        "2025-05-16T15:20",
                        ClockPrecision.MINUTE,
                        "2025-05-16T12:30+03:00",
                        "2025-05-15");
        assertEquals(
                "first planned 15 May 2025, planned 12:30 (09:30 UTC), began 13:35",
                TimeWords.planned(round, ISTANBUL, ENGLISH));
    }

    @Test
    void aNightNamesBothDays() {
        EventTime night =
                time(
                        "2025-05-31/2025-06-01",
                        "2025-05-31T22:50",
                        "2025-06-01T03:00",
                        ClockPrecision.MINUTE,
                        "");
        EventTime openNight =
                time("2025-05-27/2025-05-28", "2025-05-27T21:00", "", ClockPrecision.HOUR, "");
        assertEquals(
                "31 May 2025, 22:50 to 1 June 2025, 03:00 Istanbul (UTC+3)",
                TimeWords.when(night, ISTANBUL, ENGLISH));
        assertEquals(
                "27 May 2025, in the hour after 21:00 Istanbul (UTC+3) to 28 May 2025",
                TimeWords.when(openNight, ISTANBUL, ENGLISH));
    }

    @Test
    void anAsOfMidnightIsTheDayThatEnds() {
        assertEquals(
                List.of("2 Jun 2025 16:00", "2 Jun 2025"),
                List.of(
                        TimeWords.asOf(millis("2025-06-02T13:00:00Z"), ISTANBUL, ENGLISH),
                        TimeWords.asOf(millis("2025-06-02T21:00:00Z"), ISTANBUL, ENGLISH)));
    }

    @Test
    void aListGivesTheBeginningFromItsBounds() {
        assertEquals(
                List.of("2 Jun 2025 about 14:43", "May 2025", "2 Jun 2025", "not known"),
                List.of(
                        began(time("2025-06-02", "2025-06-02T14:43", "", ClockPrecision.ABOUT, "")),
                        began(EventTime.of(Edtf.parse("2025-05/2025-06"))),
                        began(EventTime.of(Edtf.parse("2025-06-02"))),
                        began(EventTime.of(Edtf.parse("../2025")))));
    }

    @Test
    void aCardGivesTheDayInFewWords() {
        assertEquals(
                List.of("about 2 Jun 2025", "3 Jun 2025", "May 2025"),
                List.of("2025-06-02~", "2025-06-02T23:30+01:00", "2025-05").stream()
                        .map(date -> TimeWords.shortly(Edtf.parse(date), ISTANBUL, ENGLISH))
                        .toList());
    }

    @Test
    void aZoneIsItsCityAndOffset() {
        long summer = millis("2025-06-02T00:00:00Z");
        assertEquals(
                List.of("Kyiv (UTC+3)", "New York (UTC−4)", "Kolkata (UTC+5:30)", "UTC", "UTC+2"),
                List.of(
                        TimeWords.zoneName(KYIV, summer, ENGLISH),
                        TimeWords.zoneName(ZoneId.of("America/New_York"), summer, ENGLISH),
                        TimeWords.zoneName(ZoneId.of("Asia/Kolkata"), summer, ENGLISH),
                        TimeWords.zoneName(ZoneId.of("Etc/UTC"), summer, ENGLISH),
                        TimeWords.zoneName(ZoneOffset.ofHours(2), summer, ENGLISH)));
    }

    private static String began(EventTime time) {
        return TimeWords.began(time.extent().in(ISTANBUL), ISTANBUL, ENGLISH);
    }

    private static long millis(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }

    private static EventTime time(
            String date,
            String start,
            String end,
            ClockPrecision precision,
            String planned,
            String... earlier) {
        return new EventTime(
                Edtf.parse(date),
                clock(start),
                clock(end),
                precision,
                "Europe/Istanbul",
                planned.isEmpty() ? Optional.empty() : Optional.of(Edtf.parse(planned)),
                Optional.empty(),
                List.of(earlier).stream().map(Edtf::parse).toList(),
                Optional.empty(),
                "",
                "");
    }

    private static Optional<LocalDateTime> clock(String clock) {
        return clock.isEmpty() ? Optional.empty() : Optional.of(LocalDateTime.parse(clock));
    }
}
