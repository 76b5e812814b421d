package app.parley.importer.table;

import java.time.LocalDate;
import java.time.LocalDateTime;

/// From which day a workbook counts the days by which it stores dates. A cell that is not shown as
/// a date gives only the number.
public enum Serials {
    /// The table is no workbook: numbers are numbers.
    NONE(LocalDate.EPOCH),
    /// From 1 January 1900, with a 29 February 1900 that never was; from March of that year on this
    /// is the same as from 30 December 1899.
    FROM_1900(LocalDate.of(1899, 12, 30)),
    /// From 1 January 1904, as Excel for the Mac did.
    FROM_1904(LocalDate.of(1904, 1, 1));

    private static final long SECONDS_OF_DAY = 86_400;

    private final LocalDate zero;

    Serials(LocalDate zero) {
        this.zero = zero;
    }

    /// The day with a number, and of its fraction the time of day, to the second.
    LocalDateTime time(double number) {
        return zero.atStartOfDay().plusSeconds(Math.round(number * SECONDS_OF_DAY));
    }
}
