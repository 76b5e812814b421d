package app.parley.timeline;

import app.parley.drawing.PathStep;
import app.parley.drawing.Shape;
import app.parley.drawing.Shape.Bars;
import app.parley.drawing.Shape.Line;
import app.parley.drawing.Shape.Oval;
import app.parley.drawing.Shape.Path;
import app.parley.drawing.Shape.Rect;
import app.parley.drawing.Shape.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cuts shapes at the edges of the plot, since a drawing has no clip. Areas and lines are cut; a
/// text, of which a part would not be a word, stays whole or is left out.
///
/// @param left edge in pixels
/// @param top edge
/// @param right edge
/// @param bottom edge
public record Clip(double left, double top, double right, double bottom) {
    private static final int CURVE_PIECES = 12;

    /// What remains of a shape.
    public Optional<Shape> cut(Shape shape) {
        return switch (shape) {
            case Rect rect -> cut(rect);
            case Line line -> cut(line);
            case Bars bars -> cut(bars);
            case Oval oval ->
                    contains(oval.x(), oval.y(), oval.x() + oval.width(), oval.y() + oval.height())
                            ? Optional.of(oval)
                            : Optional.empty();
            case Path path -> cut(path);
            case Text text -> contains(Box.of(text)) ? Optional.of(text) : Optional.empty();
        };
    }

    /// Whether a box lies within all edges.
    public boolean contains(Box box) {
        return contains(box.left(), box.top(), box.right(), box.bottom());
    }

    private boolean contains(double x1, double y1, double x2, double y2) {
        return x1 >= left && y1 >= top && x2 <= right && y2 <= bottom;
    }

    private Optional<Shape> cut(Rect rect) {
        double x1 = Math.max(left, rect.x());
        double y1 = Math.max(top, rect.y());
        double x2 = Math.min(right, rect.x() + rect.width());
        double y2 = Math.min(bottom, rect.y() + rect.height());
        if (x2 <= x1 || y2 <= y1) {
            return Optional.empty();
        }
        double radius = Math.min(rect.radius(), Math.min(x2 - x1, y2 - y1) / 2);
        return Optional.of(new Rect(rect.about(), x1, y1, x2 - x1, y2 - y1, radius, rect.ink()));
    }

    private Optional<Shape> cut(Line line) {
        return segment(line.x1(), line.y1(), line.x2(), line.y2())
                .map(at -> new Line(line.about(), at[0], at[1], at[2], at[3], line.ink()));
    }

