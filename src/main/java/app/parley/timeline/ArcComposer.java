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
                double reach = Math.clamp(Math.abs(to[0] - from[0]) / 2, 24, 140);
                double side = to[0] >= from[0] ? 1 : -1;
                List<PathStep> curve =
                        List.of(
                                new PathStep.Move(from[0], from[1]),
                                new PathStep.Curve(
                                        from[0] + side * reach,
                                        from[1],
                                        to[0] - side * reach,
                                        to[1],
                                        to[0],
                                        to[1]));
                Ink ink = Ink.dashed(Colours.faded(stage.theme().accent(), 0.55), 1, 4, 3);
                stage.picture().add(Layer.ARC, new Shape.Path("", curve, ink));
            }
        }
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
