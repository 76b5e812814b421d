package app.parley.timeline;

import app.parley.model.Crowd;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/// Events of a lane of which only the numbers are known.
final class Counted {
    private final long[] at;
    private final int[] before;

    /// What crowds are together.
    ///
    /// @param zone in which their local times are read
    Counted(List<Crowd> crowds, ZoneId zone) {
        SortedMap<Long, Integer> counts = new TreeMap<>();
        LocalClock clock = new LocalClock(zone);
        for (Crowd crowd : crowds) {
            for (int i = 0; i < crowd.at().length; i++) {
                long time = crowd.at()[i];
                counts.merge(
                        crowd.local() ? clock.instant(time) : time,
                        crowd.counts()[i],
                        Integer::sum);
            }
        }
        at = counts.keySet().stream().mapToLong(Long::longValue).toArray();
        before = new int[at.length + 1];
        int i = 0;
        for (int count : counts.values()) {
            before[i + 1] = before[i++] + count;
        }
    }

    /// How many are drawn in `[from, until)`.
    int count(long from, long until) {
        return before[first(until)] - before[first(from)];
    }

    /// Calls `visit` with the instants in `[from, until)` at which they are drawn.
    void visit(long from, long until, LongConsumer visit) {
        for (int i = first(from); i < first(until); i++) {
            for (int each = before[i]; each < before[i + 1]; each++) {
                visit.accept(at[i]);
            }
        }
    }

    private int first(long from) {
        int found = Arrays.binarySearch(at, from);
        return found < 0 ? -found - 1 : found;
    }
}
