package app.parley.timeline;

import app.parley.drawing.PathStep;

import java.util.ArrayList;
import java.util.List;

/// Diagonal lines for what is uncertain.
public final class Hatch {
    private static final double SPACING = 5;

    private Hatch() {}

    /// The lines within a box as one outline, rising to the right. They hold still relative to
    /// `anchor`, an x coordinate that moves with the picture, and are not made left of `from` or
    /// right of `until`.
    public static List<PathStep> within(Box box, double anchor, double from, double until) {
        double height = box.bottom() - box.top();
        double left = Math.max(box.left(), from);
        double right = Math.min(box.right(), until);
        double first = Math.floor((left - height - anchor) / SPACING) * SPACING + anchor;
        List<PathStep> lines = new ArrayList<>();
        for (double x = first; x < right; x += SPACING) {
            double startX = Math.max(x, left);
            double endX = Math.min(x + height, right);
            if (startX < endX) {
                lines.add(new PathStep.Move(startX, box.bottom() - (startX - x)));
                lines.add(new PathStep.Line(endX, box.bottom() - (endX - x)));
            }
        }
        return lines;
    }
}
