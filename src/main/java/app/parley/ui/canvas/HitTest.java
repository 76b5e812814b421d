package app.parley.ui.canvas;

import app.parley.drawing.Drawing;
import app.parley.drawing.PathStep;
import app.parley.drawing.Shape;
import app.parley.drawing.TextMeasure;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;

import java.util.List;

/// Finds what a drawing shows at a point. What was painted is what can be pointed at.
public final class HitTest {
    private static final double REACH = 4;

    private HitTest() {}

    /// What the topmost shape within reach of a point is about; empty if none is about anything.
    /// Marks win over texts that lie near them.
    public static String at(Drawing drawing, double x, double y) {
        String near = "";
        for (Shape shape : drawing.shapes().reversed()) {
            if (shape.about().isEmpty()) {
                continue;
            }
            Bounds bounds = bounds(shape);
            if (bounds.contains(x, y)) {
                return shape.about();
            }
            if (near.isEmpty() && grown(bounds).contains(x, y)) {
                near = shape.about();
            }
        }
        return near;
    }

    private static Bounds grown(Bounds bounds) {
        return new BoundingBox(
                bounds.getMinX() - REACH,
                bounds.getMinY() - REACH,
                bounds.getWidth() + 2 * REACH,
                bounds.getHeight() + 2 * REACH);
    }

    /// The room a shape takes, without the width of its outline.
    public static Bounds bounds(Shape shape) {
        return switch (shape) {
            case Shape.Rect r -> new BoundingBox(r.x(), r.y(), r.width(), r.height());
            case Shape.Oval o -> new BoundingBox(o.x(), o.y(), o.width(), o.height());
            case Shape.Line l ->
                    new BoundingBox(
                            Math.min(l.x1(), l.x2()),
                            Math.min(l.y1(), l.y2()),
                            Math.abs(l.x2() - l.x1()),
                            Math.abs(l.y2() - l.y1()));
            case Shape.Path p -> bounds(p.steps());
            case Shape.Bars b -> bounds(b);
            case Shape.Text t -> bounds(t);
        };
    }

    private static Bounds bounds(List<PathStep> steps) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (PathStep step : steps) {
            double x;
            double y;
            switch (step) {
                case PathStep.Move move -> {
                    x = move.x();
                    y = move.y();
                }
                case PathStep.Line line -> {
                    x = line.x();
                    y = line.y();
                }
                case PathStep.Curve curve -> {
                    x = curve.x();
                    y = curve.y();
                }
                case PathStep.Close _ -> {
                    continue;
                }
            }
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
        }
        return new BoundingBox(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    private static Bounds bounds(Shape.Bars bars) {
        double highest = bars.heights().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double width = bars.columnWidth() * bars.heights().size();
        return new BoundingBox(bars.x(), bars.base() - highest, width, highest);
    }

    private static Bounds bounds(Shape.Text text) {
        TextMeasure measure = TextMeasure.inter();
        double width = measure.width(text.text(), text.weight(), text.size());
        double ascent = measure.ascent(text.weight(), text.size());
        double left =
                switch (text.anchor()) {
                    case START -> text.x();
                    case MIDDLE -> text.x() - width / 2;
                    case END -> text.x() - width;
                };
        return new BoundingBox(
                left,
                text.baseline() - ascent,
                width,
                ascent + measure.descent(text.weight(), text.size()));
    }
}
