package app.parley.timeline;

import app.parley.drawing.FontWeight;
import app.parley.drawing.Glyph;
import app.parley.drawing.Ink;
import app.parley.drawing.PathStep;
import app.parley.drawing.Shape;
import app.parley.model.Kind;
import app.parley.model.Segment;
import app.parley.model.Snapshot;
import app.parley.timeline.Picture.Layer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Draws the events of a lane: bars and glyphs, what is uncertain or was planned, and labels.
final class MarkComposer {
    private static final double GLYPH = 15;
    private static final double BAR = 14;
    private static final double ROUNDNESS = 4;
    private static final double CAP = 3;
    private static final double BRACKET = 5;
    private static final double DIAMOND = 3.2;
    private static final double HALO = 10.5;

    private final Stage stage;
    private final Loaded loaded;
    private final Set<Integer> wanted;
    private final List<String> laneIds;
    private final List<Glyph> glyphs;

    MarkComposer(Stage stage, Snapshot snapshot, Loaded loaded, Set<Integer> wanted) {
        this.stage = stage;
        this.loaded = loaded;
        this.wanted = wanted;
        laneIds = snapshot.events().lanes();
        Map<String, String> byKind = new HashMap<>();
        for (Kind kind : snapshot.kinds()) {
            byKind.put(kind.id(), kind.glyph());
        }
        glyphs =
                snapshot.events().kinds().stream()
                        .map(kind -> Glyph.of(byKind.getOrDefault(kind, kind)))
                        .toList();
    }

    /// Draws what of a lane is in view.
    void compose(Layout.Band band) {
        StripComposer.compose(stage, band);
        List<Placed> placed = band.rows().placed();
        for (int i = 0; i < placed.size(); i++) {
            Placed each = placed.get(i);
            Body body = stage.body(each);
            double y = stage.y(band.middle(each.row()));
            if (stage.isInView(body, y)) {
                draw(each, body, y, Neighbours.of(band.rows(), i, stage));
            }
        }
    }

    private void draw(Placed placed, Body body, double y, Neighbours neighbours) {
        Entry entry = placed.entry();
        String about = about(entry);
        stage.picture().describe(about, stage.words().of(entry));
        if (!loaded.labels().containsKey(entry.number())) {
            wanted.add(entry.number());
        }
        LabelBox label = LabelBox.of(placed, body, neighbours, stage.picture().plot());
        if (body.form() == Body.Form.NOTE) {
            note(entry, label, y);
            return;
        }
        switch (body.form()) {
            case BAR -> bar(entry, body, y);
            case CLOUD -> cloud(entry, body, y);
            case WHISKER -> whisker(entry, y, label);
            case POINT, NOTE -> {}
        }
        planned(entry, body, y);
        glyph(entry, body, y);
        label(entry, label, y);
    }

    private void bar(Entry entry, Body body, double y) {
        double left = stage.x(entry.from());
        double right = stage.x(entry.until());
        double certain = stage.x(entry.softUntil());
        double uncertain = stage.x(entry.softFrom());
        rect(entry, left, right, y, 0.22);
        if (certain >= uncertain) {
            hatch(entry, left, right, y, body.left());
            return;
        }
        rect(entry, certain, uncertain, y, 0.28);
        hatch(entry, left, certain, y, body.left());
        hatch(entry, uncertain, right, y, body.left());
    }

    private void cloud(Entry entry, Body body, double y) {
        rect(entry, body.left(), body.right(), y, 0.16);
        hatch(entry, body.left(), body.right(), y, body.left());
    }

    private void rect(Entry entry, double left, double right, double y, double opacity) {
        // Left and right of the plot rounded corners would show where a bar is cut.
        Clip plot = stage.picture().plot();
        double from = Math.max(left, plot.left() - ROUNDNESS);
        double until = Math.min(right, plot.right() + ROUNDNESS);
        if (from < until) {
            stage.picture()
                    .add(
                            Layer.BODY,
                            new Shape.Rect(
                                    about(entry),
                                    from,
                                    y - BAR / 2,
                                    until - from,
                                    BAR,
                                    ROUNDNESS,
                                    Ink.filled(Colours.faded(colour(entry), opacity))));
        }
    }

    private void hatch(Entry entry, double left, double right, double y, double anchor) {
        Clip plot = stage.picture().plot();
        List<PathStep> lines =
                Hatch.within(
                        new Box(left, y - BAR / 2, right, y + BAR / 2),
                        anchor,
                        plot.left(),
                        plot.right());
        if (!lines.isEmpty()) {
            Ink ink = Ink.stroked(Colours.faded(colour(entry), 0.4), 1);
            stage.picture().add(Layer.BODY, new Shape.Path(about(entry), lines, ink));
        }
    }

    /// A line as long as the date, which leaves room for glyph and label.
    private void whisker(Entry entry, double y, LabelBox label) {
        double left = stage.x(entry.from());
        double right = stage.x(entry.until());
        double glyph = stage.x(entry.moment());
        Ink ink = Ink.stroked(Colours.faded(colour(entry), 0.45), 1);
        String about = about(entry);
        double gapFrom = glyph - Body.RADIUS;
        double gapUntil = glyph + Body.RADIUS;
        if (!label.text().isEmpty()) {
            gapFrom = Math.min(gapFrom, label.left() - 3);
            gapUntil = Math.max(gapUntil, label.left() + label.width() + 3);
        }
        line(about, left, y, gapFrom, y, ink);
        line(about, gapUntil, y, right, y, ink);
        line(about, left, y - CAP, left, y + CAP, ink);
        line(about, right, y - CAP, right, y + CAP, ink);
    }

