package app.parley.timeline;

import app.parley.drawing.Ink;
import app.parley.drawing.Shape;
import app.parley.timeline.Picture.Layer;

import java.util.ArrayList;
import java.util.List;

/// Draws the strips of counts of a lane. The height of a column goes by the logarithm of its count
/// against what the lane has on average: no other column needs to be known, and from one level of
/// zoom to the next it changes little.
final class StripComposer {
    private static final double SHORTEST_COLUMN = 2;

    private StripComposer() {}

    static void compose(Stage stage, Layout.Band band, Rows rows) {
        Viewport viewport = stage.view().viewport();
        for (Strip strip : rows.strips()) {
            if (strip.until() > viewport.start() && strip.from() < viewport.end()) {
                compose(stage, band, strip);
            }
        }
    }

    /// The y coordinate on which the columns of a lane stand.
    static double foot(Stage stage, Layout.Band band) {
        return stage.y(band.middle(Strip.TOP + Strip.ROWS - 1)) + Layout.PITCH / 2 - 2;
    }

    private static void compose(Stage stage, Layout.Band band, Strip strip) {
        String about =
                "strip:%s:%d:%d"
                        .formatted(band.lane().id(), (long) strip.from(), (long) strip.until());
        Words words = stage.words();
        String range = words.when().range(strip.from(), strip.until());
        stage.picture().describe(about, words.text().say("timeline.strip", strip.total(), range));
        Viewport viewport = stage.view().viewport();
        long bin = strip.fit().binMillis();
        int first = (int) Math.max(0, Math.floor((viewport.start() - strip.from()) / bin));
        int last =
                (int)
                        Math.min(
                                strip.counts().length - 1,
                                Math.floor((viewport.end() - strip.from()) / bin));
        double room = Strip.ROWS * Layout.PITCH - 4;
        double full = strip.fit().fullColumn(band.lane().count(), band.lane().length());
        List<Double> heights = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            int count = strip.counts()[i];
            double part = Math.min(1, Math.log1p(count) / Math.log1p(full));
            heights.add(count == 0 ? 0.0 : Math.max(SHORTEST_COLUMN, room * part));
        }
        double base = foot(stage, band);
        int colour = Colours.faded(stage.colours().of(band.lane().id()), 0.45);
        stage.picture()
                .add(
                        Layer.BODY,
                        new Shape.Bars(
                                about,
                                stage.x(strip.from() + (double) first * bin),
                                base,
                                bin / viewport.scale(),
                                heights,
                                Ink.filled(colour)));
    }
}
