package app.parley.timeline;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Part of a lane that is too dense for marks: how many events begin in each of many equal
/// stretches of time, which are counted from 1970 and so hold still while the picture moves.
///
/// @param binMillis length of a stretch, in milliseconds
/// @param counts of events by the number of the stretch: it begins at `number * binMillis`; not
///     empty, and without stretches that have none
/// @param row the topmost of the rows it takes
record Strip(double binMillis, SortedMap<Long, Integer> counts, int row) {
    /// How many rows a strip takes.
    static final int ROWS = 2;

    /// Keeps the counts unmodifiable.
    Strip {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /// Counts events where their marks would be.
    static Strip of(List<Entry> entries, double binMillis, int row) {
        SortedMap<Long, Integer> counts = new TreeMap<>();
        for (Entry entry : entries) {
            counts.merge((long) Math.floor(entry.moment() / binMillis), 1, Integer::sum);
        }
        return new Strip(binMillis, counts, row);
    }

    /// All events in it.
    int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// The highest count.
    int highest() {
        return Collections.max(counts.values());
    }

    /// The instant it begins at.
    double from() {
        return counts.firstKey() * binMillis;
    }

    /// The instant it ends at.
    double until() {
        return (counts.lastKey() + 1) * binMillis;
    }
}
