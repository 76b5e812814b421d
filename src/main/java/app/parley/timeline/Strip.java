package app.parley.timeline;

import java.util.Arrays;

/// Part of a lane that is too dense for marks: how many events are drawn in each of many equal
/// stretches of time, which are counted from a Monday and so hold still while the picture moves.
///
/// @param fit which says how long a stretch is
/// @param first number of the first stretch
/// @param counts of events, stretch by stretch; the first and the last are not 0
@SuppressWarnings("ArrayRecordComponent") // never compared, only read
record Strip(Fit fit, long first, int[] counts) {
    /// How many rows a strip takes.
    static final int ROWS = 2;

    /// The topmost row of a strip: how many rows above it name its most important events.
    static final int TOP = 2;

    /// All events in it.
    int total() {
        return Arrays.stream(counts).sum();
    }

    /// How many are drawn in `[from, until)`, which begin where stretches begin.
    int total(long from, long until) {
        int total = 0;
        for (int i = 0; i < counts.length; i++) {
            long begin = fit.begin(first + i);
            total += begin >= from && begin < until ? counts[i] : 0;
        }
        return total;
    }

    /// The instant it begins at.
    double from() {
        return fit.begin(first);
    }

    /// The instant it ends at.
    double until() {
        return fit.begin(first + counts.length);
    }
}
