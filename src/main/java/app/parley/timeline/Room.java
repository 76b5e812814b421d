package app.parley.timeline;

import app.parley.timeline.Placed.Side;

/// A stretch of a row in the drawing, or of a column from its top to its bottom.
///
/// @param left edge in pixels
/// @param right edge in pixels; left of the other if there is no room at all
record Room(double left, double right) {
    double width() {
        return right - left;
    }

    /// What two stretches share.
    Room within(Room other) {
        return new Room(Math.max(left, other.left), Math.min(right, other.right));
    }

    /// The room that an event's neighbours in the row keep free of their own marks and labels,
    /// wherever these are written in this view.
    static Room of(Rows rows, int i, Stage stage, Labels labels) {
        Placed each = rows.placed().get(i);
        Room room = new Room(stage.x(rows.stretch().from()), stage.x(rows.stretch().until()));
        for (Placed other : rows.neighbours(i)) {
            room =
                    other.left() < each.left()
                            ? room.within(new Room(rightOf(other, each, stage, labels), room.right))
                            : room.within(new Room(room.left, leftOf(other, each, stage, labels)));
        }
        if (each.row() >= Strip.TOP && each.row() < Strip.TOP + Strip.ROWS) {
            for (Strip strip : rows.strips()) {
                room = room.within(beside(strip, each.entry().moment(), stage));
            }
        }
        return room;
    }

    /// Up to where the event before takes room. A label on its left that begins out of view may be
    /// written on its right, unless this event, for which the rows had no room, takes that first.
    private static double rightOf(Placed before, Placed each, Stage stage, Labels labels) {
        double width = labels.written(before).width();
        Body body = stage.body(before);
        double left = Placed.left(body, before.side(), width);
        boolean turns =
                each.side() != Side.NONE
                        && before.side() == Side.LEFT
                        && left < stage.picture().plot().left();
        return Placed.right(body, turns ? Side.RIGHT : before.side(), width);
    }

    /// From where on the event after takes room. A label on its right that ends out of view may be
    /// written on its left, and so is that of an event for which the rows had no room, if there is
    /// some at the actual scale.
    private static double leftOf(Placed after, Placed each, Stage stage, Labels labels) {
        double width = labels.written(after).width();
        double own = labels.written(each).width();
        Body body = stage.body(after);
        double right = Placed.right(body, after.side(), width);
        double turned = Placed.left(body, Side.LEFT, width);
        double taken = Placed.right(stage.body(each), each.side(), own);
        boolean turns =
                switch (after.side()) {
                    case RIGHT -> right > stage.picture().plot().right();
                    case NONE -> turned >= taken + Placed.GAP;
                    case LEFT, INSIDE -> false;
                };
        return turns ? turned : Placed.left(body, after.side(), width);
    }

    private static Room beside(Strip strip, double moment, Stage stage) {
        return strip.until() <= moment
                ? new Room(stage.x(strip.until()), Double.POSITIVE_INFINITY)
                : new Room(Double.NEGATIVE_INFINITY, stage.x(strip.from()));
    }
}
