package app.parley.timeline;

import app.parley.drawing.FontWeight;
import app.parley.drawing.Ink;
import app.parley.drawing.Shape;
import app.parley.drawing.Theme;

import java.util.List;

/// The numbered disc that points an event out: in the place of its glyph, so that it covers
/// nothing else, and before its words below.
public final class CallOut {
    /// Half the width of a disc, in pixels.
    public static final double RADIUS = 7.5;

    private static final double SIZE = 11;

    private CallOut() {}

    /// A disc about a point. Only the disc is about the event: its number is no label.
    public static List<Shape> shapes(
            String about, int number, double x, double y, int argb, Theme theme) {
        return List.of(
                new Shape.Oval(
                        about, x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS, Ink.filled(argb)),
                new Shape.Text(
                        "",
                        x,
                        y + SIZE * 0.36,
                        String.valueOf(number),
                        FontWeight.BOLD,
                        SIZE,
                        Shape.Anchor.MIDDLE,
                        theme.ground()));
    }
}
