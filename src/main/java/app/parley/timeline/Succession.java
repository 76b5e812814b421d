package app.parley.timeline;

import app.parley.model.Events;
import app.parley.model.Segment;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.IntPredicate;

/// Events one after another, by their earliest start and then by their number. What comes next is
/// found by halving, whatever the number of events.
///
/// @param events the columns
/// @param shown by number, which events there are
/// @param zone in which dates without a clock time are read
public record Succession(Events events, IntPredicate shown, ZoneId zone) {
    /// So much at most lie a local time and its instant apart, in milliseconds.
    private static final long OFFSET = 20 * 3_600_000L;

    /// An event in its place.
    ///
    /// @param start its earliest start, an instant in milliseconds
    /// @param number its number
    public record Place(long start, int number) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparingLong(Place::start).thenComparingInt(Place::number);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /// The first event after a place.
    public Optional<Place> after(Place place) {
        Optional<Place> best = Optional.empty();
        for (Segment segment : events.segments()) {
            int i = firstFrom(segment, below(place.start));
            while (i < segment.count() && segment.start(i) <= above(start(best, Long.MAX_VALUE))) {
                Optional<Place> found = at(segment, i++).filter(next -> next.compareTo(place) > 0);
                best = found.isPresent() && isBefore(found, best) ? found : best;
            }
        }
        return best;
    }

    /// The last event before a place.
    public Optional<Place> before(Place place) {
        Optional<Place> best = Optional.empty();
        for (Segment segment : events.segments()) {
            int i = firstFrom(segment, above(place.start)) - 1;
            while (i >= 0 && segment.start(i) >= below(start(best, Long.MIN_VALUE))) {
                Optional<Place> found = at(segment, i--).filter(next -> next.compareTo(place) < 0);
                best = found.isPresent() && isBefore(best, found) ? found : best;
            }
        }
        return best;
    }

    private static long start(Optional<Place> place, long otherwise) {
        return place.map(Place::start).orElse(otherwise);
    }

    private static boolean isBefore(Optional<Place> one, Optional<Place> other) {
        return one.isEmpty() || other.isEmpty() || one.get().compareTo(other.get()) < 0;
    }

    private Optional<Place> at(Segment segment, int i) {
        int number = segment.number(i);
        return shown.test(number)
                ? Optional.of(new Place(segment.span(i, zone).earliestStart(), number))
                : Optional.empty();
    }

    private static long below(long instant) {
        return Math.max(Long.MIN_VALUE + OFFSET, instant) - OFFSET;
    }

    private static long above(long instant) {
        return Math.min(Long.MAX_VALUE - OFFSET, instant) + OFFSET;
    }

    private static int firstFrom(Segment segment, long start) {
        int low = 0;
        int high = segment.count();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (segment.start(middle) < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
