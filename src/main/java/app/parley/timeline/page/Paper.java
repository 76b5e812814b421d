package app.parley.timeline.page;

/// What a page is laid out on, and how large its letters are.
///
/// @param width in pixels of 1/96 inch
/// @param height in pixels of 1/96 inch
/// @param scale how much larger than on screen things are drawn, so that they can be read from
///     where the sheet is looked at
/// @param notes how large legend and notes are beside everything else, at most 1
/// @param dpi pixels an inch where the format has pixels
public record Paper(double width, double height, double scale, double notes, double dpi) {
    /// The letters of labels on screen, and the smallest ones, in pixels.
    private static final double LABEL = 12;

    private static final double SMALLEST = 11;

    private static final double INCH = 96;
    private static final double MILLIMETRE = INCH / 25.4;
    private static final double POINT = INCH / 72;
    private static final double PRINT_DPI = 300;

    /// Something thrown on a wall: labels and wordings have letters of 12 points, notes, which are
    /// read on the desk, of no less than 9.
    ///
    /// @param width in inches
    /// @param height in inches
    /// @param dpi pixels an inch where the format has pixels
    public static Paper slide(double width, double height, double dpi) {
        double scale = 12 * POINT / LABEL;
        double notes = 9 * POINT / (SMALLEST * scale);
        return new Paper(width * INCH, height * INCH, scale, notes, dpi);
    }

    /// Something held in the hand: no letter is smaller than 9 points.
    ///
    /// @param width in millimetres
    /// @param height in millimetres
    public static Paper print(double width, double height) {
        double scale = 9 * POINT / SMALLEST;
        return new Paper(width * MILLIMETRE, height * MILLIMETRE, scale, 1, PRINT_DPI);
    }

    /// A slide of so many pixels.
    ///
    /// @param dpi pixels an inch
    public static Paper pixels(double width, double height, double dpi) {
        return slide(width / dpi, height / dpi, dpi);
    }

    /// How many pixels wide a picture of it is.
    public long pixelsWide() {
        return Math.round(width * dpi / INCH);
    }

    /// How many pixels high a picture of it is.
    public long pixelsHigh() {
        return Math.round(height * dpi / INCH);
    }

    /// The same paper with other pixels an inch.
    public Paper at(double otherDpi) {
        return new Paper(width, height, scale, notes, otherDpi);
    }
}
