package app.parley.importer.table;

import java.time.LocalDate;

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

    private final LocalDate zero;

    Serials(LocalDate zero) {
        this.zero = zero;
    }

    /// The day with a number.
    LocalDate day(long number) {
        return zero.plusDays(number);
    }
}
