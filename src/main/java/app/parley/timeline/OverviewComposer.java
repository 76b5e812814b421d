package app.parley.timeline;

import app.parley.drawing.Drawing;
import app.parley.drawing.FontWeight;
import app.parley.drawing.Ink;
import app.parley.drawing.PathStep;
import app.parley.drawing.Shape;
import app.parley.drawing.Theme;
import app.parley.model.Snapshot;
import app.parley.text.Text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Composes the overview strip: the time of a store, how many events begin when, the rounds,
/// the as-of cursor, and the window that the timeline shows, with a handle at either end.
///
/// Counts are drawn by their square root: one event beside a thousand can still be seen.
public final class OverviewComposer {
    /// What the window is about.
    public static final String WINDOW = "window";

    /// What the handle at its beginning is about.
    public static final String FROM = "window-from";

    /// What the handle at its end is about.
    public static final String UNTIL = "window-until";

    /// Height of the strip, in pixels.
    public static final double HEIGHT = 52;

    private static final double MARGIN = 14;
    private static final double TOP = 5;
    private static final double BASE = 34;
    private static final double LABELS = 47;
    private static final double COLUMN = 3;
    private static final double HANDLE = 8;
    private static final double NARROWEST = 4;

    private final Snapshot snapshot;
    private final View view;
    private final Density density;
    private final Viewport whole;
    private final Text text;
    private final List<Shape> shapes = new ArrayList<>();
    private final Map<String, String> descriptions = new HashMap<>();

    private OverviewComposer(Snapshot snapshot, View view, Density density, Viewport whole) {
        this.snapshot = snapshot;
        this.view = view;
        this.density = density.around(view.viewport());
        this.whole = whole;
        text = Text.in(view.locale());
    }

    /// The stretch of time that a strip of some width shows: nearly all events, or all of them
    /// where the timeline looks beyond those, with a margin. It measures from the right of the
    /// heads of lanes, like the plot.
    public static Viewport whole(Density density, Viewport shown, double width) {
        Density around = density.around(shown);
        double room = Math.max(1, width - TimelineComposer.HEADS);
        return new Viewport(0, 1, room, HEIGHT, 0)
                .fitting((double) around.from(), (double) around.until(), MARGIN);
    }

    /// The strip in a width.
    public static Drawing compose(Snapshot snapshot, View view, Density density, double width) {
        Viewport whole = whole(density, view.viewport(), width);
        return new OverviewComposer(snapshot, view, density, whole).drawing();
    }

    private Drawing drawing() {
        Theme theme = view.theme();
        double left = TimelineComposer.HEADS;
        double right = left + whole.width();
        axis(theme);
        bars(density.all(), Colours.faded(theme.muted(), 0.7));
        if (!density.shown().equals(density.all())) {
            bars(density.shown(), theme.accent());
        }
        rounds(theme);
        line(left, BASE, right, BASE, theme.line());
        window(theme, left, right);
        cursor(theme);
        heading(theme);
        return new Drawing(right, HEIGHT, theme.ground(), shapes, descriptions);
    }

    private void axis(Theme theme) {
        Ticks ticks = Ticks.of(whole, new TickLabels(view.zone(), text));
        for (Ticks.Tick tick : ticks.lower()) {
            double x = x((double) tick.from());
            double middle = tick.named() ? (x + x((double) tick.until())) / 2 : x;
            double half = Ticks.LOWER.width(tick.label()) / 2;
            if (x > TimelineComposer.HEADS) {
                line(x, BASE, x, BASE + 4, theme.line());
            }
            boolean fits =
                    middle - half > TimelineComposer.HEADS
                            && middle + half < TimelineComposer.HEADS + whole.width();
            if (fits) {
                write(middle, LABELS, label(tick, ticks), Shape.Anchor.MIDDLE, theme.muted());
            }
        }
        for (Ticks.Tick tick : ticks.upper()) {
            double x = x((double) tick.from());
            if (x > TimelineComposer.HEADS) {
                line(x, TOP, x, BASE + 4, theme.grid());
            }
        }
    }

    /// The first of the finer units within a coarser one is called by the coarser one: there is
    /// one line of labels only.
    private static String label(Ticks.Tick tick, Ticks ticks) {
        return ticks.upper().stream()
                .filter(upper -> upper.from() == tick.from())
                .map(Ticks.Tick::label)
                .filter(
                        label ->
                                Ticks.LOWER.width(label)
                                        < Ticks.LOWER.width(tick.label()) + Ticks.LOWER.size() * 2)
                .findFirst()
                .orElse(tick.label());
    }

    private void bars(List<Integer> counts, int colour) {
        int columns = (int) Math.floor(whole.width() / COLUMN);
        double[] sums = new double[Math.max(1, columns)];
        double stretch = ((double) density.until() - density.from()) / Math.max(1, counts.size());
        for (int i = 0; i < counts.size(); i++) {
            double x = whole.x(density.from() + (i + 0.5) * stretch);
            sums[(int) Math.clamp(x / COLUMN, 0, sums.length - 1)] += counts.get(i);
        }
        double highest = Math.sqrt(highest());
        List<Double> heights = new ArrayList<>();
        for (double sum : sums) {
            double height = (BASE - TOP) * Math.sqrt(sum) / highest;
            heights.add(sum == 0 ? 0.0 : Math.clamp(height, 2, BASE - TOP));
        }
        shapes.add(
                new Shape.Bars(
                        "", TimelineComposer.HEADS, BASE, COLUMN, heights, Ink.filled(colour)));
    }

