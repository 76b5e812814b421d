package app.parley.timeline;

import app.parley.drawing.Ink;
import app.parley.drawing.PathStep;
import app.parley.drawing.Shape;
import app.parley.model.Arc;
import app.parley.timeline.Picture.Layer;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

/// Draws the links of the selected event, under the labels.
final class ArcComposer {
    /// Brings an arc within a row to the gap below it.
    private static final double SAG = 15;

    private ArcComposer() {}

    static void compose(Stage stage, Layout layout, Chart chart, Loaded loaded) {
        if (loaded.links().isEmpty()) {
            return;
        }
        BitSet numbers = new BitSet();
        loaded.links().forEach(arc -> numbers.set(arc.from()));
        loaded.links().forEach(arc -> numbers.set(arc.to()));
        Map<Integer, Entry> ends = chart.find(numbers);
        for (Arc arc : loaded.links()) {
            Entry from = ends.get(arc.from());
            Entry to = ends.get(arc.to());
            if (from != null && to != null) {
                double[] start = mark(from, stage, layout);
                PathStep curve = curve(start, mark(to, stage, layout));
                Ink ink = Ink.dashed(Colours.faded(stage.theme().accent(), 0.3), 1, 4, 3);
                List<PathStep> steps = List.of(new PathStep.Move(start[0], start[1]), curve);
                stage.picture().add(Layer.ARC, new Shape.Path("", steps, ink));
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

    /// Where the glyph of an event is, in its first lane; of one that is counted, its place in the
    /// strip.
    private static double[] mark(Entry entry, Stage stage, Layout layout) {
        double at = entry.anchor();
        for (Layout.Band band : layout.lanes()) {
            if (band.lane().holds(entry)) {
                for (Rows rows : band.rows().between(at, at + 1)) {
                    for (Placed placed : rows.placed()) {
                        if (placed.entry().number() == entry.number()) {
                            double x = stage.body(placed).glyph();
                            return new double[] {x, stage.y(band.middle(placed.row()))};
                        }
                    }
                }
                return new double[] {stage.x(at), stage.y(band.middle(Strip.TOP))};
            }
        }
        return new double[] {stage.x(at), stage.y(0)};
    }
}
