package app.parley.timeline;

/// What a turn of the wheel means. Mice send a few large deltas, trackpads many small ones and
/// some drivers enormous ones; their logarithms are alike.
public final class Wheel {
    /// Zoom per compressed unit: a notch of a common mouse, delta 40, comes to about a quarter.
    private static final double ZOOM_EXPONENT = 0.06;

    private static final double PIXELS_PER_UNIT = 12;

    private Wheel() {}

    /// The factor to zoom by; greater than 1 for a positive delta, and 1 for none: systems send
    /// events without a delta when a gesture begins and ends.
    public static double zoom(double delta) {
        return Math.pow(2, compressed(delta) * ZOOM_EXPONENT);
    }

    /// How many pixels to move by, of the sign of the delta.
    public static double move(double delta) {
        return compressed(delta) * PIXELS_PER_UNIT;
    }

    private static double compressed(double delta) {
        return Math.signum(delta) * Math.log1p(Math.abs(delta)) / Math.log(2);
    }
}
