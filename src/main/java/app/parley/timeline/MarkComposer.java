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
import java.util.stream.Stream;

/// Draws the events of a lane: bars and glyphs, what is uncertain or was planned, and labels.
final class MarkComposer {
    private static final double GLYPH = 15;
    private static final double BRACKET = 5;
    private static final double DIAMOND = 3.2;
    private static final double HALO = 9.5;
    private static final double NOTCH = 9;

    private final Stage stage;
    private final Loaded loaded;
    private final Labels labels;
    private final Set<Integer> wanted;
    private final List<String> laneIds;
    private final List<Glyph> glyphs;

    MarkComposer(
            Stage stage, Snapshot snapshot, Loaded loaded, Labels labels, Set<Integer> wanted) {
        this.stage = stage;
        this.loaded = loaded;
        this.labels = labels;
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

    /// Draws what of a lane is in view: with `now` what had begun as of the cursor, with `later`
    /// what had not.
    static void compose(Layout.Band band, Stage stage, MarkComposer now, MarkComposer later) {
        Viewport viewport = stage.view().viewport();
        for (Rows rows : band.rows().between(viewport.start(), viewport.end())) {
            StripComposer.compose(stage, band, rows);
            for (Notch notch : rows.notches()) {
                Entry first = notch.events().getFirst();
                (stage.isDim(first) ? later : now).notch(band, rows, notch);
            }
            compose(band, rows, stage, now, later);
        }
    }

    /// A notch at the foot of a strip.
    private void notch(Layout.Band band, Rows rows, Notch notch) {
        double first = stage.x(rows.stretch().from());
        double last = stage.x(rows.stretch().until()) - Notch.WIDTH;
        double middle = stage.x(notch.from());
        double left = Math.max(first, Math.min(last, middle - Notch.WIDTH / 2));
        double foot = StripComposer.foot(stage, band);
        Clip plot = stage.picture().plot();
        if (left > plot.right() || left + Notch.WIDTH < plot.left()) {
            return;
        }
        for (Entry entry : notch.named()) {
            if (!loaded.labels().containsKey(entry.number())) {
                wanted.add(entry.number());
            }
        }
        String about = notch.about();
        stage.picture().describe(about, stage.words().of(notch));
        stage.picture()
                .add(
                        Layer.BODY,
                        new Shape.Rect(
                                about,
                                left,
                                foot - NOTCH,
                                Notch.WIDTH,
                                NOTCH,
                                0,
                                Ink.filled(colour(notch.events().getFirst()))));
    }

    private static void compose(
            Layout.Band band, Rows rows, Stage stage, MarkComposer now, MarkComposer later) {
        List<Placed> placed = rows.placed();
        for (int i = 0; i < placed.size(); i++) {
            Placed each = placed.get(i);
            Body body = stage.body(each);
            double y = stage.y(band.middle(each.row()));
            if (stage.isInView(body, y)) {
                MarkComposer composer = stage.isDim(each.entry()) ? later : now;
                composer.draw(each, body, y, Room.of(rows, i, stage, composer.labels));
            }
        }
    }

    private void draw(Placed placed, Body body, double y, Room room) {
        Entry entry = placed.entry();
        String about = entry.about();
        stage.picture().describe(about, stage.words().of(entry));
        if (!loaded.labels().containsKey(entry.number())) {
            wanted.add(entry.number());
        }
        LabelBox label =
                LabelBox.of(placed, labels.written(placed), body, room, stage.picture().plot());
        if (body.form() == Body.Form.NOTE) {
            note(entry, label, y);
            return;
        }
        BodyComposer.compose(stage, entry, body, y, label, colour(entry));
        planned(entry, body, y);
        glyph(entry, body, y);
        label(entry, label, y);
    }

    /// Draws the selected event on top of the strip that counts it, named on the side where nothing
    /// else is written.
    void counted(Entry entry, Spot spot) {
        wanted.add(entry.number());
        stage.picture().describe(entry.about(), stage.words().of(entry));
        Ink ground = Ink.filled(stage.theme().ground());
        stage.picture()
                .add(
                        Layer.MARK,
                        new Shape.Oval(
                                entry.about(),
                                spot.x() - HALO,
                                spot.y() - HALO,
                                2 * HALO,
                                2 * HALO,
                                ground));
        glyph(entry, Body.point(spot.x()), spot.y());
        Labels.Label label = labels.written(entry);
        double gap = HALO + Placed.GAP;
        for (double left : List.of(spot.x() - gap - label.width(), spot.x() + gap)) {
            Box box =
                    new Box(
                            left - 3,
                            spot.y() - Layout.PITCH / 2,
                            left + label.width() + 3,
                            spot.y() + Layout.PITCH / 2);
            if (!label.text().isEmpty() && isFree(entry, box)) {
                double width = box.right() - box.left();
                stage.picture()
                        .add(
                                Layer.MARK,
                                new Shape.Rect(
                                        entry.about(),
                                        box.left(),
                                        box.top() + 1,
                                        width,
                                        Layout.PITCH - 2,
                                        3,
                                        ground));
                label(entry, new LabelBox(left, label.width(), label.text()), spot.y());
                return;
            }
        }
    }

    /// Whether nothing of other events is written or marked in a box.
    private boolean isFree(Entry entry, Box box) {
        return stage.picture().plot().contains(box)
                && Stream.of(Layer.LABEL, Layer.MARK)
                        .flatMap(stage.picture()::shapes)
                        .filter(shape -> !shape.about().equals(entry.about()))
                        .map(Box::of)
                        .noneMatch(box::overlaps);
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
        stage.picture()
                .add(Frame.Mark.PLANNED, Layer.MARK, new Shape.Path(entry.about(), bracket, ink));
        stage.picture()
                .add(
                        Layer.MARK,
                        new Shape.Line(
                                entry.about(),
                                Math.min(planned, end),
                                y,
                                Math.max(planned, end),
                                y,
                                ink));
    }

    private void glyph(Entry entry, Body body, double y) {
        String about = entry.about();
        Picture picture = stage.picture();
        if (stage.isSelected(entry)) {
            Ink ring = Ink.stroked(stage.theme().accent(), 1.6);
            picture.add(
                    Layer.MARK,
                    new Shape.Oval(about, body.glyph() - HALO, y - HALO, 2 * HALO, 2 * HALO, ring));
        }
        int colour = colour(entry);
        int ink = entry.has(Segment.BACKGROUND) ? Colours.faded(colour, 0.5) : colour;
        int callOut = stage.callOuts().indexOf(entry.number()) + 1;
        if (callOut > 0) {
            CallOut.shapes(about, callOut, body.glyph(), y, ink, stage.theme())
                    .forEach(shape -> picture.add(Layer.MARK, shape));
        } else {
            Glyph glyph = glyphs.get(entry.kind());
            picture.add(
                    Layer.MARK,
                    new Shape.Path(about, glyph.at(body.glyph(), y, GLYPH), Ink.filled(ink)));
        }
        if (entry.has(Segment.CONTESTED)) {
            double x = body.glyph() + Body.RADIUS;
            double top = y - Body.RADIUS + DIAMOND;
            picture.add(
                    Frame.Mark.CONTESTED,
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
        text(entry.about(), label.left(), y, label.text(), weight(entry), Labels.SIZE, colour);
    }

    private FontWeight weight(Entry entry) {
        if (entry.round() || stage.isSelected(entry)) {
            return FontWeight.SEMI_BOLD;
        }
        return entry.importance() == 1 ? FontWeight.MEDIUM : FontWeight.REGULAR;
    }

    private void note(Entry entry, LabelBox note, double y) {
        text(
                entry.about(),
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
}
