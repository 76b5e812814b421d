package app.parley.drawing;

/// One step of an outline, in absolute coordinates: y grows downwards, and the unit is whatever the
/// drawing that holds it uses. An outline is filled by the even-odd rule, so that a ring is one
/// outline of two closed loops and no painter needs a second colour for the hole.
///
/// Four kinds are enough, and every output knows all four natively; arcs and quadratic curves are
/// turned into cubic ones where an outline is made, not by each painter.
public sealed interface PathStep {

    /// Begins a new loop at a point.
    record Move(double x, double y) implements PathStep {}

    /// A straight line from where the pen is to a point.
    record Line(double x, double y) implements PathStep {}

    /// A cubic Bézier curve from where the pen is to `(x, y)`, drawn towards the two control
    /// points in their order.
    record Curve(double x1, double y1, double x2, double y2, double x, double y)
            implements PathStep {}

    /// A straight line back to where the loop began.
    record Close() implements PathStep {}
}
