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
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Map;

/// Paints a drawing, or a part of it, through Java2D.
///
/// Outlines are made once, so that a picture can be painted band by band.
final class Java2d {
    private static final Map<RenderingHints.Key, Object> SMOOTH =
            Map.of(
                    RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
                    RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY,
                    RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);

    private final Color background;
    private final List<Mark> marks;

    /// An outline, how it is inked, and the box outside which it leaves no trace.
    private record Mark(Shape outline, Ink ink, Rectangle2D reach) {}

    Java2d(Drawing drawing) {
        Lettering lettering = new Lettering();
        background = new Color(drawing.background(), true);
        marks = drawing.shapes().stream().map(shape -> mark(shape, lettering)).toList();
    }

    /// Paints what lies within an area of the drawing, onto a ground that is still blank.
    void paint(Graphics2D graphics, Rectangle2D area) {
        graphics.setRenderingHints(SMOOTH);
        graphics.setColor(background);
        graphics.fill(area);
        for (Mark mark : marks) {
            if (mark.reach.intersects(area)) {
                paint(graphics, mark);
            }
        }
    }

    private static void paint(Graphics2D graphics, Mark mark) {
        Ink ink = mark.ink;
        if (ink.fill() != 0) {
            graphics.setColor(new Color(ink.fill(), true));
            graphics.fill(mark.outline);
        }
        if (ink.stroke() != 0) {
            graphics.setColor(new Color(ink.stroke(), true));
            graphics.setStroke(stroke(ink));
            graphics.draw(mark.outline);
        }
    }

    private static BasicStroke stroke(Ink ink) {
        float width = (float) ink.width();
        if (ink.dashes().isEmpty()) {
            return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 4);
        }
        float[] dashes = new float[ink.dashes().size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = ink.dashes().get(i).floatValue();
        }
        return new BasicStroke(
                width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 4, dashes, 0);
    }

    private static Mark mark(app.parley.drawing.Shape shape, Lettering lettering) {
        return switch (shape) {
            case Rect r -> mark(rectangle(r), r.ink());
            case Oval o ->
                    mark(new Ellipse2D.Double(o.x(), o.y(), o.width(), o.height()), o.ink());
            case Line l ->
                    mark(
                            new Line2D.Double(l.x1(), l.y1(), l.x2(), l.y2()),
                            new Ink(0, l.ink().stroke(), l.ink().width(), l.ink().dashes()));
            case Path p -> mark(outline(p.steps()), p.ink());
            case Bars b -> mark(columns(b), b.ink());
            case Text t -> mark(lettering.outline(t), Ink.filled(t.argb()));
        };
    }

    private static Mark mark(Shape outline, Ink ink) {
        Rectangle2D reach = outline.getBounds2D();
        // A pixel for the smoothed edge, and what a mitre of limit 4 can reach.
        double margin = 1 + 2 * ink.width();
        reach.setRect(
                reach.getX() - margin,
                reach.getY() - margin,
                reach.getWidth() + 2 * margin,
                reach.getHeight() + 2 * margin);
        return new Mark(outline, ink, reach);
    }

    private static Shape rectangle(Rect r) {
        double arc = 2 * r.radius();
        return arc == 0
                ? new Rectangle2D.Double(r.x(), r.y(), r.width(), r.height())
                : new RoundRectangle2D.Double(r.x(), r.y(), r.width(), r.height(), arc, arc);
    }

    private static Shape outline(List<PathStep> steps) {
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
