package app.parley.drawing;

import java.util.List;

/// One thing on a picture. Coordinates are pixels from the top left corner, y downwards.
///
/// Every shape says in `about` what it stands for, such as `event:17`, or nothing (`""`) if it is
/// furniture: what was painted and what can be clicked cannot disagree.
public sealed interface Shape {
    /// What the shape stands for; empty for furniture.
    String about();

    /// A rectangle, with corners rounded by `radius`.
    record Rect(
            String about, double x, double y, double width, double height, double radius, Ink ink)
            implements Shape {}

    /// An ellipse within a box.
    record Oval(String about, double x, double y, double width, double height, Ink ink)
            implements Shape {}

    /// A straight line; only the ink's outline counts.
    record Line(String about, double x1, double y1, double x2, double y2, Ink ink)
            implements Shape {}

    /// An outline of any form, filled by the even-odd rule.
    record Path(String about, List<PathStep> steps, Ink ink) implements Shape {
        /// Lists are copied.
        public Path {
            steps = List.copyOf(steps);
        }
    }

    /// Columns of one width standing on a common base, such as a strip of counts.
    ///
    /// @param x left edge of the first column
    /// @param base y of the line they stand on
    /// @param columnWidth of each
    /// @param heights upwards from the base, one a column, not negative
    record Bars(
            String about, double x, double base, double columnWidth, List<Double> heights, Ink ink)
            implements Shape {
        /// Lists are copied.
        public Bars {
            heights = List.copyOf(heights);
        }
    }

    /// One line of text in the bundled typeface.
    ///
    /// @param x where the text begins, has its middle, or ends, as `anchor` says
    /// @param baseline y of its base line
    /// @param size in pixels per em
    /// @param argb its colour
    record Text(
            String about,
            double x,
            double baseline,
            String text,
            FontWeight weight,
            double size,
            Anchor anchor,
            int argb)
            implements Shape {
        /// Hidden characters are made visible, see [PlainText].
        public Text {
            text = PlainText.of(text);
        }
    }

    /// Which part of a text its x coordinate names.
    enum Anchor {
        /// Its beginning.
        START,
        /// Its middle.
        MIDDLE,
        /// Its end.
        END
    }
}
