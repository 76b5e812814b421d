package app.parley.timeline;

import app.parley.drawing.Ink;
import app.parley.drawing.PathStep;
import app.parley.drawing.PathStep.Curve;
import app.parley.drawing.PathStep.Line;
import app.parley.drawing.PathStep.Move;
import app.parley.drawing.Shape;
import app.parley.timeline.Picture.Layer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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

    private ArcComposer(Stage stage, Spot root) {
        this.stage = stage;
        this.root = root;
        boolean right = root.x() + TRUNK < stage.picture().plot().right();
        trunk = root.x() + (right ? TRUNK : -TRUNK);
    }

    /// Draws the links from the selected event to others; what is written must have been added to
    /// the picture.
    ///
    /// @param linked the selected event and those it is linked with, by number
    static void compose(Stage stage, Layout layout, Map<Integer, Entry> linked) {
        Map<Integer, Entry> ends = new HashMap<>(linked);
        Entry root = ends.remove(stage.view().selected().orElse(0));
        if (root == null || ends.isEmpty()) {
            return;
        }
        new ArcComposer(stage, Spot.of(root, stage, layout))
                .draw(
                        ends.values().stream()
                                .map(entry -> Spot.of(entry, stage, layout))
                                .sorted(
                                        Comparator.comparingDouble(Spot::y)
                                                .thenComparingDouble(Spot::x))
                                .toList());
    }

    private void draw(List<Spot> ends) {
        double side = Math.signum(trunk - root.x());
        steps.add(new Move(root.x() + side * Body.RADIUS, root.y()));
        steps.add(new Line(trunk, root.y()));
        SortedMap<Double, List<Spot>> gaps = new TreeMap<>();
        double top = root.y();
        double bottom = root.y();
        for (Spot end : ends) {
            boolean near = Math.abs(end.x() - trunk) <= NEAR;
            double y = near ? end.y() : end.y() + Layout.PITCH / 2;
            top = Math.min(top, near ? y : y - BEND);
            bottom = Math.max(bottom, near ? y : y - BEND);
            if (near) {
                double toward = Math.signum(end.x() - trunk);
                steps.add(new Move(trunk, y));
                steps.add(new Line(end.x() - toward * Body.RADIUS, y));
            } else {
                gaps.computeIfAbsent(y, _ -> new ArrayList<>()).add(end);
            }
        }
        gaps.forEach(
                (y, marks) -> {
                    branch(y, marks.stream().filter(mark -> mark.x() < trunk).toList(), -1);
                    branch(y, marks.stream().filter(mark -> mark.x() > trunk).toList(), 1);
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
            furthest = Math.max(furthest, Math.abs(mark.x() - trunk));
            double bend = mark.x() - toward * 2 * BEND;
            steps.add(new Move(bend, y));
            steps.add(
                    new Curve(mark.x() - toward, y, mark.x(), y, mark.x(), mark.y() + Body.RADIUS));
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
}
