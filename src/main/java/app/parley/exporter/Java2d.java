package app.parley.exporter;

import app.parley.drawing.Drawing;
import app.parley.drawing.Ink;
import app.parley.drawing.PathStep;
import app.parley.drawing.Shape.Bars;
import app.parley.drawing.Shape.Line;
import app.parley.drawing.Shape.Oval;
import app.parley.drawing.Shape.Path;
import app.parley.drawing.Shape.Rect;
import app.parley.drawing.Shape.Text;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Paints a drawing, or a part of it, through Java2D.
///
/// Areas are made once, those of letters and lines too, so that a picture can be painted band by
/// band and no band sees where another one ends.
final class Java2d {
    private static final Map<RenderingHints.Key, Object> SMOOTH =
            Map.of(
                    RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
                    RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY,
                    RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);

    // Java2D breaks a curve into lines in another way wherever a band cuts it, which would show as
    // a seam; so curves are broken here, finer than any pixel shows.
    private static final double FLATNESS = 0.02;

    private final Color background;
    private final List<Mark> marks = new ArrayList<>();

    /// An area in one colour, and the box outside which it leaves no trace.
    private record Mark(Shape area, Color colour, Rectangle2D reach) {}

    Java2d(Drawing drawing) {
        background = new Color(drawing.background(), true);
        Lettering lettering = new Lettering();
        for (app.parley.drawing.Shape shape : drawing.shapes()) {
            switch (shape) {
                case Rect r -> mark(rectangle(r), r.ink());
                case Oval o ->
                        mark(new Ellipse2D.Double(o.x(), o.y(), o.width(), o.height()), o.ink());
                case Line l -> outline(new Line2D.Double(l.x1(), l.y1(), l.x2(), l.y2()), l.ink());
                case Path p -> mark(path(p.steps()), p.ink());
                case Bars b -> mark(columns(b), b.ink());
                case Text t -> area(lettering.outline(t), t.argb());
            }
        }
    }

    /// Paints what lies within an area of the drawing, onto a ground that is still blank.
    void paint(Graphics2D graphics, Rectangle2D area) {
        graphics.setRenderingHints(SMOOTH);
        graphics.setColor(background);
        graphics.fill(area);
        for (Mark mark : marks) {
            if (mark.reach.intersects(area)) {
                graphics.setColor(mark.colour);
                graphics.fill(mark.area);
            }
        }
    }

    private void mark(Shape shape, Ink ink) {
        area(shape, ink.fill());
        outline(shape, ink);
    }

    private void area(Shape shape, int argb) {
        if (argb != 0) {
            PathIterator straight = shape.getPathIterator(null, FLATNESS);
            Path2D area = new Path2D.Double(straight.getWindingRule());
            area.append(straight, false);
            Rectangle2D reach = area.getBounds2D();
            // A pixel more on each side for the smoothed edge.
            reach.add(reach.getMinX() - 1, reach.getMinY() - 1);
            reach.add(reach.getMaxX() + 1, reach.getMaxY() + 1);
            marks.add(new Mark(area, new Color(argb, true), reach));
        }
    }

    private void outline(Shape shape, Ink ink) {
        if (ink.stroke() != 0 && ink.width() > 0) {
            area(stroke(ink).createStrokedShape(shape), ink.stroke());
        }
    }

    private static BasicStroke stroke(Ink ink) {
        float[] dashes = new float[ink.dashes().size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = ink.dashes().get(i).floatValue();
        }
        return new BasicStroke(
                (float) ink.width(),
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_MITER,
                4,
                dashes.length == 0 ? null : dashes,
                0);
    }

    private static Shape rectangle(Rect r) {
        double arc = 2 * r.radius();
        return arc == 0
                ? new Rectangle2D.Double(r.x(), r.y(), r.width(), r.height())
                : new RoundRectangle2D.Double(r.x(), r.y(), r.width(), r.height(), arc, arc);
    }

    private static Shape path(List<PathStep> steps) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (PathStep step : steps) {
            switch (step) {
                case PathStep.Move(var x, var y) -> path.moveTo(x, y);
                case PathStep.Line(var x, var y) -> path.lineTo(x, y);
                case PathStep.Curve(var x1, var y1, var x2, var y2, var x, var y) ->
                        path.curveTo(x1, y1, x2, y2, x, y);
                case PathStep.Close() -> path.closePath();
            }
        }
        return path;
    }

    private static Shape columns(Bars bars) {
        Path2D path = new Path2D.Double();
        double x = bars.x();
        for (double height : bars.heights()) {
            path.append(
                    new Rectangle2D.Double(x, bars.base() - height, bars.columnWidth(), height),
                    false);
            x += bars.columnWidth();
        }
        return path;
    }
}
