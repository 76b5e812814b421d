package app.parley.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parley.drawing.Ink;
import app.parley.drawing.Shape;
import app.parley.drawing.Theme;
import app.parley.model.Kind;
import app.parley.model.LaneMode;
import app.parley.model.Segment;
import app.parley.model.Snapshot;
import app.parley.text.Text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What must not vanish among thousands of other events.
class SwallowedTest {
    private static final Snapshot MANY =
            Crowds.withRounds(Crowds.snapshot(Crowds.random(30_000, 5)), 600);

    private static Frame frame(double scale) {
        View home = Sample.view("2024-01-01", "2026-01-01");
        Viewport wide = new Viewport(0, scale, 1000, 4000, 0);
        View view = home.with(wide.centredOn(Sample.midnight("2024-09-01")));
        return new TimelineComposer().compose(MANY, view, Loaded.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(ints = {44, 48, 52, 56, 60, 64, 68, 72})
    void everyRoundInViewIsDrawn(int level) {
        Frame frame = frame(Layout.scale(level));
        Set<String> drawn = new HashSet<>();
        frame.drawing().shapes().forEach(shape -> drawn.add(shape.about()));
        Viewport seen =
                new Viewport(0, Layout.scale(level), 1000, 4000, 0)
                        .centredOn(Sample.midnight("2024-09-01"));
        List<Integer> swallowed =
                MANY.rounds().stream()
                        .filter(r -> r.end() > seen.start() && r.start() < seen.end())
                        .map(Snapshot.Round::number)
                        .filter(number -> !drawn.contains("event:" + number))
                        .toList();
        assertEquals(List.of(), swallowed);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 46, 50, 54, 58, 62, 66, 72, 80, 88})
    void whatIsMostImportantHasAMarkOrANotchAtItsInstant(int level) {
        Chart chart = Chart.of(MANY, Sample.ISTANBUL, Loaded.NOTHING);
        Labels labels = new Labels(Map.of(), true, List.of(), 0);
        Fit fit = Fit.at(Layout.scale(level), 8, Sample.ISTANBUL, labels, _ -> "");
        for (Lane lane : Lanes.of(chart, LaneMode.PARTY, Text.in(Locale.UK))) {
            List<Rows> all = new RowTree(lane, fit).between(-1e15, 1e15);
            Set<Integer> marked =
                    all.stream()
                            .flatMap(rows -> rows.placed().stream())
                            .map(placed -> placed.entry().number())
                            .collect(Collectors.toSet());
            Map<Notch, Integer> counted = new HashMap<>();
            for (Entry entry : lane.entries()) {
                if (entry.isKept() && !marked.contains(entry.number())) {
                    counted.merge(notch(all, entry.anchor()), 1, Integer::sum);
                }
            }
            assertEquals(
                    all.stream()
                            .flatMap(rows -> rows.notches().stream())
                            .collect(Collectors.toMap(notch -> notch, Notch::count)),
                    counted);
        }
    }

    /// The notch that stands for an instant.
    private static Notch notch(List<Rows> all, long anchor) {
        List<Notch> found =
                all.stream()
                        .flatMap(rows -> rows.notches().stream())
                        .filter(notch -> anchor >= notch.from() && anchor < notch.until())
                        .toList();
        assertEquals(1, found.size(), () -> anchor + " is swallowed, or has several notches");
        return found.getFirst();
    }

    @ParameterizedTest
    @ValueSource(ints = {56, 61, 66, 70})
    void aNotchCanBePointedAtAndTouchesNoOther(int level) {
        Frame frame = frame(Layout.scale(level));
        Set<String> told = frame.drawing().descriptions().keySet();
        List<Box> notches = new ArrayList<>();
        for (Shape shape : frame.drawing().shapes()) {
            if (shape instanceof Shape.Rect rect && rect.width() == Notch.WIDTH) {
                Box box = Box.of(rect);
                assertTrue(notches.stream().noneMatch(box::overlaps), () -> rect + " overlaps");
                notches.add(box);
                assertTrue(told.contains(rect.about()), () -> "nothing is said of " + rect);
                double middle = box.left() + Notch.WIDTH / 2;
                assertEquals(rect.about(), frame.hit(middle, box.top() + 1));
            }
        }
        assertTrue(!notches.isEmpty(), "there are notches");
    }

    @Test
    void whatIsMostImportantStandsInEveryRowOfACrowdThatHidesTheRest() {
        Chart chart = Chart.of(MANY, Sample.ISTANBUL, Loaded.NOTHING);
        int lanes = Lanes.of(chart, LaneMode.PARTY, Text.in(Locale.UK)).size();
        Frame years = frame(Layout.scale(66));
        long marks =
                years.drawing().shapes().stream()
                        .filter(shape -> shape instanceof Shape.Path)
                        .filter(shape -> shape.about().startsWith("event:"))
                        .count();
        assertTrue(marks >= 6L * lanes, () -> marks + " marks in " + lanes + " lanes");
        assertTrue(
                years.drawing().shapes().stream().anyMatch(shape -> shape instanceof Shape.Bars),
                "what has no mark is counted");
    }

    @Test
    void aPeriodLiesBehindAllLanesWhereverAnyOfItIsSeen() {
        long from = (long) Sample.midnight("2024-03-10");
        long until = (long) Sample.midnight("2024-04-09");
        Crowds.One fasting = new Crowds.One(from, until, 0, 3, Segment.INTERVAL);
        Snapshot store = Crowds.snapshot(List.of(fasting), List.of("ground"), List.of(Kind.PERIOD));
        Ink behind = Ink.filled(Colours.faded(Theme.LIGHT.muted(), 0.1));
        List<Long> bands =
                Stream.of(
                                Sample.view("2024-03-01", "2024-03-05"),
                                Sample.view("2024-03-09", "2024-03-12"),
                                Sample.view("2024-03-15", "2024-03-20"),
                                Sample.view("2024-04-08", "2024-04-12"),
                                Sample.view("2024-04-11", "2024-04-15"))
                        .map(view -> new TimelineComposer().compose(store, view, Loaded.NOTHING))
                        .map(
                                frame ->
                                        frame.drawing().shapes().stream()
                                                .filter(shape -> shape instanceof Shape.Rect)
                                                .filter(
                                                        shape ->
                                                                ((Shape.Rect) shape)
                                                                        .ink()
                                                                        .equals(behind))
                                                .count())
                        .toList();
        assertEquals(List.of(0L, 1L, 1L, 1L, 0L), bands);
    }
}
