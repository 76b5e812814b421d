package app.parley.timeline;

import app.parley.drawing.Drawing;
import app.parley.drawing.Shape;

import java.util.List;
import java.util.Set;

/// A composed timeline and what the window must know of it.
///
/// The plot, which the viewport measures, begins right of the lane heads and under the axis: the
/// mouse at `x` points at the instant `viewport.instant(x - plotX)`.
///
/// @param drawing the picture
/// @param lanes where the lanes lie, from top to bottom
/// @param contentHeight height of all lanes, whether they fit or not
/// @param wanted numbers of events whose label is needed and has not arrived
/// @param inView how many events touch the stretch of time shown
/// @param marks what is drawn in it beside glyphs and bars
/// @param plotX left edge of the plot in the drawing
/// @param plotY top edge of the plot in the drawing
public record Frame(
        Drawing drawing,
        List<LaneBox> lanes,
        double contentHeight,
        Set<Integer> wanted,
        int inView,
        Set<Mark> marks,
        double plotX,
        double plotY) {
    /// How far from a shape it can be pointed at, in pixels.
    private static final double TOLERANCE = 3;

    /// Lists are copied.
    public Frame {
        lanes = List.copyOf(lanes);
        wanted = Set.copyOf(wanted);
        marks = Set.copyOf(marks);
    }

    /// What can be drawn beside the glyph or the bar of an event.
    public enum Mark {
        /// Accounts of it differ.
        CONTESTED,
        /// Its date is not certain.
        UNCERTAIN,
        /// It was planned for another time.
        PLANNED
    }

    /// What the topmost shape at a point of the drawing is about; empty for none. A shape that is
    /// only near gives way to one that is hit.
    public String hit(double x, double y) {
        String hit = hit(x, y, 0);
        return hit.isEmpty() ? hit(x, y, TOLERANCE) : hit;
    }

    private String hit(double x, double y, double tolerance) {
        for (Shape shape : drawing.shapes().reversed()) {
            if (!shape.about().isEmpty() && Box.of(shape).distance(x, y) <= tolerance) {
                return shape.about();
            }
        }
        return "";
    }

    /// Where a lane lies.
    ///
    /// @param id what it stands for
    /// @param label as shown
    /// @param y top edge in the drawing, scrolling taken into account
    /// @param height in pixels
    public record LaneBox(String id, String label, double y, double height) {}
}
