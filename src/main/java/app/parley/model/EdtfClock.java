package app.parley.model;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a date with a clock time. Seconds may be left out, and minutes too: `2025-05-16T13:35` is
/// that minute.
final class EdtfClock {
    private static final Pattern CLOCK =
            Pattern.compile(
                    "(?<day>[-−]?\\d{4}-\\d\\d-\\d\\d)T(?<hour>\\d\\d)"
                            + "(?::(?<minute>\\d\\d)"
                            + "(?::(?<second>\\d\\d)(?:\\.(?<fraction>\\d+))?)?)?"
                            + "(?<zone>Z|(?<ahead>[-+−])(?<zoneHour>\\d\\d)"
                            + "(?::?(?<zoneMinute>\\d\\d))?)?");

    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;

    private EdtfClock() {}

    /// Reads a date with a clock time; empty if `text` is none.
    static Optional<EdtfEnd> read(String text) {
        Matcher match = CLOCK.matcher(text);
        return match.matches()
                ? EdtfDate.read(match.group("day")).map(day -> time(day, match))
                : Optional.empty();
    }

    private static EdtfEnd time(EdtfEnd day, Matcher match) {
        int hour = number(match.group("hour"));
        int minute = number(match.group("minute"));
        int second = number(match.group("second"));
        int milli = milliseconds(match.group("fraction"));
        boolean onTheDay = hour < 24 && minute < 60 && second < 60;
        boolean endOfDay = hour == 24 && minute + second + milli == 0;
        if (!day.flaw().isEmpty() || !(onTheDay || endOfDay)) {
            return EdtfEnd.IMPOSSIBLE;
        }
        long begin = day.earliest() + hour * HOUR + minute * MINUTE + second * SECOND + milli;
        Precision precision = precision(match);
        EdtfEnd local = EdtfEnd.dated(begin, begin, begin + length(precision), precision);
        return match.group("zone") == null ? local : zoned(local, match);
    }

    private static EdtfEnd zoned(EdtfEnd local, Matcher match) {
        int minutes = number(match.group("zoneMinute"));
        long ahead = number(match.group("zoneHour")) * HOUR + minutes * MINUTE;
        boolean west = match.group("ahead") != null && !match.group("ahead").equals("+");
        // The clocks of the world run from 12 hours behind UTC to 14 ahead; -00:00 is not written.
        boolean exists = west ? ahead > 0 && ahead <= 12 * HOUR : ahead <= 14 * HOUR;
        return exists && minutes < 60 ? local.inZone(west ? -ahead : ahead) : EdtfEnd.IMPOSSIBLE;
    }

    private static Precision precision(Matcher match) {
        if (match.group("minute") == null) {
            return Precision.HOUR;
        }
        if (match.group("second") == null) {
            return Precision.MINUTE;
        }
        return match.group("fraction") == null ? Precision.SECOND : Precision.MILLISECOND;
    }

    private static long length(Precision precision) {
        return switch (precision) {
            case HOUR -> HOUR;
            case MINUTE -> MINUTE;
            case SECOND -> SECOND;
            default -> 1;
        };
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int milliseconds(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00").substring(0, 3));
    }
}
