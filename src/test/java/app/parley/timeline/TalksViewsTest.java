package app.parley.timeline;

import app.parley.drawing.Shape;
import app.parley.model.LaneMode;
import app.parley.model.Snapshot;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.OptionalInt;
import java.util.Random;

/// The shipped store from wherever somebody may look at it.
class TalksViewsTest {
    private static final Snapshot TALKS = Talks2025.snapshot();
    private static final Loaded LOADED = Talks2025.loaded();

    @Test
    void noLabelTouchesAnotherOrIsDrawnOver() {
        TimelineComposer composer = new TimelineComposer();
        Random dice = new Random(15);
        List<LaneMode> modes = List.of(LaneMode.PARTY, LaneMode.ISSUE, LaneMode.KIND);
        for (int i = 0; i < 600; i++) {
            View home = Talks2025.home("2025-06-02T16:00");
            double from = home.viewport().instant(1000 * dice.nextDouble());
            double width = 300 + dice.nextInt(1800);
            double height = 200 + dice.nextInt(900);
            double scale = home.viewport().scale() * Math.pow(2, dice.nextInt(80) / 4.0 - 9);
            View view =
                    home.with(new Viewport(from - width / 2 * scale, scale, width, height, 0))
                            .by(modes.get(i % modes.size()))
                            .asOf((long) home.viewport().instant(1000 * dice.nextDouble()))
                            .selecting(
                                    i % 2 == 0
                                            ? OptionalInt.empty()
                                            : OptionalInt.of(dice.nextInt(112)));
            List<Shape> shapes = composer.compose(TALKS, view, LOADED).drawing().shapes();
            TimelineComposerTest.labelsAreApart(shapes, view);
        }
    }
}
