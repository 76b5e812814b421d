package app.parley.timeline;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static java.time.temporal.ChronoUnit.MONTHS;
import static java.time.temporal.ChronoUnit.SECONDS;
import static java.time.temporal.ChronoUnit.WEEKS;
import static java.time.temporal.ChronoUnit.YEARS;

import app.parley.model.Zones;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;

/// How far apart ticks are: a number of units of a calendar or a clock.
///
/// @param unit from seconds to years
/// @param amount of them; of a clock unit a divisor of a day, of months a divisor of a year
record TickUnit(ChronoUnit unit, int amount) {
    private static final long DAY_MILLIS = 86_400_000;

    /// An ordinary tick of this unit is no nearer to the one before it, in milliseconds: a day may
    /// have 23 hours, a month 28 days, and the first decade of the era 9 years.
    double shortest() {
        return switch (unit) {
            case DAYS -> 23 / 24.0 * DAY_MILLIS;
            case MONTHS -> (amount == 1 ? 28 : 30 * amount - 1) * (double) DAY_MILLIS;
            case YEARS -> 365.0 * DAY_MILLIS * (amount == 1 ? 1 : amount - 1);
            default -> (double) unit.getDuration().toMillis() * amount;
        };
    }

    /// Whether a tick's label names the stretch up to the next one, as "May" does, rather than the
    /// instant, as "13:00" does.
    boolean namesStretch() {
        return unit == DAYS || unit == MONTHS || (unit == YEARS && amount == 1);
    }

    /// Whether ticks are found on a clock rather than in a calendar.
    boolean isClock() {
        return unit == SECONDS || unit == MINUTES || unit == HOURS;
    }

    /// The first tick after an instant, in milliseconds since 1970 UTC.
    long next(long instant, ZoneId zone) {
        return isClock() ? nextOnClock(instant, zone) : nextInCalendar(instant, zone);
    }

    /// The last tick at or before an instant.
    long floor(long instant, ZoneId zone) {
        long reach = (long) (2 * shortest()) + 2 * DAY_MILLIS * (isClock() ? 0 : 1);
        long tick = next(instant - reach, zone);
        for (long next = next(tick, zone); next <= instant; next = next(next, zone)) {
            tick = next;
        }
        return tick;
    }

    /// Where clocks are put forward or back the next tick is looked for from there on, so that an
    /// hour that comes twice has two ticks and one that is missing has none.
    private long nextOnClock(long instant, ZoneId zone) {
        long step = unit.getDuration().toMillis() * amount;
        long local = Zones.toLocal(instant, zone);
        long tick = instant + (Math.floorDiv(local, step) + 1) * step - local;
        ZoneOffsetTransition change = zone.getRules().nextTransition(Instant.ofEpochMilli(instant));
        if (change == null || change.getInstant().toEpochMilli() > tick) {
            return tick;
        }
        long changed = change.getInstant().toEpochMilli();
        long localThen = Zones.toLocal(changed, zone);
        return localThen % step == 0 ? changed : nextOnClock(changed, zone);
    }

    private long nextInCalendar(long instant, ZoneId zone) {
        LocalDate date = floor(date(instant, zone));
        long tick = instant(date, zone);
        while (tick <= instant) {
            date = next(date);
            tick = instant(date, zone);
        }
        // A zone that skips a day (Samoa, 30 December 2011) begins two days at one instant.
        for (LocalDate same = next(date); instant(same, zone) == tick; same = next(same)) {
            date = same;
        }
        return tick;
    }

    private LocalDate floor(LocalDate date) {
        return switch (unit) {
            case WEEKS -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTHS -> {
                int month = (date.getMonthValue() - 1) / amount * amount + 1;
                yield LocalDate.of(date.getYear(), month, 1);
            }
            case YEARS -> LocalDate.of(floorYear(date.getYear()), 1, 1);
            default -> date;
        };
    }

    private LocalDate next(LocalDate tick) {
        return unit == YEARS
                ? LocalDate.of(nextYear(tick.getYear()), 1, 1)
                : tick.plus(amount, unit);
    }

    /// Round years of either era: 20 BCE, 10 BCE, the year 1, 10, 20. Year 0 is 1 BCE.
    private int floorYear(int year) {
        if (year > 0) {
            return Math.max(1, year / amount * amount);
        }
        return 1 - Math.ceilDiv(1 - year, amount) * amount;
    }

    private int nextYear(int tick) {
        if (tick > 0) {
            return tick == 1 && amount > 1 ? amount : tick + amount;
        }
        return tick + amount;
    }

    /// The day that clocks in a zone show.
    static LocalDate date(long instant, ZoneId zone) {
        return LocalDate.ofEpochDay(Math.floorDiv(Zones.toLocal(instant, zone), DAY_MILLIS));
    }

    private static long instant(LocalDate date, ZoneId zone) {
        return Zones.toInstant(date.toEpochDay() * DAY_MILLIS, zone);
    }
}
