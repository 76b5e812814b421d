package app.parley.timeline;

import app.parley.drawing.Ink;
import app.parley.drawing.PathStep;
import app.parley.drawing.Shape;
import app.parley.model.Arc;
import app.parley.timeline.Picture.Layer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Draws the links of the selected event, under the labels.
final class ArcComposer {
    /// Brings an arc within a row to the gap below it.
    private static final double SAG = 15;

    private ArcComposer() {}

    static void compose(Stage stage, Layout layout, Loaded loaded) {
        if (loaded.links().isEmpty()) {
            return;
        }
        Map<Integer, double[]> marks = marks(stage, layout);
        for (Arc arc : loaded.links()) {
            double[] from = marks.get(arc.from());
            double[] to = marks.get(arc.to());
            if (from != null && to != null) {
                List<PathStep> curve =
                        List.of(new PathStep.Move(from[0], from[1]), curve(from, to));
                Ink ink = Ink.dashed(Colours.faded(stage.theme().accent(), 0.3), 1, 4, 3);
                stage.picture().add(Layer.ARC, new Shape.Path("", curve, ink));
            }
        }
    }

    /// Leaves the first mark sideways and comes to the second from above or below, or hangs
    /// between two in one row.
    private static PathStep curve(double[] from, double[] to) {
        double dx = to[0] - from[0];
        double dy = to[1] - from[1];
        if (Math.abs(dy) < Layout.PITCH / 2) {
            double low = from[1] + SAG;
            return new PathStep.Curve(from[0] + dx / 8, low, to[0] - dx / 8, low, to[0], to[1]);
        }
        double reach = Math.clamp(Math.abs(dx) / 2, 16, 160);
        double rise = Math.clamp(Math.abs(dy) / 2, 16, 160);
        return new PathStep.Curve(
                from[0] + (dx < 0 ? -reach : reach),
                from[1],
                to[0],
                to[1] - (dy < 0 ? -rise : rise),
                to[0],
                to[1]);
    }

    /// Where the glyph of each event is, in its first lane.
    private static Map<Integer, double[]> marks(Stage stage, Layout layout) {
        Map<Integer, double[]> marks = new HashMap<>();
        for (Layout.Band band : layout.lanes()) {
            for (Placed placed : band.rows().placed()) {
                double y = stage.y(band.middle(placed.row()));
                marks.putIfAbsent(
                        placed.entry().number(), new double[] {stage.body(placed).glyph(), y});
            }
        }
        return marks;
    }
}
