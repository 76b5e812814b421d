package app.parley.desk;

import app.parley.model.LaneMode;

/// How a store was looked at when its window was closed.
///
/// @param start the instant at the left edge, in milliseconds since 1970 UTC
/// @param end the instant at the right edge, after `start`
/// @param asOf the as-of cursor, in milliseconds since 1970 UTC
/// @param zone IANA zone in which times were shown
/// @param lanes what the lanes stood for
/// @param left id of the party in the left panel
/// @param right id of the party in the right panel
public record LastView(
        double start,
        double end,
        long asOf,
        String zone,
        LaneMode lanes,
        String left,
        String right) {
    /// Refuses what is no stretch of time.
    public LastView {
        if (!(start < end && Double.isFinite(end - start))) {
            throw new IllegalArgumentException("not a stretch of time");
        }
    }
}
