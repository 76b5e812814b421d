package app.parley.desk;

import app.parley.model.Filter;
import app.parley.model.LaneMode;
import app.parley.model.LaneSetting;

import java.util.List;

/// How a store was looked at when its window was closed.
///
/// @param start the instant at the left edge, in milliseconds since 1970 UTC
/// @param end the instant at the right edge, after `start`
/// @param asOf the as-of cursor, in milliseconds since 1970 UTC
/// @param zone IANA zone in which times were shown
/// @param lanes what the lanes stood for
/// @param left id of the party in the left panel
/// @param right id of the party in the right panel
/// @param filter which events were shown
/// @param arrangement of the lanes
/// @param beside IANA zones in which the axis told the time, too
public record LastView(
        double start,
        double end,
        long asOf,
        String zone,
        LaneMode lanes,
        String left,
        String right,
        Filter filter,
        List<LaneSetting> arrangement,
        List<String> beside) {
    /// Lists are copied. Refuses what is no stretch of time.
    public LastView {
        arrangement = List.copyOf(arrangement);
        beside = List.copyOf(beside);
        if (!(start < end && Double.isFinite(end - start))) {
            throw new IllegalArgumentException("not a stretch of time");
        }
    }
}
