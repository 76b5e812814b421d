package app.parley.desk;

/// Where a window stood.
///
/// @param x left edge on the screen, in pixels
/// @param y top edge on the screen, in pixels
/// @param width in pixels, as it was when not maximised
/// @param height in pixels, as it was when not maximised
/// @param maximised whether it filled the screen
public record WindowPlace(double x, double y, double width, double height, boolean maximised) {
    /// Refuses what is no size.
    public WindowPlace {
        if (!(width > 0 && height > 0 && Double.isFinite(x + y + width + height))) {
            throw new IllegalArgumentException("not a place for a window");
        }
    }
}