    private void line(String about, double x1, double y1, double x2, double y2, Ink ink) {
        if (x1 < x2 || y1 < y2) {
            stage.picture().add(Layer.BODY, new Shape.Line(about, x1, y1, x2, y2, ink));
        }
    }

    /// A bracket at the planned start and a thin line from it to the mark.
    private void planned(Entry entry, Body body, double y) {
        if (!entry.otherwisePlanned()) {
            return;
        }
        double planned = stage.x(entry.planned());
        double side = Math.signum(body.glyph() - planned);
        double end = body.glyph() - side * Body.RADIUS;
        if (side * (end - planned) < 2) {
            return;
        }
        Ink ink = Ink.stroked(stage.theme().contested(), 1);
        List<PathStep> bracket =
                List.of(
                        new PathStep.Move(planned + side * 3, y - BRACKET),
                        new PathStep.Line(planned, y - BRACKET),
                        new PathStep.Line(planned, y + BRACKET),
                        new PathStep.Line(planned + side * 3, y + BRACKET));
        stage.picture().add(Layer.MARK, new Shape.Path(about(entry), bracket, ink));
        stage.picture()
                .add(
                        Layer.MARK,
                        new Shape.Line(
                                about(entry),
                                Math.min(planned, end),
                                y,
                                Math.max(planned, end),
                                y,
                                ink));
    }

    private void glyph(Entry entry, Body body, double y) {
        String about = about(entry);
        Picture picture = stage.picture();
        if (stage.isSelected(entry)) {
            Ink ring = Ink.stroked(stage.theme().accent(), 2);
            picture.add(
                    Layer.MARK,
                    new Shape.Oval(about, body.glyph() - HALO, y - HALO, 2 * HALO, 2 * HALO, ring));
        }
        int colour = colour(entry);
        int ink = entry.has(Segment.BACKGROUND) ? Colours.faded(colour, 0.5) : colour;
        Glyph glyph = glyphs.get(entry.kind());
        picture.add(
                Layer.MARK,
                new Shape.Path(about, glyph.at(body.glyph(), y, GLYPH), Ink.filled(ink)));
        if (entry.has(Segment.CONTESTED)) {
            double x = body.glyph() + Body.RADIUS;
            double top = y - Body.RADIUS + DIAMOND;
            picture.add(
                    Layer.MARK,
                    new Shape.Path(
                            about,
                            List.of(
                                    new PathStep.Move(x, top - DIAMOND),
                                    new PathStep.Line(x + DIAMOND, top),
                                    new PathStep.Line(x, top + DIAMOND),
                                    new PathStep.Line(x - DIAMOND, top),
                                    new PathStep.Close()),
                            Ink.filled(stage.theme().ground())
                                    .outlined(stage.theme().contested(), 1.2)));
        }
    }

    private void label(Entry entry, LabelBox label, double y) {
        if (label.text().isEmpty()) {
            return;
        }
        int colour = entry.has(Segment.BACKGROUND) ? stage.theme().muted() : stage.theme().text();
        text(about(entry), label.left(), y, label.text(), weight(entry), Rows.LABEL_SIZE, colour);
    }

    private FontWeight weight(Entry entry) {
        if (entry.round() || stage.isSelected(entry)) {
            return FontWeight.SEMI_BOLD;
        }
        return entry.importance() == 1 ? FontWeight.MEDIUM : FontWeight.REGULAR;
    }

    private void note(Entry entry, LabelBox note, double y) {
        text(
                about(entry),
                note.left(),
                y,
                note.text(),
                FontWeight.REGULAR,
                Rows.NOTE_SIZE,
                stage.theme().contested());
    }

    private void text(
            String about,
            double x,
            double y,
            String text,
            FontWeight weight,
            double size,
            int colour) {
        stage.picture()
                .add(
                        Layer.LABEL,
                        new Shape.Text(
                                about,
                                x,
                                y + size * 0.36,
                                text,
                                weight,
                                size,
                                Shape.Anchor.START,
                                colour));
    }

    private int colour(Entry entry) {
        return stage.colours().of(laneIds.get(entry.lane()));
    }

    private static String about(Entry entry) {
        return "event:" + entry.number();
    }

    /// How far other events of a row leave room, at the actual scale.
    ///
    /// @param left up to where the event before reaches
    /// @param right from where the next one does
    record Neighbours(double left, double right) {
        static Neighbours of(Rows rows, int i, Stage stage) {
            List<Placed> placed = rows.placed();
            Placed each = placed.get(i);
            double left = Double.NEGATIVE_INFINITY;
            double right = Double.POSITIVE_INFINITY;
            if (i > 0 && placed.get(i - 1).row() == each.row()) {
                Placed before = placed.get(i - 1);
                left = Placed.right(stage.body(before), before.side(), before.labelWidth());
            }
            if (i + 1 < placed.size() && placed.get(i + 1).row() == each.row()) {
                Placed after = placed.get(i + 1);
                // One without a label of its own may have taken the room left of it.
                Placed.Side side =
                        after.side() == Placed.Side.NONE ? Placed.Side.LEFT : after.side();
                right = Placed.left(stage.body(after), side, after.labelWidth());
            }
            for (Strip strip : rows.strips()) {
                if (each.row() >= strip.row() && each.row() < strip.row() + Strip.ROWS) {
                    double moment = each.entry().moment();
                    left = strip.until() <= moment ? Math.max(left, stage.x(strip.until())) : left;
                    right = strip.from() >= moment ? Math.min(right, stage.x(strip.from())) : right;
                }
            }
            return new Neighbours(left, right);
        }
    }
}