    /// The most events in one column, so that what passes a filter is drawn to the measure of all.
    private double highest() {
        int columns = (int) Math.max(1, Math.floor(whole.width() / COLUMN));
        double[] sums = new double[columns];
        double stretch =
                ((double) density.until() - density.from()) / Math.max(1, density.all().size());
        double highest = 1;
        for (int i = 0; i < density.all().size(); i++) {
            double x = whole.x(density.from() + (i + 0.5) * stretch);
            int column = (int) Math.clamp(x / COLUMN, 0, columns - 1);
            sums[column] += density.all().get(i);
            highest = Math.max(highest, sums[column]);
        }
        return highest;
    }

    private void rounds(Theme theme) {
        for (Snapshot.Round round : snapshot.rounds()) {
            double x = x((double) round.start());
            if (x < TimelineComposer.HEADS || x > TimelineComposer.HEADS + whole.width()) {
                continue;
            }
            String about = "event:" + round.number();
            shapes.add(
                    new Shape.Path(
                            about,
                            List.of(
                                    new PathStep.Move(x, TOP - 1),
                                    new PathStep.Line(x + 4, TOP + 3),
                                    new PathStep.Line(x, TOP + 7),
                                    new PathStep.Line(x - 4, TOP + 3),
                                    new PathStep.Close()),
                            Ink.filled(theme.accent()).outlined(theme.ground(), 1)));
            descriptions.put(about, round.label());
        }
    }

    private void window(Theme theme, double left, double right) {
        double from = Math.clamp(x(view.viewport().start()), left, right);
        double until = Math.clamp(x(view.viewport().end()), left, right);
        if (until - from < NARROWEST) {
            double middle = Math.clamp((from + until) / 2, left + NARROWEST, right - NARROWEST);
            from = middle - NARROWEST / 2;
            until = middle + NARROWEST / 2;
        }
        int veil = (theme.veil() & 0xFFFFFF) | 0x59000000;
        fill("", left, 0, from - left, BASE, veil);
        fill("", until, 0, right - until, BASE, veil);
        fill(WINDOW, from, 0, until - from, BASE, (theme.accent() & 0xFFFFFF) | 0x14000000);
        line(from, 0.5, until, 0.5, theme.accent());
        line(from, BASE, until, BASE, theme.accent());
        handle(theme, FROM, from - HANDLE, from);
        handle(theme, UNTIL, until, until);
        String words =
                text.say(
                        "overview.window",
                        TimeWords.stretch(
                                view.viewport().start(), view.viewport().end(), view.zone(), text));
        descriptions.put(WINDOW, words);
        descriptions.put(FROM, words);
        descriptions.put(UNTIL, words);
    }

    /// A handle lies outside the window, so that the narrowest window can still be taken in the
    /// middle.
    private void handle(Theme theme, String about, double x, double edge) {
        line(edge, 0, edge, BASE, theme.accent());
        double y = BASE / 2 - 8;
        shapes.add(
                new Shape.Rect(
                        about,
                        x,
                        y,
                        HANDLE,
                        16,
                        2,
                        Ink.filled(theme.card()).outlined(theme.accent(), 1)));
        double middle = x + HANDLE / 2;
        shapes.add(
                new Shape.Line(
                        about, middle, y + 4, middle, y + 12, Ink.stroked(theme.accent(), 1)));
    }

    private void cursor(Theme theme) {
        double x = x((double) view.asOf());
        if (x >= TimelineComposer.HEADS && x <= TimelineComposer.HEADS + whole.width()) {
            shapes.add(new Shape.Line("", x, 0, x, BASE + 4, Ink.stroked(theme.cursor(), 2)));
        }
    }

    private void heading(Theme theme) {
        int counted = density.all().stream().mapToInt(Integer::intValue).sum();
        fill("", 0, 0, TimelineComposer.HEADS - 1, HEIGHT, theme.ground());
        shapes.add(
                new Shape.Text(
                        "",
                        13,
                        20,
                        text.say("overview.name"),
                        FontWeight.SEMI_BOLD,
                        12,
                        Shape.Anchor.START,
                        theme.text()));
        write(
                13,
                36,
                counted < density.total()
                        ? text.say("overview.some", counted, density.total())
                        : text.say("overview.events", counted),
                Shape.Anchor.START,
                theme.muted());
        line(TimelineComposer.HEADS, 0, TimelineComposer.HEADS, HEIGHT, theme.line());
        line(0, 0, TimelineComposer.HEADS + whole.width(), 0, theme.line());
    }

    private double x(double instant) {
        return TimelineComposer.HEADS + whole.x(instant);
    }

    private void fill(String about, double x, double y, double width, double height, int argb) {
        if (width > 0) {
            shapes.add(new Shape.Rect(about, x, y, width, height, 0, Ink.filled(argb)));
        }
    }

    private void line(double x1, double y1, double x2, double y2, int argb) {
        shapes.add(new Shape.Line("", x1, y1, x2, y2, Ink.stroked(argb, 1)));
    }

    private void write(double x, double y, String words, Shape.Anchor anchor, int argb) {
        shapes.add(
                new Shape.Text(
                        "", x, y, words, Ticks.LOWER.weight(), Ticks.LOWER.size(), anchor, argb));
    }
}
