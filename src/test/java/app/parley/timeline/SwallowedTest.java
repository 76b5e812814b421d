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

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
