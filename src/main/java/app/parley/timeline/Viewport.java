package app.parley.timeline;

/// Which stretch of time fills which pixels.
///
/// @param start the instant at the left edge, in milliseconds since 1970 UTC
/// @param scale milliseconds per pixel, greater than 0
/// @param width of the plot in pixels
/// @param height of the plot in pixels
/// @param top how far the lanes are scrolled up, in pixels
public record Viewport(double start, double scale, double width, double height, double top) {
    /// The x coordinate of an instant.
    public double x(double instant) {
        return (instant - start) / scale;
    }

    /// The instant at an x coordinate.
    public double instant(double x) {
        return start + x * scale;
    }

    /// The instant at the right edge.
    public double end() {
        return instant(width);
    }
}
