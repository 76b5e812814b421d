package app.parley.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a single date of EDTF: a year in any of its forms, a season, a month, a day.
final class EdtfDate {
    // A qualifier stands before or after a component; Edtf finds it there.
    private static final String Q = "[?~%]?";
    private static final Pattern YEAR = Pattern.compile(Q + "(?<plain>[^?~%]+)" + Q);
    private static final Pattern CALENDAR =
            Pattern.compile(
                    (Q + EdtfYear.SIGN + "(?<year>[\\dX]{4})" + Q)
                            + ("-" + Q + "(?<month>[\\dX]{2})" + Q)
                            + ("(?:-" + Q + "(?<day>[\\dX]{2})" + Q + ")?"));
    private static final Pattern SEASON = Pattern.compile("2[1-9]|3\\d|4[01]");

    private EdtfDate() {}

    /// Reads a date; empty if `text` is none.
    static Optional<EdtfEnd> read(String text) {
        Matcher calendar = CALENDAR.matcher(text);
        if (!calendar.matches()) {
            Matcher year = YEAR.matcher(text);
            return year.matches()
                    ? EdtfYear.read(year.group("plain")).map(EdtfYear::whole)
                    : Optional.empty();
        }
        EdtfYear year = EdtfYear.of(calendar.group("sign"), calendar.group("year"));
        String month = calendar.group("month");
        String day = calendar.group("day");
        if (day != null) {
            return Optional.of(day(year, month, day));
        }
        return Optional.of(
                SEASON.matcher(month).matches()
                        ? season(year, Integer.parseInt(month))
                        : month(year, month));
    }

    /// Seasons, quarters, thirds and halves. A season is the one that begins in the year, so a
    /// winter ends in the next. Those without a hemisphere are read as northern.
    private static EdtfEnd season(EdtfYear year, int season) {
        int month =
                switch (season) {
                    case 21, 25, 31 -> 3; // spring, northern spring, southern autumn
                    case 22, 26, 32 -> 6;
                    case 23, 27, 29 -> 9;
                    case 24, 28, 30 -> 12;
                    case 33, 34, 35, 36 -> 3 * (season - 33) + 1;
                    case 37, 38, 39 -> 4 * (season - 37) + 1;
                    default -> 6 * (season - 40) + 1;
                };
        int length = season <= 36 ? 3 : season <= 39 ? 4 : 6;
        return months(year, List.of(month), length, Precision.SEASON);
    }

    private static EdtfEnd month(EdtfYear year, String month) {
        List<Integer> months = EdtfYear.readings(month, 1, 12);
        return months(year, months, 1, month.contains("X") ? Precision.YEAR : Precision.MONTH);
    }

    private static EdtfEnd months(
            EdtfYear year, List<Integer> months, int length, Precision precision) {
        if (months.isEmpty()) {
            return EdtfEnd.IMPOSSIBLE;
        }
        LocalDate first = LocalDate.of(year.first(), months.getFirst(), 1);
        LocalDate last = LocalDate.of(year.last(), months.getLast(), 1);
        return between(first, last, last.plusMonths(length), year.precision(precision));
    }

    private static EdtfEnd day(EdtfYear year, String month, String day) {
        List<Integer> years = year.readings();
        List<Integer> months = EdtfYear.readings(month, 1, 12);
        List<Integer> days = EdtfYear.readings(day, 1, 31);
        Optional<LocalDate> first = firstDate(years, months, days);
        if (first.isEmpty()) {
            return EdtfEnd.IMPOSSIBLE;
        }
        LocalDate last =
                firstDate(years.reversed(), months.reversed(), days.reversed()).orElseThrow();
        Precision precision =
                month.contains("X")
                        ? Precision.YEAR
                        : day.contains("X") ? Precision.MONTH : Precision.DAY;
        return between(first.get(), last, last.plusDays(1), year.precision(precision));
    }

    /// The first date there is, trying days before months before years.
    private static Optional<LocalDate> firstDate(
            List<Integer> years, List<Integer> months, List<Integer> days) {
        return years.stream()
                .flatMap(year -> months.stream().map(month -> YearMonth.of(year, month)))
                .flatMap(month -> days.stream().filter(month::isValidDay).map(month::atDay))
                .findFirst();
    }

    private static EdtfEnd between(
            LocalDate first, LocalDate last, LocalDate end, Precision precision) {
        return EdtfEnd.dated(
                EdtfYear.millis(first), EdtfYear.millis(last), EdtfYear.millis(end), precision);
    }
}
