package app.parley.model;

import java.time.ZoneId;

/// What a date means as an as-of cursor.
public final class AsOf {
    private AsOf() {}

    /// The instant up to which a date looks back: a clock time is that instant, anything longer
    /// counts whole, so that 2 June means the midnight after it.
    ///
    /// @param date a date or clock time
    /// @param zone in which a date or clock time without an offset is read
    /// @return milliseconds since 1970 UTC
    public static long instant(Edtf date, ZoneId zone) {
        Span span = date.span();
        boolean clock = !date.interval() && date.endPrecision().isClock();
        long local = clock ? span.earliestStart() : span.latestEnd();
        return date.endZoned() ? local : Zones.toInstant(local, zone);
    }
}
