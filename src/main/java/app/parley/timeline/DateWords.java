package app.parley.timeline;

import app.parley.text.Text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Stretches of whole days in words: a day, a month, a year, or "between" two of them.
///
/// The unit follows from the bounds, so that every way of writing a date (a season, a decade,
/// unspecified digits, a set) is put in words by the same rule and no language needs names for
/// quarters.
public final class DateWords {
    private static final long DAY = 86_400_000;

    /// How a day is written.
    public enum Length {
        /// "2 June 2025".
        LONG,
        /// "2 Jun 2025".
        SHORT
    }

    private DateWords() {}

    /// The stretch of local milliseconds `[from, until)`.
    public static String of(long from, long until, Length length, Text text) {
        LocalDate first = LocalDate.ofEpochDay(Math.floorDiv(from, DAY));
        LocalDate end = LocalDate.ofEpochDay(-Math.floorDiv(-until, DAY));
        LocalDate last = end.isAfter(first) ? end.minusDays(1) : first;
        Locale locale = text.locale();
        if (first.equals(last)) {
            return day(first, length, locale);
        }
        if (first.getDayOfMonth() > 1 || end.getDayOfMonth() > 1) {
            return between(day(first, length, locale), day(last, length, locale), text);
        }
        if (first.getMonthValue() > 1 || end.getMonthValue() > 1) {
            return between(month(first, locale), month(last, locale), text);
        }
        return between(year(first, locale), year(last, locale), text);
    }

    /// A day such as "2 June 2025".
    static String longDay(LocalDate day, Locale locale) {
        return day.getYear() > 0
                ? DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day)
                : skeleton("GyMMMd", day, locale);
    }

    /// A day such as "2 Jun 2025".
    static String shortDay(LocalDate day, Locale locale) {
        return skeleton(day.getYear() > 0 ? "yMMMd" : "GyMMMd", day, locale);
    }

    private static String day(LocalDate day, Length length, Locale locale) {
        return length == Length.LONG ? longDay(day, locale) : shortDay(day, locale);
    }

    private static String month(LocalDate day, Locale locale) {
        return skeleton(day.getYear() > 0 ? "yMMMM" : "GyMMMM", day, locale);
    }

    private static String year(LocalDate day, Locale locale) {
        return day.getYear() > 0 ? String.valueOf(day.getYear()) : skeleton("Gy", day, locale);
    }

    private static String between(String first, String last, Text text) {
        return first.equals(last) ? first : text.say("time.between", first, last);
    }

    private static String skeleton(String fields, LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedPattern(fields).withLocale(locale).format(day);
    }
}
