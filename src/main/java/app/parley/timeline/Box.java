package app.parley.timeline;

import app.parley.drawing.PathStep;
import app.parley.drawing.Shape;
import app.parley.drawing.TextMeasure;

/// The upright box around a shape, outlines not counted.
///
/// @param left edge in pixels
/// @param top edge
/// @param right edge
/// @param bottom edge
public record Box(double left, double top, double right, double bottom) {
    /// The box around a shape; around a curve, that of its control points.
    public static Box of(Shape shape) {
        return switch (shape) {
            case Shape.Rect rect -> at(rect.x(), rect.y(), rect.width(), rect.height());
            case Shape.Oval oval -> at(oval.x(), oval.y(), oval.width(), oval.height());
            case Shape.Line line ->
                    new Box(
                            Math.min(line.x1(), line.x2()),
                            Math.min(line.y1(), line.y2()),
                            Math.max(line.x1(), line.x2()),
                            Math.max(line.y1(), line.y2()));
            case Shape.Bars bars -> {
                double height = bars.heights().stream().mapToDouble(each -> each).max().orElse(0);
                double width = bars.columnWidth() * bars.heights().size();
                yield at(bars.x(), bars.base() - height, width, height);
            }
            case Shape.Path path -> of(path);
            case Shape.Text text -> of(text);
        };
    }

    private static Box of(Shape.Text text) {
        TextMeasure measure = TextMeasure.inter();
        double width = measure.width(text.text(), text.weight(), text.size());
        double left =
                switch (text.anchor()) {
                    case START -> text.x();
                    case MIDDLE -> text.x() - width / 2;
                    case END -> text.x() - width;
                };
        return new Box(
                left,
                text.baseline() - measure.ascent(text.weight(), text.size()),
                left + width,
                text.baseline() + measure.descent(text.weight(), text.size()));
    }

    private static Box of(Shape.Path path) {
        Box box =
                new Box(
                        Double.POSITIVE_INFINITY,
                        Double.POSITIVE_INFINITY,
                        Double.NEGATIVE_INFINITY,
                        Double.NEGATIVE_INFINITY);
        for (PathStep step : path.steps()) {
            box =
                    switch (step) {
                        case PathStep.Move(double x, double y) -> box.with(x, y);
                        case PathStep.Line(double x, double y) -> box.with(x, y);
                        case PathStep.Curve curve ->
                                box.with(curve.x1(), curve.y1())
                                        .with(curve.x2(), curve.y2())
                                        .with(curve.x(), curve.y());
                        case PathStep.Close _ -> box;
                    };
        }
        return box;
    }

    private static Box at(double x, double y, double width, double height) {
        return new Box(x, y, x + width, y + height);
    }

    private Box with(double x, double y) {
        return new Box(
                Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y));
    }

    /// Whether two boxes share more than an edge.
    public boolean overlaps(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    /// How far a point is from the box; 0 within it.
    double distance(double x, double y) {
        double dx = Math.max(0, Math.max(left - x, x - right));
        double dy = Math.max(0, Math.max(top - y, y - bottom));
        return Math.hypot(dx, dy);
    }
}
