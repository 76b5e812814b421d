package app.parley.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parley.drawing.Shape;
import app.parley.model.LaneMode;
import app.parley.model.Segment;
import app.parley.model.Snapshot;
import app.parley.text.Text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Stores of more events than fit on any screen.
class CrowdTest {
    private static final Snapshot MANY = Crowds.snapshot(Crowds.random(30_000, 1));
    private static final List<Lane> LANES = lanes(MANY);
    private static final long DAY = 86_400_000;
    private static final long FROM = (long) Sample.midnight("2022-01-01");
    private static final double BEGIN = Sample.midnight("2022-01-01");
    private static final double END = Sample.midnight("2029-01-01");

    private static List<Lane> lanes(Snapshot snapshot) {
        Chart chart = Chart.of(snapshot, Sample.ISTANBUL, Loaded.NOTHING);
        return Lanes.of(chart, LaneMode.PARTY, Text.in(Locale.UK));
    }

    private static Fit fit(int level) {
        return Fit.at(
                Layout.scale(level),
                8,
                Sample.ISTANBUL,
                new Labels(Map.of(), true, List.of(), 0),
                _ -> "");
    }

    /// Everything there is at a level, looked at from one window after another.
    private static Set<Rows> walked(Lane lane, int level, double step) {
        RowTree tree = new RowTree(lane, fit(level));
        Set<Rows> found = new HashSet<>();
        for (double at = step > 0 ? BEGIN : END; at >= BEGIN && at <= END; at += step) {
            double from = Math.max(BEGIN, Math.min(at, at + step));
            double until = Math.min(END, Math.max(at, at + step));
            found.addAll(tree.between(from, until));
        }
        return found;
    }

