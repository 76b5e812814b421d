package app.parley.model;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// A date, interval or set of dates as written in EDTF (ISO 8601-2:2019), with the bounds it gives.
///
/// | written | bounds |
/// | --- | --- |
/// | `2004-06-11`, `2004-06`, `2004`, `200`, `20` | that day, month, year, decade, century |
/// | `201X`, `15XX-12-25`, `1984-1X` | from the first to the last date the digits allow |
/// | `1950S2`, `Y17E7`, `Y17101E4S3` | years by significant digits, and beyond four digits |
/// | `2001-21` to `24` | spring from March, summer, autumn, winter of the north |
/// | `2001-25` to `41` | seasons north and south, quarters, thirds and halves of a year |
/// | `2004-06~`, `2004?-06`, `2004-%06` | as without the mark: EDTF gives doubt no width |
/// | `1964/2008`, `1964/..`, `1964/` | from the bounds of one to the other; open; unknown |
/// | `[1667,1670..1672]`, `{..1984}`, `1984..` | from the earliest to the latest of all |
/// | `2025-05-16T13:35:00+03:00` | that second, minute, hour |
///
/// A winter is that which begins in the year. What is not in the standard but read all the same:
/// clock times as ends of intervals, and clock times without seconds or minutes. An interval that
/// runs backwards is refused.
///
/// Two of them are equal if they are written alike.
public final class Edtf {
    /// What stands at one end of an interval.
    public enum EndKind {
        /// A date.
        DATED,
        /// `..`: it has no such end, or none yet.
        OPEN,
        /// Nothing: it has an end, but nobody knows when.
        UNKNOWN
    }

    private final String text;
    private final EdtfEnd start;
    private final EdtfEnd end;

    private Edtf(String text, EdtfEnd start, EdtfEnd end) {
        this.text = text;
        this.start = start;
        this.end = end;
    }

    /// Reads `text`.
    ///
    /// @throws ProblemException with `edtf.syntax`, `edtf.noSuchDate` or `edtf.endBeforeStart`, and
    ///     the text as its argument
    public static Edtf parse(String text) {
        Edtf edtf = read(text).orElseThrow(() -> Problem.of("edtf.syntax", text).exception());
        String flaw = edtf.start.flawUntil(edtf.end);
        if (!flaw.isEmpty()) {
            throw Problem.of(flaw, text).exception();
        }
        return edtf;
    }

    /// Reads `text`; empty where [#parse] would refuse it.
    public static Optional<Edtf> tryParse(String text) {
        return read(text).filter(edtf -> edtf.start.flawUntil(edtf.end).isEmpty());
    }

    private static Optional<Edtf> read(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return whole(text).map(whole -> new Edtf(text, whole, whole));
        }
        return endOfInterval(text.substring(0, slash), EdtfEnd.OPEN_START)
                .flatMap(
                        start ->
                                endOfInterval(text.substring(slash + 1), EdtfEnd.OPEN_END)
                                        .map(end -> new Edtf(text, start, end)));
    }

    private static Optional<EdtfEnd> endOfInterval(String text, EdtfEnd open) {
        return switch (text) {
            case "" -> Optional.of(EdtfEnd.UNKNOWN);
            case ".." -> Optional.of(open);
            default -> EdtfClock.read(text).or(() -> EdtfDates.read(text));
        };
    }

    private static Optional<EdtfEnd> whole(String text) {
        return EdtfClock.read(text)
                .or(() -> EdtfDates.read(text))
                .or(() -> EdtfDates.readSet(text));
    }

    /// As written.
    public String text() {
        return text;
    }

    /// Whether it has a start and an end of its own, divided by a slash.
    public boolean interval() {
        return slash() >= 0;
    }

    /// The bounds of both ends. A date, or a set of dates, bounds start and end alike. An open end
    /// is at [Span#BEGINNING] or [Span#ENDLESS]; an unknown one is anywhere from there to the other
    /// end. Years that milliseconds cannot reach (292 million from now) are there, too.
    ///
    /// Bounds are UTC for an end that is [#startZoned] or [#endZoned]. Else they are local: the
    /// same day in every zone.
    public Span span() {
        return new Span(
                start.earliest(),
                start.kind() == EndKind.UNKNOWN ? end.latest() : start.latest(),
                end.kind() == EndKind.UNKNOWN ? start.earliest() : end.earliest(),
                end.latest());
    }

    /// What is written for the start.
    public EndKind startKind() {
        return start.kind();
    }

    /// What is written for the end.
    public EndKind endKind() {
        return end.kind();
    }

    /// How finely the start is stated: to the digits before the first `X`. A start that is open or
    /// unknown takes after the end, and the coarsest there is if both are.
    public Precision startPrecision() {
        return like(start, end).precision();
    }

    /// How finely the end is stated, as [#startPrecision].
    public Precision endPrecision() {
        return like(end, start).precision();
    }

    /// Whether the start was written with its offset from UTC. A start that is open or unknown
    /// takes after the end.
    public boolean startZoned() {
        return like(start, end).zoned();
    }

    /// Whether the end was written with its offset from UTC, as [#startZoned].
    public boolean endZoned() {
        return like(end, start).zoned();
    }

    private static EdtfEnd like(EdtfEnd one, EdtfEnd other) {
        return one.kind() == EndKind.DATED ? one : other;
    }

    /// Whether any part is marked as approximate, with `~` or `%`.
    public boolean approximate() {
        return startApproximate() || endApproximate();
    }

    /// Whether any part is marked as uncertain, with `?` or `%`.
    public boolean uncertain() {
        return startUncertain() || endUncertain();
    }

    /// Whether any part of the start is approximate.
    public boolean startApproximate() {
        return isMarked(startText(), '~');
    }

    /// Whether any part of the end is approximate.
    public boolean endApproximate() {
        return isMarked(endText(), '~');
    }

    /// Whether any part of the start is uncertain.
    public boolean startUncertain() {
        return isMarked(startText(), '?');
    }

    /// Whether any part of the end is uncertain.
    public boolean endUncertain() {
        return isMarked(endText(), '?');
    }

    private static boolean isMarked(String part, char mark) {
        return part.indexOf(mark) >= 0 || part.indexOf('%') >= 0;
    }

    private int slash() {
        return text.indexOf('/');
    }

    private String startText() {
        return interval() ? text.substring(0, slash()) : text;
    }

    private String endText() {
        return text.substring(slash() + 1);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Edtf edtf && text.equals(edtf.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
