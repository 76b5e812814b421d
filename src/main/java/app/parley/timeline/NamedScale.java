package app.parley.timeline;

/// The stretches of time a window can be asked to show by name.
public enum NamedScale {
    /// An hour.
    HOUR(1.0 / 24),
    /// A day.
    DAY(1),
    /// A week.
    WEEK(7),
    /// A month.
    MONTH(31),
    /// A quarter of a year.
    QUARTER(92),
    /// A year.
    YEAR(366);

    private static final double DAY_MILLIS = 86_400_000;

    private final double days;

    NamedScale(double days) {
        this.days = days;
    }

    /// Its length in milliseconds, no shorter than any such stretch of the calendar.
    public double millis() {
        return days * DAY_MILLIS;
    }
}
