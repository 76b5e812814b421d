package app.parley.timeline.page;

import java.util.List;
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
/// @param callOuts numbers of the events that are pointed out, at most [#MOST_CALL_OUTS]
/// @param pages how many sheets the stretch of time is divided among, at least 1
public record Page(
        double width,
        double height,
        double scale,
        String title,
        String subtitle,
        String marking,
        Set<Part> parts,
        List<Integer> callOuts,
        int pages) {
    /// More than these would point out nothing.
    public static final int MOST_CALL_OUTS = 5;

    /// The smallest letters of a timeline on screen, in pixels.
    static final double SMALLEST = 11;

    private static final double MILLIMETRE = 96 / 25.4;
    private static final double INCH = 96;
    private static final double PRINT = 12 / SMALLEST;

    /// Sets are copied.
    public Page {
        parts = Set.copyOf(parts);
        callOuts = List.copyOf(callOuts);
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

    /// A square of 2160 by 2160 pixels, no letter smaller than 27 of them.
    public static Page square() {
        return of(2160, 2160, 27 / SMALLEST);
    }

    /// A sheet of A3 lying on its side, no letter smaller than 9 points.
    public static Page a3() {
        return of(420 * MILLIMETRE, 297 * MILLIMETRE, PRINT);
    }

    /// A sheet of A4 lying on its side, no letter smaller than 9 points.
    public static Page a4() {
        return of(297 * MILLIMETRE, 210 * MILLIMETRE, PRINT);
    }

    /// A sheet of A4 standing, no letter smaller than 9 points.
    public static Page a4Portrait() {
        return of(210 * MILLIMETRE, 297 * MILLIMETRE, PRINT);
    }

    /// A sheet of Letter lying on its side, no letter smaller than 9 points.
    public static Page letter() {
        return of(11 * INCH, 8.5 * INCH, PRINT);
    }

    private static Page of(double width, double height, double scale) {
        return new Page(width, height, scale, "", "", "", Set.of(Part.values()), List.of(), 1);
    }

    /// The same sheet of another size, with letters as large as they are.
    public Page sized(double otherWidth, double otherHeight) {
        return new Page(
                otherWidth, otherHeight, scale, title, subtitle, marking, parts, callOuts, pages);
    }

    /// The same sheet under another headline.
    public Page titled(String headline, String under) {
        return new Page(width, height, scale, headline, under, marking, parts, callOuts, pages);
    }

    /// The same sheet with another handling mark.
    public Page marked(String mark) {
        return new Page(width, height, scale, title, subtitle, mark, parts, callOuts, pages);
    }

    /// The same sheet with other parts.
    public Page with(Set<Part> others) {
        return new Page(width, height, scale, title, subtitle, marking, others, callOuts, pages);
    }

    /// The same sheet with other events pointed out.
    public Page pointingOut(List<Integer> events) {
        return new Page(width, height, scale, title, subtitle, marking, parts, events, pages);
    }

    /// The stretch of time on another number of sheets.
    public Page across(int sheets) {
        return new Page(width, height, scale, title, subtitle, marking, parts, callOuts, sheets);
    }

    boolean has(Part part) {
        return parts.contains(part);
    }
}