    /// What rows say, without the identity of the arrays in them.
    private static Set<String> said(Set<Rows> rows) {
        return rows.stream()
                .map(
                        each ->
                                each.stretch()
                                        + each.placed().toString()
                                        + each.notches()
                                        + each.strips().stream()
                                                .map(strip -> strip.first() + ":" + strip.total())
                                                .toList())
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(ints = {42, 46, 50, 54, 60})
    void rowsAreTheSameFromWhereverOneComes(int level) {
        double screen = 1500 * Layout.scale(level);
        for (Lane lane : LANES) {
            Set<String> all = said(Set.copyOf(new RowTree(lane, fit(level)).between(BEGIN, END)));
            assertEquals(all, said(walked(lane, level, screen)));
            assertEquals(all, said(walked(lane, level, -screen / 3)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 45, 50, 55, 60, 70})
    void everyEventOfAPieceIsDrawnOrCountedOnce(int level) {
        for (Lane lane : LANES) {
            List<Rows> all = new RowTree(lane, fit(level)).between(BEGIN, END);
            Set<Integer> marks = new HashSet<>();
            int counted = 0;
            for (Rows rows : all) {
                for (Placed placed : rows.placed()) {
                    assertTrue(marks.add(placed.entry().number()), () -> placed + " twice");
                }
                counted += rows.strips().stream().mapToInt(Strip::total).sum();
            }
            assertEquals(lane.count(), marks.size() + counted, lane.id());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {42, 48, 53, 60})
    void stripsCountWhatIsInTheirStretches(int level) {
        for (Lane lane : LANES) {
            List<Entry> entries = lane.entries();
            for (Rows rows : new RowTree(lane, fit(level)).between(BEGIN, END)) {
                for (Strip strip : rows.strips()) {
                    for (int i = 0; i < strip.counts().length; i++) {
                        long from = strip.fit().begin(strip.first() + i);
                        Rows.Stretch bin = new Rows.Stretch(from, from + strip.fit().binMillis());
                        long drawn =
                                Stream.concat(rows.placed().stream(), rows.walls().stream())
                                        .filter(placed -> bin.holds(placed.entry().anchor()))
                                        .count();
                        long there = entries.stream().filter(e -> bin.holds(e.anchor())).count();
                        assertEquals(there - drawn, strip.counts()[i]);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {42, 46, 50, 54, 60, 70})
    void nothingInARowTouchesAnythingElse(int level) {
        for (Lane lane : LANES) {
            List<Placed> placed = new ArrayList<>();
            List<Strip> strips = new ArrayList<>();
            for (Rows rows : new RowTree(lane, fit(level)).between(BEGIN, END)) {
                placed.addAll(rows.placed());
                strips.addAll(rows.strips());
            }
            placed.sort(Comparator.comparingInt(Placed::row).thenComparingDouble(Placed::left));
            for (int i = 1; i < placed.size(); i++) {
                Placed one = placed.get(i - 1);
                Placed other = placed.get(i);
                assertTrue(
                        one.row() != other.row() || one.right() <= other.left(),
                        () -> one + " touches " + other);
            }
            for (Placed each : placed) {
                boolean beside =
                        strips.stream()
                                .allMatch(
                                        strip ->
                                                each.row() < Strip.TOP
                                                        || each.row() >= Strip.TOP + Strip.ROWS
                                                        || strip.until() / Layout.scale(level)
                                                                <= each.left()
                                                        || strip.from() / Layout.scale(level)
                                                                >= each.right());
                assertTrue(beside, () -> each + " stands in a strip");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {36, 40, 43, 46})
    void theMostImportantAreNotSwallowedWhereThereIsRoomForThem(int level) {
        for (Lane lane : LANES) {
            Set<Integer> marks = new HashSet<>();
            for (Rows rows : new RowTree(lane, fit(level)).between(BEGIN, END)) {
                rows.placed().forEach(placed -> marks.add(placed.entry().number()));
            }
            List<Integer> swallowed =
                    lane.entries().stream()
                            .filter(entry -> entry.importance() == 1)
                            .map(Entry::number)
                            .filter(number -> !marks.contains(number))
                            .toList();
            assertEquals(List.of(), swallowed);
        }
    }

    private static View anyView(Random dice) {
        View home = Sample.view("2024-01-01", "2026-01-01");
        double factor = Math.pow(2, dice.nextInt(44) / 4.0 - 2);
        return home.with(
                home.viewport()
                        .zoomed(factor, 880 * dice.nextDouble())
                        .scrolled(400 * dice.nextDouble(), 1e4));
    }

    @Test
    void noLabelTouchesAnother() {
        TimelineComposer composer = new TimelineComposer();
        Random dice = new Random(2);
        for (int i = 0; i < 300; i++) {
            View view = anyView(dice);
            noLabelTouchesAnother(composer.compose(MANY, view, labelled(30_000)), view);
        }
    }

    private static void noLabelTouchesAnother(Frame frame, View view) {
        List<Shape> labels =
                frame.drawing().shapes().stream()
                        .filter(shape -> shape instanceof Shape.Text)
                        .filter(shape -> shape.about().startsWith("event:"))
                        .toList();
        for (Shape one : labels) {
            for (Shape other : labels) {
                assertTrue(
                        one.equals(other)
                                || !TimelineComposerTest.inked(one)
                                        .overlaps(TimelineComposerTest.inked(other)),
                        () -> one + " touches " + other + " in " + view);
            }
        }
    }

    @Test
    void theSelectedEventIsDrawnEvenWhereItIsCounted() {
        TimelineComposer composer = new TimelineComposer();
        Random dice = new Random(4);
        List<Entry> entries = LANES.getFirst().entries();
        for (int i = 0; i < 200; i++) {
            Entry entry = entries.get(dice.nextInt(entries.size()));
            View any = anyView(dice);
            Viewport there = any.viewport().scrolled(-1e6, 1e4).centredOn(entry.moment());
            View view = any.with(there).selecting(OptionalInt.of(entry.number()));
            Frame frame = composer.compose(MANY, view, labelled(30_000));
            assertTrue(
                    frame.drawing().shapes().stream()
                            .anyMatch(
                                    shape ->
                                            shape instanceof Shape.Path
                                                    && shape.about().equals(entry.about())),
                    () -> entry + " has no mark in " + view);
            noLabelTouchesAnother(frame, view);
        }
    }

    private static final Map<Integer, Loaded> LABELLED = new HashMap<>();

    private static Loaded labelled(int events) {
        return LABELLED.computeIfAbsent(
                events,
                n ->
                        new Loaded(
                                IntStream.rangeClosed(1, n)
                                        .boxed()
                                        .collect(
                                                Collectors.toMap(
                                                        i -> i,
                                                        i -> "Event " + "said ".repeat(i % 9) + i)),
                                Map.of(),
                                List.of()));
    }

    @Test
    void whatIsDrawnDoesNotGrowWithTheEvents() {
        Snapshot some = Crowds.snapshot(Crowds.random(3_000, 1));
        int shapes = 0;
        int shapesOfSome = 0;
        TimelineComposer composer = new TimelineComposer();
        TimelineComposer other = new TimelineComposer();
        Random dice = new Random(3);
        for (int i = 0; i < 60; i++) {
            View view = anyView(dice);
            int here = composer.compose(MANY, view, Loaded.NOTHING).drawing().shapes().size();
            assertTrue(here < 1200, () -> here + " shapes in " + view);
            shapes += here;
            shapesOfSome += other.compose(some, view, Loaded.NOTHING).drawing().shapes().size();
        }
        assertTrue(shapes < 2 * shapesOfSome, shapes + " against " + shapesOfSome);
    }

    @Test
    void titlesThatArriveMoveNothing() {
        TimelineComposer composer = new TimelineComposer();
        View view = Sample.view("2024-02-01", "2024-03-01");
        Set<Shape> before = marks(composer.compose(MANY, view, Loaded.NOTHING));
        assertEquals(before, marks(composer.compose(MANY, view, labelled(30_000))));
    }

    private static Set<Shape> marks(Frame frame) {
        return frame.drawing().shapes().stream()
                .filter(shape -> !(shape instanceof Shape.Text))
                .collect(Collectors.toSet());
    }

    @Test
    void aPanOfAnyLengthMovesNothingUpOrDown() {
        TimelineComposer composer = new TimelineComposer();
        View view = Sample.view("2024-01-20", "2024-02-20");
        Map<String, Double> ys = new HashMap<>();
        for (int i = 0; i < 400; i++) {
            view = view.with(view.viewport().panned(-37));
            for (Shape shape : composer.compose(MANY, view, Loaded.NOTHING).drawing().shapes()) {
                if (shape instanceof Shape.Bars bars) {
                    assertEquals(
                            ys.computeIfAbsent(bars.about(), _ -> bars.base()), bars.base(), 1e-9);
                }
                if (shape instanceof Shape.Path && shape.about().startsWith("event:")) {
                    Box box = Box.of(shape);
                    double middle = (box.top() + box.bottom()) / 2;
                    double before = ys.computeIfAbsent(shape.about(), _ -> middle);
                    assertEquals(before, middle, Layout.PITCH / 2, shape.about());
                }
            }
        }
    }

    @Test
    void onlyWhatPassesTheFilterIsFound() {
        BitSet even = new BitSet();
        IntStream.rangeClosed(1, 15_000).forEach(i -> even.set(2 * i));
        Chart chart = Chart.of(MANY, Sample.ISTANBUL, Loaded.NOTHING.showing(Optional.of(even)));
        List<Entry> entries = chart.all().entries();
        assertEquals(15_000, entries.size());
        assertTrue(entries.stream().allMatch(entry -> even.get(entry.number())));
        assertEquals(
                chart.all().touching(FROM + 800 * DAY, FROM + 900 * DAY),
                entries.stream()
                        .filter(e -> e.until() > FROM + 800 * DAY && e.from() < FROM + 900 * DAY)
                        .count());
    }

    @Test
    void aMillionEventsInOneMillisecond() {
        List<Crowds.One> all = new ArrayList<>();
        for (int i = 0; i < 1_000_000; i++) {
            all.add(Crowds.One.moment(FROM, i % 5, 3));
        }
        Frame frame = paint(Crowds.snapshot(all), Sample.view("2021-12-31", "2022-01-02"));
        assertTrue(frame.drawing().shapes().size() < 300);
        assertEquals(1_000_000, frame.inView());
    }

    @Test
    void barsOfTenThousandYearsAndEndsBeforeStarts() {
        List<Crowds.One> all = new ArrayList<>(Crowds.random(2_000, 9));
        for (int i = 0; i < 200; i++) {
            long start = FROM - 5_000L * 365 * DAY + i;
            all.add(new Crowds.One(start, start + 10_000L * 365 * DAY, 1, 3, Segment.INTERVAL));
            all.add(new Crowds.One(FROM + i * DAY, FROM - i * DAY, 2, 2, Segment.INTERVAL));
        }
        Snapshot snapshot = Crowds.snapshot(all);
        for (String from : List.of("2022-01-01", "2024-01-01", "-2000-01-01")) {
            View view = Sample.view(from, "2024-03-01");
            assertTrue(paint(snapshot, view).drawing().shapes().size() < 1200);
        }
    }

    @Test
    void tenThousandLanes() {
        List<Crowds.One> all = new ArrayList<>();
        for (int i = 0; i < 40_000; i++) {
            all.add(Crowds.One.moment(FROM + i * DAY / 40, i % 10_000, 3));
        }
        List<String> lanes = IntStream.range(0, 10_000).mapToObj(i -> "lane " + i).toList();
        Snapshot snapshot = Crowds.snapshot(all, lanes);
        Frame frame = paint(snapshot, Sample.view("2022-01-01", "2025-01-01"));
        assertEquals(10_000, frame.lanes().size());
        assertTrue(
                frame.drawing().shapes().size() < 600, () -> "" + frame.drawing().shapes().size());
    }

    @Test
    void titlesOfAnyLengthAndInAnyScript() {
        Map<Integer, String> labels = new HashMap<>();
        labels.put(1, "x".repeat(65_536));
        labels.put(2, "محادثات السلام في إسطنبول");
        labels.put(3, "Z͑ͫa̴l̵g̶o̷ ".repeat(50));
        labels.put(4, "🕊️👩‍👩‍👧‍👦".repeat(40));
        List<Crowds.One> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(Crowds.One.moment(FROM + i * DAY, i, 1));
        }
        Loaded loaded = new Loaded(labels, Map.of(), List.of());
        View view = Sample.view("2021-12-15", "2022-01-20");
        Frame frame = new TimelineComposer().compose(Crowds.snapshot(all), view, loaded);
        List<Shape> texts =
                frame.drawing().shapes().stream()
                        .filter(shape -> shape instanceof Shape.Text)
                        .filter(shape -> shape.about().startsWith("event:"))
                        .toList();
        assertEquals(4, texts.size(), texts::toString);
        assertTrue(
                texts.stream().allMatch(text -> Box.of(text).right() - Box.of(text).left() < 300));
    }

    private static Frame paint(Snapshot snapshot, View view) {
        return new TimelineComposer().compose(snapshot, view, Loaded.NOTHING);
    }
}
