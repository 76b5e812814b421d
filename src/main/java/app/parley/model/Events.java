package app.parley.model;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

    /// The numbers of the events that may have touched `[from, until)`, by earliest start and then
    /// by number.
    ///
    /// @param from in milliseconds since 1970 UTC
    /// @param until in milliseconds since 1970 UTC
    /// @param zone in which dates without a clock time are read
    public List<Integer> within(long from, long until, ZoneId zone) {
        record Found(long start, int number) {}
        List<Found> found = new ArrayList<>();
        for (Segment segment : segments) {
            for (int i = 0; i < segment.count(); i++) {
                Span span = segment.span(i, zone);
                if (span.latestEnd() > from && span.earliestStart() < until) {
                    found.add(new Found(span.earliestStart(), segment.number(i)));
                }
            }
        }
        found.sort(Comparator.comparingLong(Found::start).thenComparingInt(Found::number));
        return found.stream().map(Found::number).toList();
    }
}
