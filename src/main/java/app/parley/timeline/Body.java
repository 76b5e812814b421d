package app.parley.timeline;

import app.parley.model.Segment;

import java.util.function.DoubleUnaryOperator;

/// Where an event's mark lies on a scale: how far it reaches, and where its glyph sits.
///
/// @param form how it is drawn
/// @param left edge in pixels, glyph and bracket included
/// @param right edge in pixels, glyph and contested mark included
/// @param glyph x of the middle of the glyph
record Body(Form form, double left, double right, double glyph) {
    /// Half the width kept for a glyph.
    static final double RADIUS = 8;

    /// A bar shorter than this is a glyph.
    static final double SHORTEST_BAR = 24;

    /// Where a date is wider than this, its whole extent is shown.
    static final double WIDE = 160;

    private static final double CONTESTED_ROOM = 4;
    private static final double BRACKET_ROOM = 3;

    /// How an event is drawn.
    enum Form {
        /// Its glyph alone.
        POINT,
        /// Its glyph in the middle of a line as long as its date.
        WHISKER,
        /// A bar from its start to its end.
        BAR,
        /// A hatched bar around its glyph: some time within.
        CLOUD,
        /// No mark, but a note that ends where the event's glyph does.
        NOTE
    }

    /// How an event is drawn at `scale` milliseconds per pixel.
    static Form form(Entry entry, double scale) {
        if (entry.during().isPresent()) {
            return Form.POINT;
        }
        double length = (entry.until() - entry.from()) / scale;
        if (!entry.single()) {
            return length >= SHORTEST_BAR ? Form.BAR : Form.POINT;
        }
        if (entry.vague()) {
            return length >= SHORTEST_BAR ? Form.CLOUD : Form.POINT;
        }
        return length >= WIDE ? Form.WHISKER : Form.POINT;
    }

    /// The body in a form.
    ///
    /// @param x the x coordinate of an instant
    static Body of(Entry entry, Form form, DoubleUnaryOperator x) {
        double left = x.applyAsDouble(entry.from());
        double right = x.applyAsDouble(entry.until());
        double glyph =
                switch (form) {
                    case POINT, WHISKER, NOTE -> x.applyAsDouble(entry.moment());
                    case CLOUD -> (left + right) / 2;
                    case BAR ->
                            entry.has(Segment.FLOATING_START)
                                    ? left + RADIUS
                                    : x.applyAsDouble(entry.start());
                };
        if (form == Form.NOTE) {
            double end = glyph + RADIUS + Placed.GAP;
            return new Body(form, end, end, glyph);
        }
        if (form == Form.POINT) {
            left = glyph;
            right = glyph;
        }
        left = Math.min(left, glyph - RADIUS);
        right = Math.max(right, glyph + RADIUS);
        if (entry.has(Segment.CONTESTED)) {
            right = Math.max(right, glyph + RADIUS + CONTESTED_ROOM);
        }
        if (entry.otherwisePlanned()) {
            double planned = x.applyAsDouble((double) entry.planned());
            left = Math.min(left, planned - BRACKET_ROOM);
            right = Math.max(right, planned + BRACKET_ROOM);
        }
        return new Body(form, left, right, glyph);
    }

    /// A glyph alone.
    static Body point(double glyph) {
        return new Body(Form.POINT, glyph - RADIUS, glyph + RADIUS, glyph);
    }

    /// The same further right.
    Body aside(double pixels) {
        return pixels == 0 ? this : new Body(form, left + pixels, right + pixels, glyph + pixels);
    }

    double width() {
        return right - left;
    }
}
