package app.parley.timeline;

import app.parley.model.Bins;

import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Function;

/// How events are fitted into the rows of a lane at one scale.
///
/// @param scale of a level of zoom or of a page, in milliseconds per pixel
/// @param rows more of them no lane has
/// @param binMillis what crowds are counted by, in milliseconds: the shortest of some usual
///     stretches of time that is wide enough
/// @param binOrigin where such a stretch begins: a Monday's midnight
/// @param labels what is written beside events
/// @param planNote what is said of an event that was planned otherwise; empty for nothing
record Fit(
        double scale,
        int rows,
        long binMillis,
        long binOrigin,
        Labels labels,
        Function<Entry, String> planNote) {
    /// A narrower column of a strip could not be told from its neighbours, in pixels.
    private static final double NARROWEST_BIN = 4;

    /// More marks than this within the width of one are counted rather than drawn, if there are
    /// rows for all of them.
    private static final int CROWD = 10;

    /// So few are never a crowd: there is a row for each.
    private static final int LEAST_CROWD = Strip.TOP + Strip.ROWS - 1;

    private static final double LEAST_FULL = 16;
    private static final double PEAK = 64;
    private static final double WIDE_ENOUGH_FOR_HOURS = 12;
    private static final long DAY = 86_400_000;

    /// The fit at a scale.
    static Fit at(
            double scale, int rows, ZoneId zone, Labels labels, Function<Entry, String> planNote) {
        long bin = Bins.atLeast(NARROWEST_BIN * scale);
        long offset = zone.getRules().getOffset(Instant.EPOCH).getTotalSeconds() * 1000L;
        return new Fit(scale, rows, bin, Bins.MONDAY - offset, labels, planNote);
    }

    /// The x coordinate of an instant, in pixels from 1970.
    double x(double instant) {
        return labels.along(instant) / scale;
    }

    /// The number of the stretch in which an instant lies.
    long bin(long instant) {
        return Math.floorDiv(instant - binOrigin, binMillis);
    }

    /// Where a stretch begins.
    long begin(long bin) {
        return bin * binMillis + binOrigin;
    }

    /// How many stretches make the width of a mark.
    int binsInMark() {
        return Math.max(1, (int) Math.ceil(2 * Body.RADIUS * scale / binMillis));
    }

    /// More marks than this within the width of one are counted.
    int crowd() {
        return Math.clamp(rows / 2, LEAST_CROWD, CROWD);
    }

    /// The count at which a column of a strip is as high as the strip, in a lane with so many
    /// events within a stretch of time: many times what there would be if they were spread
    /// evenly.
    double fullColumn(int events, double millis) {
        return Math.max(
                LEAST_FULL, PEAK * events * binMillis / Math.max(millis, (double) binMillis));
    }

    /// Whether hours can be told apart, and so an earlier plan from what came of it.
    boolean showsPlans() {
        return DAY / scale > WIDE_ENOUGH_FOR_HOURS;
    }
}
