package app.parley.timeline;

/// An event in its row.
///
/// @param entry the event
/// @param form how it is drawn
/// @param row counted from the top of the lane
/// @param side where its label stands
/// @param label for which room is kept, in the heaviest weight it is drawn in
/// @param aside how far it is drawn from where it would be alone, in pixels: of several on one date
///     some stand left and some right
/// @param left where the room that is kept for it begins, in pixels at the level's scale
/// @param right where it ends
record Placed(
        Entry entry,
        Body.Form form,
        int row,
        Side side,
        Labels.Label label,
        double aside,
        double left,
        double right) {
    /// Between a mark and its label, in pixels.
    static final double GAP = 5;

    /// Where a label stands.
    enum Side {
        /// Nowhere: there is no room.
        NONE,
        /// Left of all of the mark.
        LEFT,
        /// Right of all of the mark.
        RIGHT,
        /// Right of the glyph and within the bar, where it can move to stay in view.
        INSIDE
    }

    /// Whether it may stand further down than its importance would have it.
    boolean isMovable() {
        return form != Body.Form.NOTE && !entry.round() && entry.importance() > 1 && aside == 0;
    }

    /// The same in another row.
    Placed in(int other) {
        return new Placed(entry, form, other, side, label, aside, left, right);
    }

    /// Where the room for a mark with a label on one side begins.
    static double left(Body body, Side side, double labelWidth) {
        return side == Side.LEFT ? body.left() - GAP - labelWidth : body.left();
    }

    /// Where that room ends.
    static double right(Body body, Side side, double labelWidth) {
        return switch (side) {
            case NONE, LEFT -> body.right();
            case RIGHT -> body.right() + GAP + labelWidth;
            case INSIDE ->
                    Math.max(body.right(), body.glyph() + Body.RADIUS + GAP + labelWidth + GAP);
        };
    }
}
