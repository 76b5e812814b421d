package app.parley.timeline;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
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
    private static final long MONDAY = -3 * DAY;
    private static final long YEAR = 31_556_952_000L;
    private static final List<Long> STRETCHES = stretches();

    private static List<Long> stretches() {
        List<Long> stretches = new ArrayList<>();
        for (long seconds : new long[] {1, 2, 5, 10, 20, 60, 120, 300, 600, 1200}) {
            stretches.add(seconds * 1000);
        }
        for (long hours : new long[] {1, 2, 3, 6, 12, 24, 48, 96, 7 * 24, 14 * 24, 28 * 24}) {
            stretches.add(hours * DAY / 24);
        }
        stretches.add(YEAR / 4);
        for (long years = 1; years <= 100_000; years *= 10) {
            stretches.addAll(List.of(years * YEAR, 2 * years * YEAR, 5 * years * YEAR));
        }
        return List.copyOf(stretches);
    }

    /// The fit at a scale.
    static Fit at(
            double scale, int rows, ZoneId zone, Labels labels, Function<Entry, String> planNote) {
        long bin =
                STRETCHES.stream()
                        .filter(stretch -> stretch >= NARROWEST_BIN * scale)
                        .findFirst()
                        .orElse(STRETCHES.getLast());
        long offset = zone.getRules().getOffset(Instant.EPOCH).getTotalSeconds() * 1000L;
        return new Fit(scale, rows, bin, MONDAY - offset, labels, planNote);
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
