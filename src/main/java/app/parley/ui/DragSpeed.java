package app.parley.ui;

/// How fast the pointer was when it let go: measured over the last tenth of a second, so that who
/// stops before letting go stands still.
final class DragSpeed {
    private static final double MEMORY_NANOS = 1e8;

    private double x;
    private long at;
    private double speed;

    /// A drag begins.
    void begin(double from) {
        x = from;
        at = System.nanoTime();
        speed = 0;
    }

    /// The pointer has moved.
    void at(double to) {
        long now = System.nanoTime();
        double nanos = Math.max(1e6, (double) now - at);
        double part = Math.min(1, nanos / MEMORY_NANOS * 4);
        speed += ((to - x) / nanos * 1e6 - speed) * part;
        x = to;
        at = now;
    }

    /// In pixels a millisecond, positive to the right.
    double now() {
        return System.nanoTime() - at > MEMORY_NANOS / 2 ? 0 : speed;
    }
}
