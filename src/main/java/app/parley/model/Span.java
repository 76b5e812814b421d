package app.parley.model;

/// When something began and ended, as far as that is known.
///
/// All four are milliseconds since 1970-01-01T00:00 in the proleptic Gregorian calendar. The start
/// lies in `[earliestStart, latestStart)` and the end, the first millisecond after, in
/// `(earliestEnd, latestEnd]`: for "some time in 1984" the first instants of 1984 and of 1985 bound
/// both its start and its end. What certainly lasted is `[latestStart, earliestEnd)`, and is empty
/// if those cross.
///
/// @param earliestStart it did not begin before this; [#BEGINNING] if nothing bounds it
/// @param latestStart it had begun by then; [#BEGINNING] if it has no start
/// @param earliestEnd it had not ended by then; [#ENDLESS] if it has no end
/// @param latestEnd it had ended by then; [#ENDLESS] if nothing bounds it
public record Span(long earliestStart, long latestStart, long earliestEnd, long latestEnd) {
    /// Before all time.
    public static final long BEGINNING = Long.MIN_VALUE;

    /// After all time.
    public static final long ENDLESS = Long.MAX_VALUE;

    /// Refuses bounds in the wrong order.
    public Span {
        if (earliestStart > latestStart || earliestEnd > latestEnd) {
            throw new IllegalArgumentException(
                    "bounds in the wrong order: start %d to %d, end %d to %d"
                            .formatted(earliestStart, latestStart, earliestEnd, latestEnd));
        }
    }

    /// Something that began and ended at unknown times within `[begin, end)`.
    public static Span within(long begin, long end) {
        return new Span(begin, end, begin, end);
    }

    /// Whether no date bounds the start.
    public boolean isOpenAtStart() {
        return earliestStart == BEGINNING;
    }

    /// Whether no date bounds the end.
    public boolean isOpenAtEnd() {
        return latestEnd == ENDLESS;
    }

    /// The same span later by `millis` (earlier if negative). Open bounds stay open.
    public Span shiftedBy(long millis) {
        return new Span(
                shifted(earliestStart, millis),
                shifted(latestStart, millis),
                shifted(earliestEnd, millis),
                shifted(latestEnd, millis));
    }

    private static long shifted(long bound, long millis) {
        if (bound == BEGINNING || bound == ENDLESS) {
            return bound;
        }
        long sum = bound + millis;
        boolean overflowed = ((bound ^ sum) & (millis ^ sum)) < 0;
        return overflowed ? (millis < 0 ? BEGINNING : ENDLESS) : sum;
    }
}
