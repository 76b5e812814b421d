package app.parley.timeline;

import app.parley.drawing.TextMeasure;

/// Where an event's label is written, if at all.
///
/// @param left edge in pixels
/// @param width in pixels
/// @param text as much of the label as there is room for; empty if there is none
record LabelBox(double left, double width, String text) {
    private static final LabelBox NONE = new LabelBox(0, 0, "");
    private static final double APART = 6;
    private static final double SHORTEST = 60;

    /// The place of a label. Where its own is out of view it is looked for on the other side, and
    /// then cut; the label of a long bar stays in view with the bar.
    static LabelBox of(Placed placed, Body body, MarkComposer.Neighbours neighbours, Clip plot) {
        String text = placed.label();
        double width = placed.labelWidth();
        if (text.isEmpty() || body.right() < plot.left() || body.left() > plot.right()) {
            return NONE;
        }
        double before = body.left() - Placed.GAP - width;
        if (body.form() == Body.Form.NOTE) {
            return before >= plot.left() && body.right() <= plot.right() + Placed.GAP
                    ? new LabelBox(before, width, text)
                    : NONE;
        }
        double after = body.right() + Placed.GAP;
        return switch (placed.side()) {
            case NONE ->
                    before >= Math.max(neighbours.left() + APART, plot.left())
                                    && body.left() <= plot.right()
                            ? new LabelBox(before, width, text)
                            : NONE;
            case LEFT -> {
                if (before >= plot.left() && before + width <= plot.right()) {
                    yield new LabelBox(before, width, text);
                }
                if (after >= plot.left()
                        && after + width <= Math.min(neighbours.right() - APART, plot.right())) {
                    yield new LabelBox(after, width, text);
                }
                yield cut(text, plot.left() + 2, body.left() - Placed.GAP);
            }
            case RIGHT -> {
                if (after >= plot.left() && after + width <= plot.right()) {
                    yield new LabelBox(after, width, text);
                }
                if (before + width <= plot.right()
                        && before >= Math.max(neighbours.left() + APART, plot.left())) {
                    yield new LabelBox(before, width, text);
                }
                yield after < plot.left() ? NONE : cut(text, after, plot.right() - 2);
            }
            case INSIDE -> inside(text, width, body, plot);
        };
    }

    private static LabelBox inside(String text, double width, Body body, Clip plot) {
        double from = body.glyph() + Body.RADIUS + Placed.GAP;
        if (from >= plot.left()) {
            return from + width <= plot.right()
                    ? new LabelBox(from, width, text)
                    : cut(text, from, plot.right() - 2);
        }
        double until = Math.max(body.right(), from + width + Placed.GAP) - Placed.GAP;
        double left = plot.left() + Placed.GAP;
        return left + width <= Math.min(until, plot.right())
                ? new LabelBox(left, width, text)
                : cut(text, left, Math.min(until, plot.right() - 2));
    }

    private static LabelBox cut(String text, double left, double right) {
        if (right - left < SHORTEST) {
            return NONE;
        }
        String fitting =
                TextMeasure.inter().ellipsised(text, Rows.WIDEST, Rows.LABEL_SIZE, right - left);
        double width = TextMeasure.inter().width(fitting, Rows.WIDEST, Rows.LABEL_SIZE);
        return new LabelBox(left, width, fitting);
    }
}
