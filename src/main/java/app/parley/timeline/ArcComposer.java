package app.parley.timeline;

import app.parley.drawing.Ink;
import app.parley.drawing.PathStep;
import app.parley.drawing.PathStep.Curve;
import app.parley.drawing.PathStep.Line;
import app.parley.drawing.PathStep.Move;
import app.parley.drawing.Shape;
import app.parley.model.Arc;
import app.parley.timeline.Picture.Layer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Draws the links of the selected event, under marks and labels: a trunk beside it, with branches
/// in the gaps between rows, where nothing is written. The trunk is open where it would run through
/// a label.
final class ArcComposer {
    /// From the middle of the selected mark to the trunk, in pixels.
    private static final double TRUNK = 14;

    /// A mark no further than this from the trunk is reached from the side.
    private static final double NEAR = 24;

    private static final double BEND = 5;
    private static final double MARGIN = 3;

    private final Stage stage;
    private final double trunk;
    private final Spot root;
    private final List<PathStep> steps = new ArrayList<>();

    /// The middle of a mark in the drawing.
    private record Spot(double x, double y) {}

    private ArcComposer(Stage stage, Spot root) {
        this.stage = stage;
        this.root = root;
        boolean right = root.x + TRUNK < stage.picture().plot().right();
        trunk = root.x + (right ? TRUNK : -TRUNK);
    }

    /// Draws links; what is written must have been added to the picture.
    static void compose(Stage stage, Layout layout, Chart chart, Loaded loaded) {
        if (loaded.links().isEmpty() || stage.view().selected().isEmpty()) {
            return;
        }
        int selected = stage.view().selected().getAsInt();
        BitSet numbers = new BitSet();
        for (Arc arc : loaded.links()) {
            numbers.set(arc.from());
            numbers.set(arc.to());
        }
        Map<Integer, Entry> ends = chart.find(numbers);
        Entry root = ends.remove(selected);
        if (root == null || ends.isEmpty()) {
            return;
        }
        ArcComposer composer = new ArcComposer(stage, spot(root, stage, layout));
        composer.draw(
                ends.values().stream()
                        .map(entry -> spot(entry, stage, layout))
                        .sorted(Comparator.comparingDouble(Spot::y).thenComparingDouble(Spot::x))
                        .toList());
    }

    private void draw(List<Spot> ends) {
        double side = Math.signum(trunk - root.x);
        steps.add(new Move(root.x + side * Body.RADIUS, root.y));
        steps.add(new Line(trunk, root.y));
        SortedMap<Double, List<Spot>> gaps = new TreeMap<>();
        double top = root.y;
        double bottom = root.y;
        for (Spot end : ends) {
            boolean near = Math.abs(end.x - trunk) <= NEAR;
            double y = near ? end.y : end.y + Layout.PITCH / 2;
            top = Math.min(top, near ? y : y - BEND);
            bottom = Math.max(bottom, near ? y : y - BEND);
            if (near) {
                double toward = Math.signum(end.x - trunk);
                steps.add(new Move(trunk, y));
                steps.add(new Line(end.x - toward * Body.RADIUS, y));
            } else {
                gaps.computeIfAbsent(y, _ -> new ArrayList<>()).add(end);
            }
        }
        gaps.forEach(
                (y, marks) -> {
                    branch(y, marks.stream().filter(mark -> mark.x < trunk).toList(), -1);
                    branch(y, marks.stream().filter(mark -> mark.x > trunk).toList(), 1);
                });
        trunk(top, bottom);
        Ink ink = Ink.dashed(Colours.faded(stage.theme().accent(), 0.4), 1, 4, 3);
        stage.picture().add(Layer.ARC, new Shape.Path("", steps, ink));
    }

    /// A line in a gap from the trunk to the furthest of some marks, and up to each of them.
    private void branch(double y, List<Spot> marks, int toward) {
        if (marks.isEmpty()) {
            return;
        }
        double furthest = 0;
        for (Spot mark : marks) {
            furthest = Math.max(furthest, Math.abs(mark.x - trunk));
            double bend = mark.x - toward * 2 * BEND;
            steps.add(new Move(bend, y));
            steps.add(new Curve(mark.x - toward, y, mark.x, y, mark.x, mark.y + Body.RADIUS));
        }
        steps.add(new Move(trunk, y - BEND));
        steps.add(new Curve(trunk, y, trunk, y, trunk + toward * BEND, y));
        steps.add(new Line(trunk + toward * (furthest - 2 * BEND), y));
    }

    private void trunk(double top, double bottom) {
        double from = top;
        for (Box label : crossed()) {
            if (label.top() > from) {
                piece(from, Math.min(label.top(), bottom));
            }
            from = Math.max(from, label.bottom());
        }
        piece(from, bottom);
    }

    private void piece(double from, double until) {
        if (from < until) {
            steps.add(new Move(trunk, from));
            steps.add(new Line(trunk, until));
        }
    }

    /// The labels that lie on the trunk, from top to bottom.
    private List<Box> crossed() {
        return stage.picture()
                .shapes(Layer.LABEL)
                .flatMap(each -> each instanceof Shape.Text text ? Stream.of(text) : Stream.empty())
                .map(Box::of)
                .filter(box -> box.left() - MARGIN < trunk && box.right() + MARGIN > trunk)
                .sorted(Comparator.comparingDouble(Box::top))
                .toList();
    }

    /// Where the glyph of an event is, in its first lane; of one that is counted, its place in the
    /// strip.
    private static Spot spot(Entry entry, Stage stage, Layout layout) {
        double at = entry.anchor();
        for (Layout.Band band : layout.lanes()) {
            if (band.lane().holds(entry)) {
                for (Rows rows : band.rows().between(at, at + 1)) {
                    for (Placed placed : rows.placed()) {
                        if (placed.entry().number() == entry.number()) {
                            double x = stage.body(placed).glyph();
                            return new Spot(x, stage.y(band.middle(placed.row())));
                        }
                    }
                }
                return new Spot(stage.x(at), stage.y(band.middle(Strip.TOP)));
            }
        }
        return new Spot(stage.x(at), stage.y(0));
    }
}