    /// The part of a straight line within the edges, by Liang and Barsky.
    private Optional<double[]> segment(double x1, double y1, double x2, double y2) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double[] towards = {-dx, dx, -dy, dy};
        double[] room = {x1 - left, right - x1, y1 - top, bottom - y1};
        double from = 0;
        double until = 1;
        for (int edge = 0; edge < 4; edge++) {
            if (towards[edge] == 0 && room[edge] < 0) {
                return Optional.empty();
            }
            double at = room[edge] / towards[edge];
            if (towards[edge] < 0) {
                from = Math.max(from, at);
            } else if (towards[edge] > 0) {
                until = Math.min(until, at);
            }
        }
        return from < until
                ? Optional.of(
                        new double[] {
                            x1 + from * dx, y1 + from * dy, x1 + until * dx, y1 + until * dy
                        })
                : Optional.empty();
    }

    private Optional<Shape> cut(Bars bars) {
        int first = (int) Math.max(0, Math.ceil((left - bars.x()) / bars.columnWidth()));
        int fitting = (int) Math.floor((right - bars.x()) / bars.columnWidth());
        int last = Math.min(bars.heights().size(), fitting);
        double base = Math.min(bottom, bars.base());
        if (first >= last || base <= top) {
            return Optional.empty();
        }
        double lost = bars.base() - base;
        double room = base - top;
        List<Double> heights =
                bars.heights().subList(first, last).stream()
                        .map(height -> Math.clamp(height - lost, 0, room))
                        .toList();
        double x = bars.x() + first * bars.columnWidth();
        return Optional.of(
                new Bars(bars.about(), x, base, bars.columnWidth(), heights, bars.ink()));
    }

    private Optional<Shape> cut(Path path) {
        Box box = Box.of(path);
        if (contains(box)) {
            return Optional.of(path);
        }
        if (box.right() <= left
                || box.left() >= right
                || box.bottom() <= top
                || box.top() >= bottom) {
            return Optional.empty();
        }
        boolean filled = path.ink().fill() != 0;
        List<PathStep> steps = new ArrayList<>();
        for (List<double[]> loop : loops(path)) {
            steps.addAll(filled ? area(loop) : outline(loop));
        }
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(new Path(path.about(), steps, path.ink()));
    }

    /// The loops of a path as points, curves in straight pieces.
    private static List<List<double[]>> loops(Path path) {
        List<List<double[]>> loops = new ArrayList<>();
        for (PathStep step : path.steps()) {
            switch (step) {
                case PathStep.Move(double x, double y) -> {
                    loops.add(new ArrayList<>());
                    loops.getLast().add(new double[] {x, y});
                }
                case PathStep.Line(double x, double y) -> loops.getLast().add(new double[] {x, y});
                case PathStep.Curve curve -> {
                    double[] pen = loops.getLast().getLast();
                    for (int i = 1; i <= CURVE_PIECES; i++) {
                        loops.getLast().add(along(curve, pen, (double) i / CURVE_PIECES));
                    }
                }
                case PathStep.Close _ -> loops.getLast().add(loops.getLast().getFirst());
            }
        }
        return loops;
    }

    private static double[] along(PathStep.Curve c, double[] pen, double t) {
        double u = 1 - t;
        double a = u * u * u;
        double b = 3 * u * u * t;
        double d = 3 * u * t * t;
        double e = t * t * t;
        return new double[] {
            a * pen[0] + b * c.x1() + d * c.x2() + e * c.x(),
            a * pen[1] + b * c.y1() + d * c.y2() + e * c.y()
        };
    }

    /// What of a line through points lies within the edges.
    private List<PathStep> outline(List<double[]> points) {
        List<PathStep> steps = new ArrayList<>();
        double[] pen = {Double.NaN, Double.NaN};
        for (int i = 1; i < points.size(); i++) {
            double[] from = points.get(i - 1);
            double[] to = points.get(i);
            Optional<double[]> kept = segment(from[0], from[1], to[0], to[1]);
            if (kept.isPresent()) {
                double[] at = kept.get();
                if (at[0] != pen[0] || at[1] != pen[1]) {
                    steps.add(new PathStep.Move(at[0], at[1]));
                }
                steps.add(new PathStep.Line(at[2], at[3]));
                pen = new double[] {at[2], at[3]};
            }
        }
        return steps;
    }

    /// What of an area within points lies within the edges, by Sutherland and Hodgman.
    private List<PathStep> area(List<double[]> loop) {
        List<double[]> kept = loop;
        kept = within(kept, 0, left, 1);
        kept = within(kept, 0, right, -1);
        kept = within(kept, 1, top, 1);
        kept = within(kept, 1, bottom, -1);
        List<PathStep> steps = new ArrayList<>();
        for (double[] at : kept) {
            steps.add(
                    steps.isEmpty()
                            ? new PathStep.Move(at[0], at[1])
                            : new PathStep.Line(at[0], at[1]));
        }
        if (!steps.isEmpty()) {
            steps.add(new PathStep.Close());
        }
        return steps;
    }

    private static List<double[]> within(List<double[]> loop, int axis, double edge, int sign) {
        List<double[]> kept = new ArrayList<>();
        for (int i = 0; i < loop.size(); i++) {
            double[] from = loop.get(i == 0 ? loop.size() - 1 : i - 1);
            double[] to = loop.get(i);
            double before = sign * (from[axis] - edge);
            double after = sign * (to[axis] - edge);
            if ((before < 0) != (after < 0)) {
                double t = before / (before - after);
                double[] crossing = {
                    from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])
                };
                crossing[axis] = edge;
                kept.add(crossing);
            }
            if (after >= 0) {
                kept.add(to);
            }
        }
        return kept;
    }
}
