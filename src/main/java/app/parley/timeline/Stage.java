package app.parley.timeline;

import app.parley.drawing.Theme;

import java.util.List;

/// What every part of a picture needs to be composed.
///
/// @param picture to which shapes are added
/// @param view what we are looking at
/// @param colours of lanes
/// @param words descriptions
/// @param callOuts numbers of the events that are pointed out, in the order of their discs
/// @param offset y of the top of the first lane in the drawing
record Stage(
        Picture picture,
        View view,
        Colours colours,
        Words words,
        List<Integer> callOuts,
        double offset) {
    Theme theme() {
        return colours.theme();
    }

    /// The same stage in the colours of what has not happened yet.
    Stage dimmed() {
        return new Stage(picture, view, colours.dimmed(), words, callOuts, offset);
    }

    /// Whether an event had not begun yet as of the cursor, and nobody looks at it all the same.
    boolean isDim(Entry entry) {
        return entry.begun() > view.asOf() && !isSelected(entry);
    }

    /// The x coordinate of an instant in the drawing.
    double x(double instant) {
        return TimelineComposer.HEADS + view.viewport().x(instant);
    }

    /// The x coordinate of an instant in the drawing.
    double x(long instant) {
        return x((double) instant);
    }

    /// The y coordinate in the drawing of one from the top of the first lane.
    double y(double inLanes) {
        return inLanes + offset;
    }

    /// Where an event's mark lies in the drawing.
    Body body(Placed placed) {
        return Body.of(placed.entry(), placed.form(), this::x).aside(placed.aside());
    }

    /// Whether any of a mark in a row about `y` is within the plot.
    boolean isInView(Body body, double y) {
        Clip plot = picture.plot();
        return body.right() > plot.left()
                && body.left() < plot.right()
                && y + Layout.PITCH / 2 > plot.top()
                && y - Layout.PITCH / 2 < plot.bottom();
    }

    /// Whether any of a lane is within the plot.
    boolean isInView(Layout.Band band) {
        Clip plot = picture.plot();
        return y(band.y() + band.height()) > plot.top() && y(band.y()) < plot.bottom();
    }

    boolean isSelected(Entry entry) {
        return view.several().contains(entry.number())
                || (view.selected().isPresent() && view.selected().getAsInt() == entry.number());
    }
}
