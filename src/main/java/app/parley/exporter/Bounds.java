package app.parley.exporter;

import app.parley.drawing.PathStep;
import app.parley.drawing.Shape;
import app.parley.drawing.Shape.Bars;
import app.parley.drawing.Shape.Line;
import app.parley.drawing.Shape.Oval;
import app.parley.drawing.Shape.Path;
import app.parley.drawing.Shape.Rect;
import app.parley.drawing.Shape.Text;
import app.parley.drawing.TextMeasure;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// The box a shape lies in, its line not counted; that of a text is as high as its letters reach.
final class Bounds {
    private Bounds() {}

    /// The box around several shapes, at least one.
    static Rectangle2D of(List<Shape> shapes) {
        Rectangle2D all = of(shapes.getFirst());
        shapes.forEach(shape -> Rectangle2D.union(all, of(shape), all));
        return all;
    }

    static Rectangle2D of(Shape shape) {
        return switch (shape) {
            case Rect r -> new Rectangle2D.Double(r.x(), r.y(), r.width(), r.height());
            case Oval o -> new Rectangle2D.Double(o.x(), o.y(), o.width(), o.height());
            case Line l ->
                    new Rectangle2D.Double(
                            Math.min(l.x1(), l.x2()),
                            Math.min(l.y1(), l.y2()),
                            Math.abs(l.x2() - l.x1()),
                            Math.abs(l.y2() - l.y1()));
            case Path p -> outline(p);
            case Bars b -> {
                double height = b.heights().stream().mapToDouble(h -> h).max().orElse(0);
                double width = b.columnWidth() * b.heights().size();
                yield new Rectangle2D.Double(b.x(), b.base() - height, width, height);
            }
            case Text t -> line(t);
        };
    }

    /// The box around all points of an outline, those included that its curves are only drawn to.
    private static Rectangle2D outline(Path p) {
        Path2D points = new Path2D.Double();
        for (PathStep step : p.steps()) {
            switch (step) {
                case PathStep.Move(var x, var y) -> points.moveTo(x, y);
                case PathStep.Line(var x, var y) -> points.lineTo(x, y);
                case PathStep.Curve(var x1, var y1, var x2, var y2, var x, var y) -> {
                    points.lineTo(x1, y1);
                    points.lineTo(x2, y2);
                    points.lineTo(x, y);
                }
                case PathStep.Close() -> points.closePath();
            }
        }
        return points.getBounds2D();
    }

    private static Rectangle2D line(Text t) {
        TextMeasure inter = TextMeasure.inter();
        double width = inter.width(t.text(), t.weight(), t.size());
        double left =
                switch (t.anchor()) {
                    case START -> t.x();
                    case MIDDLE -> t.x() - width / 2;
                    case END -> t.x() - width;
                };
        double ascent = inter.ascent(t.weight(), t.size());
        return new Rectangle2D.Double(
                left, t.baseline() - ascent, width, ascent + inter.descent(t.weight(), t.size()));
    }
}
