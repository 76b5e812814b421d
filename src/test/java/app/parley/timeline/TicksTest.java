package app.parley.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parley.text.Text;
import app.parley.timeline.Ticks.Tick;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

class TicksTest {
    private static final Text ENGLISH = Text.in(Locale.UK);
    private static final List<String> ZONES =
            List.of(
                    "UTC",
                    "Europe/Berlin",
                    "America/New_York",
                    "Asia/Tehran",
                    "Australia/Lord_Howe",
                    "Pacific/Apia",
                    "Asia/Kathmandu");

    /// Where clocks change, an hour is missing or comes twice, and ticks stay on round clock times.
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2025-03-30T00:00Z, HOURS, 1, 01:00 03:00 04:00",
        "Europe/Berlin, 2025-10-25T23:00Z, HOURS, 1, 01:00 02:00 02:00 03:00",
        "Europe/Berlin, 2025-10-25T21:59Z, HOURS, 3, 00:00 03:00 06:00",
        "America/New_York, 2025-03-09T05:59Z, HOURS, 1, 01:00 03:00 04:00",
        "Australia/Lord_Howe, 2025-04-05T13:59Z, HOURS, 1, 01:00 02:00 03:00",
        "Australia/Lord_Howe, 2025-10-04T15:00Z, MINUTES, 30, 01:30 02:30 03:00",
        "Asia/Tehran, 2021-03-21T20:00Z, HOURS, 1, 01:00 02:00 03:00",
        "Europe/Berlin, 2025-03-29T22:59Z, DAYS, 1, 00:00 00:00 00:00",
        "Asia/Tehran, 2021-03-20T20:00Z, DAYS, 1, 00:00 01:00 00:00",
    })
    void ticksFollowTheClocks(
            String zone, String from, ChronoUnit unit, int amount, String expected) {
        TickUnit step = new TickUnit(unit, amount);
        List<String> clocks = new ArrayList<>();
        long tick = ZonedDateTime.parse(from).toInstant().toEpochMilli() - 1;
        for (int i = 0; i < expected.split(" ").length; i++) {
            tick = step.next(tick, ZoneId.of(zone));
            clocks.add(Instant.ofEpochMilli(tick).atZone(ZoneId.of(zone)).toLocalTime().toString());
        }
        assertEquals(expected, String.join(" ", clocks));
    }

    @ParameterizedTest
    @CsvSource({
        "-0044-01-01, YEARS, 10, -0039-01-01 -0029-01-01 -0019-01-01",
        "-0015-01-01, YEARS, 10, -0009-01-01 0001-01-01 0010-01-01 0020-01-01",
        "-0001-12-30, YEARS, 1, 0000-01-01 0001-01-01 0002-01-01",
        "9999-12-30, YEARS, 1, +10000-01-01 +10001-01-01",
        "2024-02-28, DAYS, 1, 2024-02-29 2024-03-01",
        "2023-12-28, WEEKS, 1, 2024-01-01 2024-01-08",
        "2023-12-31, MONTHS, 3, 2024-01-01 2024-04-01",
    })
    void ticksFollowTheCalendar(String from, ChronoUnit unit, int amount, String expected) {
        TickUnit step = new TickUnit(unit, amount);
        ZoneId utc = ZoneId.of("UTC");
        List<String> dates = new ArrayList<>();
        long tick = Sample.utc(from);
        for (int i = 0; i < expected.split(" ").length; i++) {
            tick = step.next(tick, utc);
            dates.add(TickUnit.date(tick, utc).toString());
        }
        assertEquals(expected, String.join(" ", dates));
    }

    @Test
    void aSkippedDayHasNoTick() {
        ZoneId apia = ZoneId.of("Pacific/Apia");
        TickUnit day = new TickUnit(ChronoUnit.DAYS, 1);
        long skipped = ZonedDateTime.of(2011, 12, 29, 0, 0, 0, 0, apia).toInstant().toEpochMilli();
        assertEquals("2011-12-31", TickUnit.date(day.next(skipped, apia), apia).toString());
    }

    @Test
    void ticksAreInOrderAndNeverCrowded() {
        Random dice = new Random(3);
        for (int i = 0; i < 3_000; i++) {
            ZoneId zone = ZoneId.of(ZONES.get(dice.nextInt(ZONES.size())));
            Viewport viewport = anywhere(dice);
            Ticks ticks = Ticks.of(viewport, new TickLabels(zone, ENGLISH));
            check(ticks.upper(), Ticks.UPPER_ROOM, viewport, zone);
            check(ticks.lower(), 22, viewport, zone);
            checkLabels(ticks.lower(), viewport, zone);
        }
    }

    private static Viewport anywhere(Random dice) {
        double span =
                Viewport.SHORTEST
                        * Math.pow(Viewport.LONGEST / Viewport.SHORTEST, dice.nextDouble());
        double start =
                dice.nextBoolean() ? 2e12 * dice.nextDouble() : 3e14 * (dice.nextDouble() - 0.5);
        return new Viewport(0, 1, 900, 600, 0).fitting(start, start + span, 0);
    }

    private static void check(List<Tick> ticks, double room, Viewport viewport, ZoneId zone) {
        String where = viewport + " in " + zone + ": " + ticks;
        assertTrue(ticks.getFirst().from() <= viewport.start(), where);
        for (int i = 1; i < ticks.size(); i++) {
            assertEquals(ticks.get(i - 1).until(), ticks.get(i).from(), where);
            double apart = viewport.x(ticks.get(i).from()) - viewport.x(ticks.get(i - 1).from());
            assertTrue(apart > 0, where);
            // A clock that is put forward may swallow part of one step.
            boolean changed = !sameOffset(ticks.get(i - 1), zone);
            assertTrue(apart >= room - 0.5 || changed, where);
        }
    }

    private static boolean sameOffset(Tick tick, ZoneId zone) {
        return zone.getRules()
                .getOffset(Instant.ofEpochMilli(tick.from()))
                .equals(zone.getRules().getOffset(Instant.ofEpochMilli(tick.until())));
    }

    private static void checkLabels(List<Tick> ticks, Viewport viewport, ZoneId zone) {
        for (Tick tick : ticks) {
            double width = Ticks.LOWER.width(tick.label());
            double room = viewport.x(tick.until()) - viewport.x(tick.from());
            assertTrue(
                    width < room || !sameOffset(tick, zone),
                    tick + " needs " + width + " of " + room);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2025-06-02 | 2025-06-03 | Monday 2 June 2025 | 00:00 03:00 06:00
                    2025-05-10 | 2025-06-07 | May 2025           | 10 11 12
                    2025-05-10 | 2025-05-20 | May 2025           | Sat 10 Sun 11 Mon 12
                    2025-01-01 | 2025-12-31 | 2025               | January February March
                    2020-01-01 | 2025-06-01 | 2020               | Q1 Q2 Q3
                    1985-03-01 | 2025-06-01 | 1900–1999          | 1985 1990 1995
                    -0500-01-01 | 0300-01-01 | 1000 BC–1 BC      | 550 BC 500 BC 450 BC
                    """)
    void labelsSayWhatThereIsRoomFor(String from, String until, String upper, String lower) {
        Viewport viewport =
                new Viewport(0, 1, 880, 600, 0)
                        .fitting((double) Sample.utc(from), (double) Sample.utc(until), 0);
        Ticks ticks = Ticks.of(viewport, new TickLabels(ZoneId.of("UTC"), ENGLISH));
        List<String> first = ticks.lower().stream().limit(3).map(Tick::label).toList();
        assertEquals(
                upper + " | " + lower,
                ticks.upper().getFirst().label() + " | " + String.join(" ", first));
    }
}
