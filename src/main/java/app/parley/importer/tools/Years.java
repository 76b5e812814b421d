package app.parley.importer.tools;

import app.parley.importer.table.ClockText;
import app.parley.importer.table.DateText;
import app.parley.importer.table.Dated;
import app.parley.model.Edtf;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates given by their numbers, with years of any length and sign.
public final class Years {
    private static final int LAST_OF_FOUR_DIGITS = 9999;

    private static final Pattern UNPADDED =
            Pattern.compile(
                    "(BC )?(-?\\d{1,9})(?:-(\\d{1,2})(?:-(\\d{1,2})"
                            + "(?:[ T](\\d{1,2}):(\\d{1,2})(?::\\d{1,2}(?:\\.\\d+)?)?)?)?)?");

    private Years() {}

    /// A year as EDTF writes it. Year 0 is the one before year 1.
    static String year(long year) {
        if (Math.abs(year) > LAST_OF_FOUR_DIGITS) {
            return "Y" + year;
        }
        return (year < 0 ? "-%04d" : "%04d").formatted(Math.abs(year));
    }

    /// A date.
    ///
    /// @param month and `day` are empty if not known
    public static Optional<Edtf> date(long year, String month, String day) {
        if (month.isEmpty() || Math.abs(year) > LAST_OF_FOUR_DIGITS) {
            return Edtf.tryParse(year(year));
        }
        if (!month.matches("\\d{1,2}") || !day.matches("\\d{0,2}")) {
            return Optional.empty();
        }
        String text = year(year) + "-" + two(month);
        return Edtf.tryParse(day.isEmpty() ? text : text + "-" + two(day));
    }

    private static String two(String digits) {
        return "0".repeat(2 - digits.length()) + digits;
    }

    /// A date as some programs write it: years without zeros before them, `99-10-18`, a clock time
    /// perhaps, and `BC` in front for years before 1. A minus sign counts as in ISO 8601, where
    /// -1 is 2 BC.
    ///
    /// @return empty if `text` is not of this shape
    static Optional<Dated> unpadded(String text) {
        Matcher m = UNPADDED.matcher(text.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        long year = Long.parseLong(m.group(2));
        return date(m.group(1) == null ? year : 1 - year, or(m.group(3)), or(m.group(4)))
                .map(date -> new Dated(date, clock(date, or(m.group(5)), or(m.group(6)))));
    }

    private static String or(@org.jspecify.annotations.Nullable String group) {
        return group == null ? "" : group;
    }

    private static Optional<LocalDateTime> clock(Edtf date, String hour, String minute) {
        return minute.isEmpty()
                ? Optional.empty()
                : ClockText.read(hour + ":" + two(minute))
                        .filter(time -> !time.equals(LocalTime.MIDNIGHT))
                        .map(time -> DateText.local(date, time));
    }
}
