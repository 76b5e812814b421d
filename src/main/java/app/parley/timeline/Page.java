package app.parley.timeline;

import java.util.Set;

/// The sheet a picture is laid out for, and what stands on it beside the timeline.
///
/// @param width in pixels of 1/96 inch
/// @param height in pixels of 1/96 inch
/// @param scale how much larger than on screen things are drawn, so that they can be read from
///     where the sheet is looked at
/// @param title the headline; empty for that of the store
/// @param subtitle under the headline; empty for the stretch of time shown
/// @param marking how the sheet is to be handled, at its top and bottom; empty for none
/// @param parts what stands on it
public record Page(
        double width,
        double height,
        double scale,
        String title,
        String subtitle,
        String marking,
        Set<Part> parts) {
    /// The smallest letters of a timeline on screen, in pixels.
    static final double SMALLEST = 11;

    private static final double MILLIMETRE = 96 / 25.4;

    /// Sets are copied.
    public Page {
        parts = Set.copyOf(parts);
    }

    /// What can stand beside the timeline. The date as of which the picture is true, and what was
    /// left out of it, always stand on it.
    public enum Part {
        /// What each of two parties had stated.
        PANELS,
        /// What the symbols mean.
        LEGEND,
        /// Where it is known from.
        SOURCES
    }

    /// A slide of 1920 by 1080 pixels, no letter smaller than 16 of them.
    public static Page slide() {
        return of(1920, 1080, 16 / SMALLEST);
    }

    /// A slide of 3840 by 2160 pixels, no letter smaller than 32 of them.
    public static Page slide4k() {
        return of(3840, 2160, 32 / SMALLEST);
    }

    /// A sheet of A3 lying on its side, no letter smaller than 9 points.
    public static Page a3() {
        return of(420 * MILLIMETRE, 297 * MILLIMETRE, 12 / SMALLEST);
    }

    private static Page of(double width, double height, double scale) {
        return new Page(width, height, scale, "", "", "", Set.of(Part.values()));
    }

    /// The same sheet of another size, with letters as large as they are.
    public Page sized(double otherWidth, double otherHeight) {
        return new Page(otherWidth, otherHeight, scale, title, subtitle, marking, parts);
    }

    /// The same sheet under another headline.
    public Page titled(String headline, String under) {
        return new Page(width, height, scale, headline, under, marking, parts);
    }

    /// The same sheet with another handling mark.
    public Page marked(String mark) {
        return new Page(width, height, scale, title, subtitle, mark, parts);
    }

    /// The same sheet with other parts.
    public Page with(Set<Part> others) {
        return new Page(width, height, scale, title, subtitle, marking, others);
    }

    boolean has(Part part) {
        return parts.contains(part);
    }
}
