package app.parley.timeline;

import app.parley.drawing.TextMeasure;
import app.parley.timeline.Labels.Label;

import java.util.Optional;
import java.util.regex.Pattern;

/// Where an event's label is written, if at all.
///
/// @param left edge in pixels
/// @param width in pixels
/// @param text as much of the label as there is room for; empty if there is none
record LabelBox(double left, double width, String text) {
    private static final LabelBox NONE = new LabelBox(0, 0, "");
    // Less of a label than this does not say what it stands for.
    private static final double LEAST = 0.6;

    /// Between a label and the edge of the plot, in pixels.
    static final double MARGIN = 2;

    // A number that has lost digits is another number.
    private static final Pattern CUT_NUMBER = Pattern.compile("[0-9.,]…$");
    private static final Pattern NOTES = Pattern.compile("( ?\\[[0-9]+])+$");

    /// The place of a label. Where its own is out of view it is looked for on the other side, and
    /// then cut; the label of a long bar stays in view with the bar.
    ///
    /// @param placed the event
    /// @param label what is written, no wider than the room the rows keep
    /// @param body its mark
    /// @param room between its neighbours in the row
    /// @param plot the edges of the plot
    static LabelBox of(Placed placed, Label label, Body body, Room room, Clip plot) {
        if (label.text().isEmpty() || body.right() < plot.left() || body.left() > plot.right()) {
            return NONE;
        }
        Room shown = new Room(plot.left() + MARGIN, plot.right() - MARGIN);
        Room before = new Room(shown.left(), body.left() - Placed.GAP);
        Room after = new Room(body.right() + Placed.GAP, shown.right());
        // The rows keep room on its own side; on the other there is what neighbours leave.
        Room freeBefore = before.within(new Room(room.left() + Placed.GAP, before.right()));
        Room freeAfter = after.within(new Room(after.left(), room.right() - Placed.GAP));
        return switch (placed.side()) {
            case NONE -> ending(label, freeBefore).orElse(NONE);
            case LEFT ->
                    body.form() == Body.Form.NOTE
                            ? ending(label, before).orElse(NONE)
                            : ending(label, before)
                                    .or(() -> beginning(label, freeAfter))
                                    .orElseGet(() -> cut(label.text(), before, freeAfter));
            case RIGHT ->
                    beginning(label, after)
                            .or(() -> ending(label, freeBefore))
                            .orElseGet(() -> cut(label.text(), freeBefore, after));
            case INSIDE -> inside(label, body, shown);
        };
    }

    private static LabelBox inside(Label label, Body body, Room shown) {
        double from = body.glyph() + Body.RADIUS + Placed.GAP;
        double until = Math.max(body.right() - Placed.GAP, from + label.width());
        Room after = new Room(from, until).within(shown);
        Room before =
                new Room(body.left() + Placed.GAP, body.glyph() - Body.RADIUS - Placed.GAP)
                        .within(shown);
        return beginning(label, after)
                .or(() -> ending(label, before))
                .orElseGet(() -> cut(label.text(), before, after));
    }

    /// As much of a label as fits into the larger of two rooms: rather its words than the numbers
    /// of its notes.
    private static LabelBox cut(String label, Room before, Room after) {
        String text = NOTES.matcher(label).replaceFirst("");
        boolean left = before.width() > after.width();
        double room = left ? before.width() : after.width();
        if (room < LEAST * TextMeasure.inter().width(text, Labels.WIDEST, Labels.SIZE)) {
            return NONE;
        }
        TextMeasure measure = TextMeasure.inter();
        String fitting = measure.ellipsised(text, Labels.WIDEST, Labels.SIZE, room);
        if (CUT_NUMBER.matcher(fitting).find()) {
            return NONE;
        }
        double width = measure.width(fitting, Labels.WIDEST, Labels.SIZE);
        return new LabelBox(left ? before.right() - width : after.left(), width, fitting);
    }

    private static Optional<LabelBox> beginning(Label label, Room room) {
        return label.width() <= room.width()
                ? Optional.of(new LabelBox(room.left(), label.width(), label.text()))
                : Optional.empty();
    }

    private static Optional<LabelBox> ending(Label label, Room room) {
        double left = room.right() - label.width();
        return label.width() <= room.width()
                ? Optional.of(new LabelBox(left, label.width(), label.text()))
                : Optional.empty();
    }
}
