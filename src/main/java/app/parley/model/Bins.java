package app.parley.model;

import java.util.ArrayList;
import java.util.List;

/// The stretches of time by which events are counted. All of one length lie side by side from
/// [#MONDAY] on; of two lengths of which one is much longer, the shorter divides the longer.
public final class Bins {
    /// Midnight of a Monday, in milliseconds since 1970.
    public static final long MONDAY = -3 * 86_400_000L;

    private static final long HOUR = 3_600_000;
    private static final long WEEK = 7 * 24 * HOUR;
    private static final int MOST_WEEKS = 1 << 24;
    private static final List<Long> LENGTHS = lengths();

    private Bins() {}

    private static List<Long> lengths() {
        List<Long> lengths = new ArrayList<>();
        for (long seconds : new long[] {1, 2, 5, 10, 20, 60, 120, 300, 600, 1200}) {
            lengths.add(seconds * 1000);
        }
        for (long hours : new long[] {1, 2, 3, 6, 12, 24, 48, 96}) {
            lengths.add(hours * HOUR);
        }
        for (int weeks = 1; weeks <= MOST_WEEKS; weeks *= 2) {
            lengths.add(weeks * WEEK);
        }
        return List.copyOf(lengths);
    }

    /// The shortest usual length that is no shorter than this, both in milliseconds; the longest
    /// is about 300,000 years.
    public static long atLeast(double millis) {
        return LENGTHS.stream()
                .filter(length -> length >= millis)
                .findFirst()
                .orElse(LENGTHS.getLast());
    }
}
