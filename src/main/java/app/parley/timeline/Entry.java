package app.parley.timeline;

import app.parley.model.Segment;
import app.parley.model.Snapshot;
import app.parley.model.Span;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// An event as the timeline needs it: when it was in the zone shown, and where its columns are.
///
/// @param segment that holds its columns
/// @param index in the segment
/// @param span when, as instants
/// @param round whether it is a talks round
/// @param during the event within which it happened, where its own hour is not known
public record Entry(Segment segment, int index, Span span, boolean round, Optional<Entry> during) {
    /// A day that may have an hour more than most, in milliseconds.
    static final long LONG_DAY = 25 * 3_600_000L;

    private static final long MINUTE = 60_000;

    /// The events of a snapshot of which any part may lie in a viewport, by start, then by number.
    public static List<Entry> touching(Snapshot snapshot, ZoneId zone, Viewport viewport) {
        return Chart.of(snapshot, zone, Loaded.NOTHING).touching(viewport);
    }

    /// Whether an instant lies in its date.
    boolean holds(double instant) {
        return single() && instant >= from() && instant < until();
    }

    public int number() {
        return segment.number(index);
    }

    /// What its shapes are about.
    String about() {
        return "event:" + number();
    }

    public int lane() {
        return segment.lane(index);
    }

    public int kind() {
        return segment.kind(index);
    }

    /// 1 (most) to 3, whatever the store says.
    public int importance() {
        return Math.clamp(segment.importance(index), 1, 3);
    }

    /// Whether it is never only counted: a round, or of the highest importance.
    boolean isKept() {
        return round || importance() == 1;
    }

    public boolean has(int flag) {
        return segment.has(index, flag);
    }

    /// The first instant it may have touched; open beginnings are far away.
    public double from() {
        return Math.max((double) span.earliestStart(), -Viewport.FURTHEST);
    }

    /// The last instant it may have touched.
    public double until() {
        return Math.min((double) span.latestEnd(), Viewport.FURTHEST);
    }

    /// Whether any of it may lie in a stretch of time.
    public boolean touches(Viewport viewport) {
        return until() > viewport.start() && from() < viewport.end();
    }

    /// Whether it is one date or one moment, of which the beginning and the end are not told apart.
    boolean single() {
        return span.earliestStart() == span.earliestEnd() && span.latestStart() == span.latestEnd();
    }

    /// Whether more is unknown about it than the hour of the day.
    public boolean vague() {
        return has(Segment.VAGUE_START)
                || has(Segment.VAGUE_END)
                || span.latestStart() - span.earliestStart() > LONG_DAY;
    }

    /// The instant that best stands for it where it is drawn as a mark: its clock time, or the
    /// middle of its date.
    public double moment() {
        return during.map(Entry::start).orElseGet(this::ownMoment);
    }

    /// Whether it is one date whose hour is not known.
    boolean isDate() {
        return has(Segment.FLOATING_START) && single() && during.isEmpty();
    }

    /// Whether so far from the middle of its date is still the same date, in milliseconds.
    boolean hasRoomAside(double millis) {
        return isDate() && until() - from() >= 2 * millis;
    }

    /// The millisecond of its [#moment()].
    long anchor() {
        return (long) Math.floor(moment());
    }

    private double ownMoment() {
        return has(Segment.FLOATING_START) ? (from() + until()) / 2 : start();
    }

    /// The instant by which it had begun, as a position counts: its clock time, or the end of the
    /// day on which it began.
    double begun() {
        if (during.isPresent()) {
            return during.get().begun();
        }
        return has(Segment.FLOATING_START) ? (double) span.latestStart() : start();
    }

    /// The instant at which it began: the clock time where there is one, otherwise the first
    /// possible.
    double start() {
        long earliest = span.earliestStart();
        long latest = span.latestStart();
        boolean exact = has(Segment.FLOATING_START) || latest - earliest <= MINUTE;
        return exact ? from() : earliest + (latest - earliest) / 2.0;
    }

    /// Whether a planned start is known that differs from the actual one.
    public boolean otherwisePlanned() {
        return has(Segment.PLANNED)
                && (segment.planned(index) < span.earliestStart()
                        || segment.planned(index) >= span.latestStart());
    }

    /// The planned start, where there is one.
    long planned() {
        return segment.planned(index);
    }

    /// Until when its start is uncertain, beyond the hour of a day: what lies before is drawn soft.
    double softUntil() {
        boolean soft = isSoft(Segment.FLOATING_START, Segment.VAGUE_START, startRange());
        return soft ? Math.min((double) span.latestStart(), until()) : from();
    }

    /// From when on its end is uncertain.
    double softFrom() {
        long range = span.latestEnd() - span.earliestEnd();
        boolean soft = isSoft(Segment.FLOATING_END, Segment.VAGUE_END, range);
        return soft ? Math.max((double) span.earliestEnd(), from()) : until();
    }

    private long startRange() {
        return span.latestStart() - span.earliestStart();
    }

    private boolean isSoft(int floating, int vague, long range) {
        return has(vague) || range < 0 || range > (has(floating) ? LONG_DAY : MINUTE);
    }
}
