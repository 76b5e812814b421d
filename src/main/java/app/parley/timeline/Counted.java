package app.parley.timeline;

import app.parley.model.Crowd;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/// Events of a lane of which only the numbers are known.
///
/// @param crowds that they are
record Counted(List<Instants> crowds) {
    /// No events.
    static final Counted NONE = new Counted(List.of());

    /// Lists are copied.
    Counted {
        crowds = List.copyOf(crowds);
    }

    /// What crowds are together.
    ///
    /// @param zone in which their local times are read
    static Counted of(List<Crowd> crowds, ZoneId zone) {
        return new Counted(crowds.stream().map(crowd -> Instants.of(crowd, zone)).toList());
    }

    /// How many are drawn in `[from, until)`.
    int count(long from, long until) {
        int count = 0;
        for (Instants crowd : crowds) {
            count += crowd.count(from, until);
        }
        return count;
    }

    /// Adds how many are drawn in each stretch of a fit in `[from, until)`.
    void count(long from, long until, Fit fit, Map<Long, Integer> counts) {
        for (Instants crowd : crowds) {
            int end = crowd.first(until);
            for (int i = crowd.first(from); i < end; i++) {
                counts.merge(
                        fit.bin(crowd.at[i]), crowd.before[i + 1] - crowd.before[i], Integer::sum);
            }
        }
    }

    /// Calls `visit` with the instants in `[from, until)` at which they are drawn, in no order.
    void visit(long from, long until, LongConsumer visit) {
        crowds.forEach(crowd -> crowd.visit(from, until, visit));
    }

    /// When those of one crowd are drawn.
    ///
    /// @param at ascending
    /// @param before how many are drawn before each, and after the last
    @SuppressWarnings("ArrayRecordComponent") // never compared, only read
    record Instants(long[] at, int[] before) {
        static Instants of(Crowd crowd, ZoneId zone) {
            long[] at = crowd.at().clone();
            int[] before = new int[at.length + 1];
            LocalClock clock = new LocalClock(zone);
            for (int i = 0; i < at.length; i++) {
                // Clocks that are put forward must not change the order.
                long instant = crowd.local() ? clock.instant(at[i]) : at[i];
                at[i] = i == 0 ? instant : Math.max(at[i - 1], instant);
                before[i + 1] = before[i] + crowd.counts()[i];
            }
            return new Instants(at, before);
        }

        int count(long from, long until) {
            return before[first(until)] - before[first(from)];
        }

        void visit(long from, long until, LongConsumer visit) {
            for (int i = first(from); i < first(until); i++) {
                for (int each = before[i]; each < before[i + 1]; each++) {
                    visit.accept(at[i]);
                }
            }
        }

        private int first(long from) {
            int found = Arrays.binarySearch(at, from);
            while (found > 0 && at[found - 1] == from) {
                found--;
            }
            return found < 0 ? -found - 1 : found;
        }
    }
}
