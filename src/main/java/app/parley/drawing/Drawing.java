package app.parley.drawing;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;

/// A picture as a value: shapes from back to front.
///
/// @param width in pixels
/// @param height in pixels
/// @param background ARGB, 0 for none
/// @param shapes from back to front
/// @param descriptions by what shapes are `about`: a sentence for tooltips, SVG titles and alt
///     texts; under [#WHOLE] one of the picture as a whole, whose first line is its title; under
///     [#SOURCES] where it is known from
/// @param links by what shapes are `about`: web addresses
public record Drawing(
        double width,
        double height,
        int background,
        List<Shape> shapes,
        Map<String, String> descriptions,
        Map<String, String> links) {
    /// What the picture as a whole is described under.
    public static final String WHOLE = "";

    /// What the sources of the picture are listed under in full, one a line.
    public static final String SOURCES = "sources";

    /// Lists are copied.
    public Drawing {
        shapes = List.copyOf(shapes);
        descriptions = Map.copyOf(descriptions);
        links = Map.copyOf(links);
    }

    /// A picture without links.
    public Drawing(
            double width,
            double height,
            int background,
            List<Shape> shapes,
            Map<String, String> descriptions) {
        this(width, height, background, shapes, descriptions, Map.of());
    }

    /// The title of the picture, empty if it has none.
    public String title() {
        return descriptions.getOrDefault(WHOLE, "").lines().findFirst().orElse("");
    }

    /// What is said of the picture as a whole after its title, in one line.
    public String caption() {
        return descriptions.getOrDefault(WHOLE, "").lines().skip(1).collect(joining(". "));
    }
}
