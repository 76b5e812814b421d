package app.parley.importer.dataset;

import app.parley.model.Edtf;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/// Dates no finer than a code of precision allows.
final class Dates {
    private static final long SECOND = 1000;

    private Dates() {}

    /// The first day of a date.
    static LocalDate first(Edtf date) {
        return LocalDateTime.ofEpochSecond(
                        Math.floorDiv(date.span().earliestStart(), SECOND), 0, ZoneOffset.UTC)
                .toLocalDate();
    }

    /// One day, of those up to so many days before or after.
    static Edtf within(LocalDate middle, int days) {
        return oneOf(middle.minusDays(days), middle.plusDays(days));
    }

    /// One day of those from the first to the last.
    static Edtf oneOf(LocalDate first, LocalDate last) {
        return Edtf.parse("[%s..%s]".formatted(first, last));
    }

    /// The month of a day.
    static Edtf month(LocalDate day) {
        return Edtf.parse(
                String.format(Locale.ROOT, "%04d-%02d", day.getYear(), day.getMonthValue()));
    }

    /// The year of a day.
    static Edtf year(LocalDate day) {
        return Edtf.parse(String.format(Locale.ROOT, "%04d", day.getYear()));
    }
}
