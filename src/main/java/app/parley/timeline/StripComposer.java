package app.parley.timeline;

import app.parley.drawing.Ink;
import app.parley.drawing.Shape;
import app.parley.timeline.Picture.Layer;

import java.util.ArrayList;
import java.util.List;

/// Draws the strips of counts of a lane. Columns of one lane are drawn to one measure.
final class StripComposer {
    private static final double SHORTEST_COLUMN = 2;

    private StripComposer() {}

    static void compose(Stage stage, Layout.Band band) {
        int highest = band.rows().strips().stream().mapToInt(Strip::highest).max().orElse(1);
        Viewport viewport = stage.view().viewport();
        for (Strip strip : band.rows().strips()) {
            if (strip.until() <= viewport.start() || strip.from() >= viewport.end()) {
                continue;
            }
            String about = "strip:" + band.lane().id() + ":" + (long) strip.from();
            stage.picture()
                    .describe(
                            about,
                            stage.words()
                                    .text()
                                    .say(
                                            "timeline.strip",
                                            strip.total(),
                                            stage.words()
                                                    .when()
                                                    .range(strip.from(), strip.until())));
            bars(stage, band, strip, highest, about);
        }
    }

    private static void bars(
            Stage stage, Layout.Band band, Strip strip, int highest, String about) {
        Viewport viewport = stage.view().viewport();
        double bin = strip.binMillis();
        long first = Math.max(strip.counts().firstKey(), (long) Math.floor(viewport.start() / bin));
        long last = Math.min(strip.counts().lastKey(), (long) Math.floor(viewport.end() / bin));
        double room = Strip.ROWS * Layout.PITCH - 4;
        List<Double> heights = new ArrayList<>();
        for (long number = first; number <= last; number++) {
            int count = strip.counts().getOrDefault(number, 0);
            heights.add(count == 0 ? 0.0 : Math.max(SHORTEST_COLUMN, room * count / highest));
        }
        double base = stage.y(band.middle(strip.row() + Strip.ROWS - 1)) + Layout.PITCH / 2 - 2;
        int colour = Colours.faded(stage.colours().of(band.lane().id()), 0.45);
        stage.picture()
                .add(
                        Layer.BODY,
                        new Shape.Bars(
                                about,
                                stage.x(first * bin),
                                base,
                                bin / viewport.scale(),
                                heights,
                                Ink.filled(colour)));
    }
}
