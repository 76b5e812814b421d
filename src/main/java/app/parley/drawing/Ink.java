package app.parley.drawing;

import java.util.List;

/// How a shape is filled and outlined. Colours are ARGB, 0 for none.
///
/// @param fill colour of the inside
/// @param stroke colour of the outline
/// @param width of the outline in pixels
/// @param dashes lengths of dashes and gaps in turn, empty for a solid line
public record Ink(int fill, int stroke, double width, List<Double> dashes) {
    /// Lists are copied.
    public Ink {
        dashes = List.copyOf(dashes);
    }

    /// An inside without an outline.
    public static Ink filled(int argb) {
        return new Ink(argb, 0, 0, List.of());
    }

    /// An outline without an inside.
    public static Ink stroked(int argb, double width) {
        return new Ink(0, argb, width, List.of());
    }

    /// A dashed outline without an inside.
    public static Ink dashed(int argb, double width, double dash, double gap) {
        return new Ink(0, argb, width, List.of(dash, gap));
    }

    /// The same inside with an outline.
    public Ink outlined(int argb, double lineWidth) {
        return new Ink(fill, argb, lineWidth, dashes);
    }
}
