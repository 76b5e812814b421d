package app.parley.timeline;

import app.parley.drawing.FontWeight;
import app.parley.drawing.Glyph;
import app.parley.drawing.Ink;
import app.parley.drawing.Shape;
import app.parley.drawing.TextMeasure;
import app.parley.drawing.Theme;
import app.parley.model.Party;
import app.parley.model.Snapshot;
import app.parley.timeline.Picture.Layer;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Draws the heads of lanes, the lines between them, and the rounds that reach through all.
final class LaneComposer {
    private static final double EDGE = 4;
    private static final double INDENT = 13;
    private static final double MARKER = 12;
    private static final double MARKED_INDENT = INDENT + MARKER + 5;
    private static final int MOST_LINES = 2;
    private static final double SIZE = 12;
    private static final double LINE_HEIGHT = 15;
    private static final double FIRST_BASELINE = 20;
    private static final double NARROWEST_ROUND = 12;

    private LaneComposer() {}

    static void compose(Stage stage, Layout layout, Snapshot snapshot) {
        rounds(stage, snapshot);
        Clip plot = stage.picture().plot();
        Clip heads = new Clip(0, plot.top(), plot.left(), plot.bottom());
        Theme theme = stage.theme();
        stage.picture()
                .add(
                        heads,
                        new Shape.Rect(
                                "",
                                0,
                                plot.top(),
                                plot.left(),
                                plot.bottom() - plot.top(),
                                0,
                                Ink.filled(theme.ground())));
        Map<String, Party> parties = snapshot.partiesById();
        for (Layout.Band band : layout.lanes()) {
            head(stage, band, Optional.ofNullable(parties.get(band.lane().id())), heads);
            double bottom = stage.y(band.y() + band.height());
            Shape.Line line =
                    new Shape.Line(
                            "", 0, bottom, plot.right(), bottom, Ink.stroked(theme.line(), 1));
            stage.picture().add(Layer.GRID, line);
            stage.picture().add(heads, line);
        }
        stage.picture()
                .add(
                        heads,
                        new Shape.Line(
                                "",
                                plot.left(),
                                plot.top(),
                                plot.left(),
                                plot.bottom(),
                                Ink.stroked(theme.line(), 1)));
    }

    private static void head(Stage stage, Layout.Band band, Optional<Party> party, Clip heads) {
        String about = "lane:" + band.lane().id();
        Picture picture = stage.picture();
        picture.describe(
                about,
                stage.words()
                        .text()
                        .say("timeline.lane", band.lane().label(), band.lane().count()));
        int colour = stage.colours().of(band.lane().id());
        double y = stage.y(band.y());
        // All of the head can be pointed at, and nothing of it is seen.
        picture.add(
                heads,
                new Shape.Rect(
                        about,
                        0,
                        y,
                        heads.right(),
                        band.height(),
                        0,
                        Ink.filled(stage.theme().ground())));
        picture.add(heads, new Shape.Rect(about, 0, y, EDGE, band.height(), 0, Ink.filled(colour)));
        double baseline =
                Math.min(
                        Math.max(y, heads.top()) + FIRST_BASELINE,
                        y + band.height() - FIRST_BASELINE + SIZE);
        double indent = INDENT;
        if (party.isPresent()) {
            Glyph marker = Glyph.of("marker-" + party.get().marker());
            picture.add(
                    heads,
                    new Shape.Path(
                            about,
                            marker.at(INDENT + MARKER / 2, baseline - SIZE * 0.36, MARKER),
                            Ink.filled(colour)));
            indent = MARKED_INDENT;
        }
        int lines = Math.clamp((long) ((band.height() - 6) / LINE_HEIGHT), 1, MOST_LINES);
        for (String line : name(band.lane(), indent, lines)) {
            picture.add(
                    heads,
                    new Shape.Text(
                            about,
                            indent,
                            baseline,
                            line,
                            FontWeight.SEMI_BOLD,
                            SIZE,
                            Shape.Anchor.START,
                            stage.theme().text()));
            baseline += LINE_HEIGHT;
        }
    }

    /// How many lines the name of a lane takes if its height allows.
    static int lines(Lane lane, Snapshot snapshot) {
        boolean marked = snapshot.partiesById().containsKey(lane.id());
        return name(lane, marked ? MARKED_INDENT : INDENT, MOST_LINES).size();
    }

    private static List<String> name(Lane lane, double indent, int lines) {
        double room = TimelineComposer.HEADS - indent - EDGE;
        return TextMeasure.inter().wrapped(lane.label(), FontWeight.SEMI_BOLD, SIZE, room, lines);
    }

    private static void rounds(Stage stage, Snapshot snapshot) {
        Clip plot = stage.picture().plot();
        Breaks breaks = stage.view().viewport().breaks();
        for (Snapshot.Round round : snapshot.rounds()) {
            if (breaks.hide((double) round.start(), (double) round.end())) {
                continue;
            }
            double from = stage.x(round.start());
            double width = stage.x(round.end()) - from;
            if (width < NARROWEST_ROUND) {
                from -= (NARROWEST_ROUND - width) / 2;
                width = NARROWEST_ROUND;
            }
            stage.picture()
                    .add(
                            Layer.GROUND,
                            new Shape.Rect(
                                    "event:" + round.number(),
                                    from,
                                    plot.top(),
                                    width,
                                    plot.bottom() - plot.top(),
                                    0,
                                    Ink.filled(stage.theme().round())));
        }
    }
}
