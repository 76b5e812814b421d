package app.parley.model;

/// One end of an EDTF text: a date, a hull of dates, open or unknown.
///
/// A date whose digits are not all given has several readings; `1984-1X` has three.
///
/// @param kind what is written
/// @param earliest where its first reading begins, in milliseconds
/// @param latestBegin where its last reading begins
/// @param latest where its last reading ends
/// @param precision how finely it is written; the coarsest if it is no date
/// @param zoned whether the bounds are UTC rather than local
/// @param flaw the key of what is wrong with it, empty if it can be
record EdtfEnd(
        Edtf.EndKind kind,
        long earliest,
        long latestBegin,
        long latest,
        Precision precision,
        boolean zoned,
        String flaw) {
    static final EdtfEnd OPEN_START = undated(Edtf.EndKind.OPEN, Span.BEGINNING, Span.BEGINNING);
    static final EdtfEnd OPEN_END = undated(Edtf.EndKind.OPEN, Span.ENDLESS, Span.ENDLESS);
    static final EdtfEnd UNKNOWN = undated(Edtf.EndKind.UNKNOWN, Span.BEGINNING, Span.ENDLESS);
    static final EdtfEnd IMPOSSIBLE = dated(0, 0, 0, Precision.DAY).flawedBy("edtf.noSuchDate");

    private static final long HOUR = 3_600_000;

    private static EdtfEnd undated(Edtf.EndKind kind, long earliest, long latest) {
        return new EdtfEnd(kind, earliest, latest, latest, Precision.MILLENNIUM, false, "");
    }

    static EdtfEnd dated(long earliest, long latestBegin, long latest, Precision precision) {
        return new EdtfEnd(Edtf.EndKind.DATED, earliest, latestBegin, latest, precision, false, "");
    }

    /// The same time of day, `millis` ahead of UTC.
    EdtfEnd inZone(long millis) {
        return new EdtfEnd(
                kind,
                earliest - millis,
                latestBegin - millis,
                latest - millis,
                precision,
                true,
                flaw);
    }

    /// The same with a flaw, unless it has one already.
    EdtfEnd flawedBy(String key) {
        return flaw.isEmpty()
                ? new EdtfEnd(kind, earliest, latestBegin, latest, precision, zoned, key)
                : this;
    }

    /// From the earliest to the latest of both; `other` is a date.
    EdtfEnd hull(EdtfEnd other) {
        return dated(
                        Math.min(earliest, other.earliest),
                        Math.max(latestBegin, other.latestBegin),
                        Math.max(latest, other.latest),
                        kind == Edtf.EndKind.DATED
                                ? precision.coarser(other.precision)
                                : other.precision)
                .flawedBy(flaw)
                .flawedBy(other.flaw);
    }

    /// What is wrong with an interval from this end to `end`, empty if nothing.
    String flawUntil(EdtfEnd end) {
        if (!flaw.isEmpty()) {
            return flaw;
        }
        if (!end.flaw.isEmpty()) {
            return end.flaw;
        }
        return end.isBefore(this) ? "edtf.endBeforeStart" : "";
    }

    /// Whether no reading of this begins with or after the first reading of `start`. So
    /// `2004-06-11/2004-06` runs backwards, as validators have it, but `2004-06-11/2004-06-XX` may
    /// not. Two cases of ours are given the benefit of the doubt: a day may end what began at a
    /// clock time of that day, and a local time may be up to 14 hours off one with a UTC offset.
    private boolean isBefore(EdtfEnd start) {
        long doubt =
                (start.precision.isClock() && !precision.isClock() ? 24 * HOUR - 1 : 0)
                        + (start.zoned != zoned ? 14 * HOUR : 0);
        return latestBegin < start.earliest && latestBegin < start.earliest - doubt;
    }
}
