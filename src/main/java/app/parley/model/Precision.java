package app.parley.model;

/// How finely a date or time is stated, from coarse to fine.
public enum Precision {
    /// A thousand years, or more.
    MILLENNIUM,
    /// A hundred years.
    CENTURY,
    /// Ten years.
    DECADE,
    /// A calendar year.
    YEAR,
    /// A part of a year longer than a month: a season, quarter, third or half.
    SEASON,
    /// A calendar month.
    MONTH,
    /// A day.
    DAY,
    /// An hour of a clock.
    HOUR,
    /// A minute of a clock.
    MINUTE,
    /// A second of a clock.
    SECOND,
    /// A fraction of a second; finer fractions are cut to the millisecond.
    MILLISECOND;

    /// Whether this is a time of day rather than a date.
    public boolean isClock() {
        return compareTo(HOUR) >= 0;
    }

    /// The coarser of two.
    Precision coarser(Precision other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
