package app.parley.timeline;

import app.parley.drawing.Drawing;

import java.util.List;
import java.util.Set;

/// A composed timeline and what the window must know of it.
///
/// @param drawing the picture
/// @param lanes where the lanes lie, from top to bottom
/// @param contentHeight height of all lanes, whether they fit or not
/// @param wanted numbers of events whose label is needed and has not arrived
/// @param inView how many events touch the stretch of time shown
public record Frame(
        Drawing drawing,
        List<LaneBox> lanes,
        double contentHeight,
        Set<Integer> wanted,
        int inView) {
    /// Lists are copied.
    public Frame {
        lanes = List.copyOf(lanes);
        wanted = Set.copyOf(wanted);
    }

    /// Where a lane lies.
    ///
    /// @param id what it stands for
    /// @param label as shown
    /// @param y top edge in the drawing, scrolling taken into account
    /// @param height in pixels
    public record LaneBox(String id, String label, double y, double height) {}
}
