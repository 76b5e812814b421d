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
    /// The smallest letters of a timeline on screen, in pixels.
    private static final double SMALLEST = 11;

    private static final double INCH = 96;
    private static final double MILLIMETRE = INCH / 25.4;
    private static final double POINT = INCH / 72;
    private static final double PRINT_DPI = 300;

    /// Something thrown on a wall: no letter is smaller than 12 points, but those of notes, which
    /// are read on the desk: 9 points.
    ///
    /// @param width in inches
    /// @param height in inches
    /// @param dpi pixels an inch where the format has pixels
    public static Paper slide(double width, double height, double dpi) {
        double letters = 12;
        double notes = 9;
        return new Paper(
                width * INCH, height * INCH, letters * POINT / SMALLEST, notes / letters, dpi);
    }

    /// Something held in the hand: no letter is smaller than 9 points.
    ///
    /// @param width in millimetres
    /// @param height in millimetres
    public static Paper print(double width, double height) {
        double letters = 9;
        return new Paper(
                width * MILLIMETRE,
                height * MILLIMETRE,
                letters * POINT / SMALLEST,
                1,
                PRINT_DPI);
    }

    /// A slide of so many pixels.
    ///
    /// @param dpi pixels an inch
    public static Paper pixels(double width, double height, double dpi) {
        return slide(width / dpi, height / dpi, dpi);
    }

    /// The same paper with other pixels an inch.
    public Paper at(double otherDpi) {
        return new Paper(width, height, scale, notes, otherDpi);
    }
}
