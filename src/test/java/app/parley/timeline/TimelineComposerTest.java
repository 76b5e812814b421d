package app.parley.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parley.drawing.Shape;
import app.parley.model.LaneMode;
import app.parley.model.Snapshot;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

class TimelineComposerTest {
    private static final List<Sample.Happening> MANY = Sample.random(2_000, 7);
    private static final Snapshot STORE = Sample.snapshot(MANY);
    private static final Loaded LOADED = Sample.loaded(MANY);

    private final TimelineComposer composer = new TimelineComposer();

    private static View anyView(Random dice) {
        View home = Sample.view("2025-04-01", "2025-07-01");
        double factor = Math.pow(2, dice.nextInt(60) / 4.0 - 6);
        return home.with(
                        home.viewport()
                                .zoomed(factor, 880 * dice.nextDouble())
                                .panned(600 * dice.nextGaussian())
                                .scrolled(400 * dice.nextDouble(), 1e4))
                .by(List.copyOf(EnumSet.allOf(LaneMode.class)).get(dice.nextInt(3)))
                .selecting(OptionalInt.of(1 + dice.nextInt(2_000)));
    }

    @Test
    void noLabelTouchesAnotherOrIsDrawnOver() {
        Random dice = new Random(8);
        for (int i = 0; i < 300; i++) {
            View view = anyView(dice);
            List<Shape> shapes = composer.compose(STORE, view, LOADED).drawing().shapes();
            labelsAreApart(shapes, view);
        }
    }

    /// Fails if a label touches another one, or another event's mark.
    static void labelsAreApart(List<Shape> shapes, View view) {
        List<Shape> labels = shapes.stream().filter(TimelineComposerTest::isLabel).toList();
        for (Shape label : labels) {
            Box box = inked(label);
            for (Shape other : shapes) {
                boolean own = other.about().equals(label.about()) && !isLabel(other);
                boolean mark = other instanceof Shape.Path || isLabel(other);
                assertTrue(
                        !mark || own || other.equals(label) || !box.overlaps(inked(other)),
                        () -> other + " touches " + label + " in " + view);
            }
        }
    }

    private static boolean isLabel(Shape shape) {
        return shape instanceof Shape.Text && shape.about().startsWith("event:");
    }

    /// Between the lines letters may reach, as between the rows of a page.
    static Box inked(Shape shape) {
        Box box = Box.of(shape);
        double lead = shape instanceof Shape.Text text ? text.size() * 0.2 : 0;
        return new Box(box.left(), box.top() + lead, box.right(), box.bottom() - lead);
    }

    @Test
    void noShapeReachesOutsideThePicture() {
        Random dice = new Random(9);
        for (int i = 0; i < 300; i++) {
            View view = anyView(dice);
            Frame frame = composer.compose(STORE, view, LOADED);
            Clip whole =
                    new Clip(
                            -0.01,
                            -0.01,
                            frame.drawing().width() + 0.01,
                            frame.drawing().height() + 0.01);
            for (Shape shape : frame.drawing().shapes()) {
                assertTrue(whole.contains(Box.of(shape)), () -> shape + " in " + view);
            }
        }
    }

    @Test
    void whatIsDrawnDependsOnPixelsNotOnEvents() {
        Random dice = new Random(10);
        for (int i = 0; i < 100; i++) {
            int shapes = composer.compose(STORE, anyView(dice), LOADED).drawing().shapes().size();
            assertTrue(shapes < 2_500, () -> shapes + " shapes");
        }
    }

    @Test
    void panningMovesNothingUpOrDown() {
        Random dice = new Random(11);
        for (int i = 0; i < 60; i++) {
            View view = anyView(dice);
            Map<String, Double> heights = heights(view);
            View panned = view.with(view.viewport().panned(300 * dice.nextGaussian()));
            heights(panned)
                    .forEach(
                            (about, y) ->
                                    assertEquals(heights.getOrDefault(about, y), y, 1e-9, about));
        }
    }

    /// The baselines of labels, by the event; where lanes repeat it, of the first.
    private Map<String, Double> heights(View view) {
        Map<String, Double> heights = new HashMap<>();
        for (Shape shape :
                composer.compose(STORE, view.by(LaneMode.PARTY), LOADED).drawing().shapes()) {
            if (isLabel(shape) && shape instanceof Shape.Text text) {
                heights.putIfAbsent(text.about(), text.baseline());
            }
        }
        return heights;
    }

    @Test
    void theSameValuesMakeTheSamePicture() {
        View view = anyView(new Random(12));
        Frame first = composer.compose(STORE, view, LOADED);
        composer.compose(STORE, anyView(new Random(13)), LOADED);
        assertEquals(first, composer.compose(STORE, view, LOADED));
        assertEquals(first, new TimelineComposer().compose(STORE, view, LOADED));
    }

    @Test
    void everythingThatCanBePointedAtIsDescribed() {
        Frame frame = everything();
        Set<String> abouts = new TreeSet<>();
        frame.drawing().shapes().forEach(shape -> abouts.add(shape.about()));
        abouts.remove("");
        assertEquals(abouts, new TreeSet<>(frame.drawing().descriptions().keySet()));
        assertEquals(
                "16 May 2025, about 13:35 to about 15:20 Istanbul (UTC+3) · Talks round · Round 1"
                        + " · planned 12:30, began about 13:35 · contested",
                frame.drawing().descriptions().get("event:1"));
    }

    private Frame everything() {
        List<Sample.Happening> happenings = Sample.everything();
        return composer.compose(
                Sample.snapshot(happenings),
                Sample.view("2025-05-10", "2025-06-07"),
                Sample.loaded(happenings));
    }

    @Test
    void aPointAtALabelIsAtItsEvent() {
        Frame frame = everything();
        Shape label =
                frame.drawing().shapes().stream()
                        .filter(
                                shape ->
                                        shape instanceof Shape.Text text
                                                && text.text().equals("Visit to both"))
                        .findFirst()
                        .orElseThrow();
        Box box = Box.of(label);
        assertEquals("event:4", frame.hit(box.left() + 10, box.top() + 5));
        assertEquals("event:4", frame.hit(box.left() - 2, box.top() + 5));
        assertEquals("lane:talks", frame.hit(20, frame.plotY() + 10));
        assertEquals("", frame.hit(frame.plotX() + 300, 5));
    }

    @Test
    void labelsThatAreMissingAreWanted() {
        List<Sample.Happening> happenings = Sample.everything();
        Frame frame =
                composer.compose(
                        Sample.snapshot(happenings),
                        Sample.view("2025-05-27", "2025-05-29"),
                        Loaded.NOTHING);
        assertEquals(Set.of(4, 5, 6, 8, 9), frame.wanted());
        assertEquals(5, frame.inView());
    }

    @Test
    void anEmptyStoreHasAnAxis() {
        List<Sample.Happening> none = new ArrayList<>();
        Frame frame =
                composer.compose(
                        Sample.snapshot(none),
                        Sample.view("2025-05-10", "2025-06-07"),
                        Loaded.NOTHING);
        assertEquals(0, frame.contentHeight());
        assertTrue(frame.drawing().shapes().size() > 20);
    }
}
