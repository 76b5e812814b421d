package app.parley.timeline;

import app.parley.drawing.Ink;
import app.parley.drawing.PathStep;
import app.parley.drawing.Shape;
import app.parley.timeline.Picture.Layer;

import java.util.List;

/// Draws how long an event lasted, and how much of that is uncertain.
final class BodyComposer {
    private static final double BAR = 14;
    private static final double ROUNDNESS = 4;
    private static final double CAP = 3;

    private final Stage stage;
    private final Entry entry;
    private final int colour;
    private final double y;

    private BodyComposer(Stage stage, Entry entry, double y, int colour) {
        this.stage = stage;
        this.entry = entry;
        this.y = y;
        this.colour = colour;
    }

    /// Draws the body of an event in a row about `y`, and leaves `label` legible.
    static void compose(Stage stage, Entry entry, Body body, double y, LabelBox label, int colour) {
        BodyComposer composer = new BodyComposer(stage, entry, y, colour);
        switch (body.form()) {
            case BAR -> composer.bar(label);
            case CLOUD -> composer.cloud(label);
            case WHISKER -> composer.whisker(label);
            case POINT, NOTE -> {}
        }
    }

    private void bar(LabelBox label) {
        double left = stage.x(entry.from());
        double right = stage.x(entry.until());
        double certain = stage.x(entry.softUntil());
        double uncertain = stage.x(entry.softFrom());
        rect(left, right, 0.18);
        if (certain < uncertain) {
            rect(certain, uncertain, 0.24);
            hatch(left, certain, left);
            hatch(uncertain, right, left);
        } else {
            hatch(left, right, left);
        }
        if (label.left() < certain || label.left() + label.width() > uncertain) {
            plate(label, left, right);
        }
    }

    private void cloud(LabelBox label) {
        double left = stage.x(entry.from());
        double right = stage.x(entry.until());
        rect(left, right, 0.16);
        hatch(left, right, left);
        plate(label, left, right);
    }

    private void rect(double left, double right, double opacity) {
        // Left and right of the plot, rounded corners would show where a bar is cut.
        Clip plot = stage.picture().plot();
        box(
                Math.max(left, plot.left() - ROUNDNESS),
                Math.min(right, plot.right() + ROUNDNESS),
                Colours.faded(colour, opacity));
    }

    /// Ground under the part of a label that would stand on hatching.
    private void plate(LabelBox label, double left, double right) {
        if (!label.text().isEmpty()) {
            box(
                    Math.max(left, label.left() - 3),
                    Math.min(right, label.left() + label.width() + 3),
                    Colours.faded(stage.theme().ground(), 0.8));
        }
    }

    private void box(double left, double right, int argb) {
        if (left < right) {
            stage.picture()
                    .add(
                            Layer.BODY,
                            new Shape.Rect(
                                    entry.about(),
                                    left,
                                    y - BAR / 2,
                                    right - left,
                                    BAR,
                                    ROUNDNESS,
                                    Ink.filled(argb)));
        }
    }

    private void hatch(double left, double right, double anchor) {
        Clip plot = stage.picture().plot();
        List<PathStep> lines =
                Hatch.within(
                        new Box(left, y - BAR / 2, right, y + BAR / 2),
                        anchor,
                        plot.left(),
                        plot.right());
        if (!lines.isEmpty()) {
            Ink ink = Ink.stroked(Colours.faded(colour, 0.4), 1);
            stage.picture()
                    .add(
                            Frame.Mark.UNCERTAIN,
                            Layer.BODY,
                            new Shape.Path(entry.about(), lines, ink));
        }
    }

    /// A line as long as the date, which leaves room for glyph and label.
    private void whisker(LabelBox label) {
        double left = stage.x(entry.from());
        double right = stage.x(entry.until());
        double glyph = stage.x(entry.moment());
        double gapFrom = glyph - Body.RADIUS;
        double gapUntil = glyph + Body.RADIUS;
        if (!label.text().isEmpty()) {
            gapFrom = Math.min(gapFrom, label.left() - CAP);
            gapUntil = Math.max(gapUntil, label.left() + label.width() + CAP);
        }
        line(left, y, gapFrom, y);
        line(left, y - CAP, left, y + CAP);
        line(gapUntil, y, right, y);
        if (gapUntil < right) {
            line(right, y - CAP, right, y + CAP);
        }
    }

    private void line(double x1, double y1, double x2, double y2) {
        if (x1 < x2 || y1 < y2) {
            Ink ink = Ink.stroked(Colours.faded(colour, 0.45), 1);
            stage.picture().add(Layer.BODY, new Shape.Line(entry.about(), x1, y1, x2, y2, ink));
        }
    }
}
