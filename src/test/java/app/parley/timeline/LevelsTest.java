package app.parley.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parley.drawing.Shape;
import app.parley.model.Snapshot;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Rows that are made ahead, and those that stand in for them until then.
final class LevelsTest {
    private static final Snapshot MANY = Crowds.snapshot(Crowds.random(30_000, 1));
    private static final View WIDE = Sample.view("2024-01-01", "2024-12-31");

    private final TimelineComposer composer = new TimelineComposer();

    private Frame atOnce(View view) {
        return composer.composeAtOnce(MANY, view, Loaded.NOTHING);
    }

    private static Frame exactly(View view) {
        return new TimelineComposer().compose(MANY, view, Loaded.NOTHING);
    }

    private void makeAhead(View view) {
        for (List<Runnable> work = composer.ahead(view);
                !work.isEmpty();
                work = composer.ahead(view)) {
            work.forEach(Runnable::run);
        }
    }

    private static View closer(double factor) {
        Viewport now = WIDE.viewport();
        double middle = (now.start() + now.end()) / 2;
        double half = (now.end() - now.start()) / 2 / factor;
        return WIDE.with(now.fitting(middle - half, middle + half, 0));
    }

    @Test
    void aSingleStepOfZoomFindsItsRowsMade() {
        atOnce(WIDE);
        makeAhead(WIDE);
        for (View next : List.of(closer(1.2), closer(1 / 1.2))) {
            assertEquals(exactly(next), atOnce(next));
            assertFalse(composer.isMakeshift(next));
        }
    }

    @Test
    void rowsOfACoarserScaleStandInUntilTheirOwnAreMade() {
        atOnce(WIDE);
        makeAhead(WIDE);
        View close = closer(2.5);
        Frame before = atOnce(close);
        assertTrue(composer.isMakeshift(close));
        assertTrue(marks(before) < marks(exactly(close)), "fewer marks, not more");
        composer.ahead(close).forEach(Runnable::run);
        assertEquals(exactly(close), atOnce(close));
    }

    private static long marks(Frame frame) {
        return frame.drawing().shapes().stream().filter(Shape.Path.class::isInstance).count();
    }

    @Test
    void whoZoomsOutFindsTheRowsMadeWithLittleDoneAheadInEachFrame() {
        View view = closer(200);
        atOnce(view);
        makeAhead(view);
        for (int step = 0; step < 80; step++) {
            composer.ahead(view).stream().limit(3).forEach(Runnable::run);
            view = view.with(view.viewport().zoomed(1 / 1.07, 300));
            assertFalse(composer.isMakeshift(view), "at step " + step);
            atOnce(view);
        }
    }

    @Test
    void titlesThatArriveOneAfterAnotherAreToldAsIfAllHadBeenThereAtOnce() {
        Set<Integer> wanted = atOnce(WIDE).wanted();
        Map<Integer, String> labels = new HashMap<>();
        for (int number : wanted) {
            labels.put(number, "Title " + number);
            if (labels.size() % 20 == 0 || labels.size() == wanted.size()) {
                Loaded loaded = new Loaded(Map.copyOf(labels), Map.of(), List.of());
                assertEquals(
                        new TimelineComposer().compose(MANY, WIDE, loaded),
                        composer.composeAtOnce(MANY, WIDE, loaded));
            }
        }
    }

    @Test
    void whereNothingStandsInTheRowsAreMadeAtOnce() {
        assertEquals(exactly(WIDE), atOnce(WIDE));
        assertEquals(exactly(closer(50)), atOnce(closer(50)));
        assertEquals(exactly(closer(1 / 8.0)), atOnce(closer(1 / 8.0)));
    }
}
