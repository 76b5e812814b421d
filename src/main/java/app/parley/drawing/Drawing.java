package app.parley.drawing;

import java.util.List;
import java.util.Map;

/// A picture as a value: shapes from back to front.
///
/// @param width in pixels
/// @param height in pixels
/// @param background ARGB, 0 for none
/// @param shapes from back to front
/// @param descriptions by what shapes are `about`: a sentence for tooltips, SVG titles and alt
///     texts
public record Drawing(
        double width,
        double height,
        int background,
        List<Shape> shapes,
        Map<String, String> descriptions) {
    /// Lists are copied.
    public Drawing {
        shapes = List.copyOf(shapes);
        descriptions = Map.copyOf(descriptions);
    }
}
