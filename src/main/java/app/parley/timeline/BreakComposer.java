package app.parley.timeline;

import app.parley.drawing.Ink;
import app.parley.drawing.PathStep;
import app.parley.drawing.Shape;
import app.parley.timeline.Picture.Layer;

import java.util.ArrayList;
import java.util.List;

/// Draws the breaks where time is left out: two jagged lines through the plot, which leave gaps
/// behind labels.
final class BreakComposer {
    private static final double TOOTH = 2.5;
    private static final double PITCH = 10;

    /// Between the jagged lines and the edges of a break, in pixels.
    private static final double EDGE = 1;

    private BreakComposer() {}

    /// The pieces of a plot between breaks.
    static List<Clip> pieces(Viewport viewport, Clip plot) {
        List<Clip> pieces = new ArrayList<>();
        double left = plot.left();
        for (Breaks.Gap gap : viewport.breaks().gaps()) {
            pieces.add(new Clip(left, plot.top(), left(viewport, plot, gap), plot.bottom()));
            left = plot.left() + viewport.x(gap.until());
        }
        pieces.add(new Clip(left, plot.top(), plot.right(), plot.bottom()));
        return pieces.stream().filter(piece -> piece.right() > piece.left()).toList();
    }

    private static double left(Viewport viewport, Clip plot, Breaks.Gap gap) {
        return plot.left() + viewport.x(gap.from());
    }

    static void compose(Stage stage) {
        Picture picture = stage.picture();
        Viewport viewport = stage.view().viewport();
        Ink ink = Ink.stroked(stage.theme().faint(), 1);
        for (Breaks.Gap gap : viewport.breaks().gaps()) {
            double from = left(viewport, picture.plot(), gap);
            double until = picture.plot().left() + viewport.x(gap.until());
            for (Room free : picture.free(from, until)) {
                jagged(picture, from + EDGE + TOOTH, free, ink);
                jagged(picture, until - EDGE - TOOTH, free, ink);
            }
        }
    }

    /// A jagged line, of which the teeth stand where they would stand if it had no gaps.
    private static void jagged(Picture picture, double x, Room free, Ink ink) {
        double top = picture.plot().top();
        List<PathStep> steps = new ArrayList<>();
        steps.add(new PathStep.Move(tooth(x, free.left() - top), free.left()));
        double next = top + (Math.floor((free.left() - top) / PITCH) + 1) * PITCH;
        for (double y = next; y < free.right(); y += PITCH) {
            steps.add(new PathStep.Line(tooth(x, y - top), y));
        }
        steps.add(new PathStep.Line(tooth(x, free.right() - top), free.right()));
        picture.add(Layer.BODY, new Shape.Path("", steps, ink));
    }

    private static double tooth(double x, double down) {
        double phase = down / PITCH % 2;
        return x + TOOTH * (1 - 2 * Math.abs(1 - phase));
    }
}
