package app.parley.model;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The times, lanes and kinds of all shown events, as columns.
///
/// The columns lie in immutable segments. Within a segment events are ordered by (start, number);
/// an event is addressed by its *number*, which the store gives it once and for all. An edit
/// makes a new overlay segment and a new list of hidden numbers; every other segment is shared
/// with the snapshot before it.
///
/// @param segments the columns
/// @param lanes what the `lane` column of every segment counts into
/// @param kinds what the `kind` column of every segment counts into
/// @param issues what the `issues` of every segment count into
public record Events(
        List<Segment> segments, List<String> lanes, List<String> kinds, List<String> issues) {
    /// So much at most lie a local time and its instant apart, in milliseconds.
    private static final long OFFSET = 20 * 3_600_000L;

    /// A store without events.
    public static final Events NONE = new Events(List.of(), List.of(), List.of(), List.of());

    /// Lists are copied.
    public Events {
        segments = List.copyOf(segments);
        lanes = List.copyOf(lanes);
        kinds = List.copyOf(kinds);
        issues = List.copyOf(issues);
    }

    /// How many events are shown.
    public int count() {
        return segments.stream().mapToInt(Segment::count).sum();
    }

    /// A place in a segment.
    @FunctionalInterface
    public interface Visitor {
        /// Looks at event `i` of a segment.
        void visit(Segment segment, int i);
    }

    /// Looks at the events that may have touched `[from, until)` in some zone, and at few others.
    /// Segments that lie before or after are passed over.
    ///
    /// @param from in milliseconds since 1970 UTC
    /// @param until in milliseconds since 1970 UTC
    public void near(long from, long until, Visitor visitor) {
        long first = Math.max(from, Span.BEGINNING + OFFSET) - OFFSET;
        long last = Math.min(until, Span.ENDLESS - OFFSET) + OFFSET;
        for (Segment segment : segments) {
            if (segment.end() > first) {
                for (int i = 0; i < segment.count() && segment.start(i) < last; i++) {
                    if (segment.end(i) > first) {
                        visitor.visit(segment, i);
                    }
                }
            }
        }
    }

    /// The numbers of the events that may have touched `[from, until)`, by earliest start and then
    /// by number.
    ///
    /// @param from in milliseconds since 1970 UTC
    /// @param until in milliseconds since 1970 UTC
    /// @param zone in which dates without a clock time are read
    public List<Integer> within(long from, long until, ZoneId zone) {
        record Found(long start, int number) {}
        List<Found> found = new ArrayList<>();
        near(
                from,
                until,
                (segment, i) -> {
                    Span span = segment.span(i, zone);
                    if (span.latestEnd() > from && span.earliestStart() < until) {
                        found.add(new Found(span.earliestStart(), segment.number(i)));
                    }
                });
        found.sort(Comparator.comparingLong(Found::start).thenComparingInt(Found::number));
        return found.stream().map(Found::number).toList();
    }

    /// When the event with a number was, if it is shown.
    ///
    /// @param zone in which dates without a clock time are read
    public Optional<Span> span(int number, ZoneId zone) {
        for (Segment segment : segments) {
            int place = segment.place(number);
            if (place >= 0) {
                return Optional.of(segment.span(place, zone));
            }
        }
        return Optional.empty();
    }
}
