package app.parley.drawing;

import app.parley.drawing.PathStep.Close;
import app.parley.drawing.PathStep.Curve;
import app.parley.drawing.PathStep.Move;
import app.parley.drawing.Shape.Bars;
import app.parley.drawing.Shape.Line;
import app.parley.drawing.Shape.Oval;
import app.parley.drawing.Shape.Path;
import app.parley.drawing.Shape.Rect;
import app.parley.drawing.Shape.Text;

import java.util.List;

/// Where shapes go within a larger picture: enlarged about the origin, then moved.
///
/// @param scale factor, also of line widths and letters
/// @param dx to the right, in pixels of the larger picture
/// @param dy downwards, in pixels of the larger picture
public record Placement(double scale, double dx, double dy) {
    /// Moved, in the same size.
    public static Placement moved(double dx, double dy) {
        return new Placement(1, dx, dy);
    }

    /// Enlarged about the origin.
    public static Placement scaled(double scale) {
        return new Placement(scale, 0, 0);
    }

    /// A picture with everything in it placed. Its size follows the scale alone.
    public Drawing of(Drawing drawing) {
        return new Drawing(
                drawing.width() * scale,
                drawing.height() * scale,
                drawing.background(),
                of(drawing.shapes()),
                drawing.descriptions(),
                drawing.links());
    }

    /// Shapes with each of them placed.
    public List<Shape> of(List<Shape> shapes) {
        return shapes.stream().map(this::of).toList();
    }

    private Shape of(Shape shape) {
        return switch (shape) {
            case Rect r ->
                    new Rect(
                            r.about(),
                            x(r.x()),
                            y(r.y()),
                            r.width() * scale,
                            r.height() * scale,
                            r.radius() * scale,
                            of(r.ink()));
            case Oval o ->
                    new Oval(
                            o.about(),
                            x(o.x()),
                            y(o.y()),
                            o.width() * scale,
                            o.height() * scale,
                            of(o.ink()));
            case Line l ->
                    new Line(l.about(), x(l.x1()), y(l.y1()), x(l.x2()), y(l.y2()), of(l.ink()));
            case Path p ->
                    new Path(p.about(), p.steps().stream().map(this::of).toList(), of(p.ink()));
            case Bars b ->
                    new Bars(
                            b.about(),
                            x(b.x()),
                            y(b.base()),
                            b.columnWidth() * scale,
                            b.heights().stream().map(height -> height * scale).toList(),
                            of(b.ink()));
            case Text t ->
                    new Text(
                            t.about(),
                            x(t.x()),
                            y(t.baseline()),
                            t.text(),
                            t.weight(),
                            t.size() * scale,
                            t.anchor(),
                            t.argb());
        };
    }

    private PathStep of(PathStep step) {
        return switch (step) {
            case Move(var x, var y) -> new Move(x(x), y(y));
            case PathStep.Line(var x, var y) -> new PathStep.Line(x(x), y(y));
            case Curve(var x1, var y1, var x2, var y2, var x, var y) ->
                    new Curve(x(x1), y(y1), x(x2), y(y2), x(x), y(y));
            case Close close -> close;
        };
    }

    private Ink of(Ink ink) {
        return new Ink(
                ink.fill(),
                ink.stroke(),
                ink.width() * scale,
                ink.dashes().stream().map(dash -> dash * scale).toList());
    }

    private double x(double x) {
        return x * scale + dx;
    }

    private double y(double y) {
        return y * scale + dy;
    }
}
