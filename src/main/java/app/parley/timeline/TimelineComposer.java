package app.parley.timeline;

import app.parley.drawing.Drawing;
import app.parley.drawing.Ink;
import app.parley.drawing.PathStep;
import app.parley.drawing.Shape;
import app.parley.model.Arc;
import app.parley.model.LaneMode;
import app.parley.model.Snapshot;
import app.parley.text.Text;
import app.parley.timeline.Picture.Layer;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Composes the timeline: axis on top, heads of lanes on the left, and the plot.
///
/// A composer belongs to one thread. It keeps the rows of a few levels of zoom and some words, and
/// nothing that changes what it makes: the same three values always give the same picture. Labels
/// take part in assigning rows, so a small store is best composed with all of its labels loaded;
/// an event whose label has not arrived is drawn as a mark, and rows are assigned anew when it has.
public final class TimelineComposer {
    /// Width of the heads of lanes, in pixels.
    public static final double HEADS = 112;

    /// Height of the axis, in pixels.
    public static final double AXIS = 48;

    /// Of a store of so many events all labels are wanted, because rows are made for them.
    public static final int READ_AT_ONCE = Layout.MANY;

    /// How much higher it is for each further zone, in pixels.
    private static final double ZONE = 15;

    /// Between the cursor's line and what it would run through, in pixels.
    private static final double CLEAR = 2;

    /// The chart of so many events is made within a frame.
    private static final int AT_ONCE = 20_000;

    private final List<Viewport> windows;
    private final Set<String> hidden;
    private final Optional<List<Entry>> periods;
    private @Nullable Chart chart;
    private @Nullable Basis basis;

    /// A composer for a view that can be panned.
    public TimelineComposer() {
        windows = List.of();
        hidden = Set.of();
        periods = Optional.empty();
    }

    /// A composer for pages, on which nothing can be panned.
    ///
    /// @param windows all that will be composed: rows are made so that labels are whole in them
    /// @param hidden ids of the lanes for which there is no room
    /// @param periods drawn behind all lanes, whether their marks find room or not
    public TimelineComposer(List<Viewport> windows, Set<String> hidden, List<Entry> periods) {
        this.windows = List.copyOf(windows);
        this.hidden = Set.copyOf(hidden);
        this.periods = Optional.of(List.copyOf(periods));
    }

    /// What of the arguments rows and words depend on, and what was made of it.
    private record Basis(
            Chart chart,
            Locale locale,
            Map<Integer, String> texts,
            Labels labels,
            Words words,
            TickLabels ticks,
            Set<String> hidden,
            Map<LaneMode, Layouts> layouts) {
        /// Identity, since comparing all labels would take longer than composing; those that are
        /// equal but not the same only cost time.
        @SuppressWarnings("ReferenceEquality")
        boolean holds(Chart other, View view, Loaded loaded) {
            return chart == other
                    && texts == loaded.labels()
                    && locale.equals(view.locale())
                    && labels.isFor(view.asOf());
        }

        static Basis of(
                Chart chart, View view, Loaded loaded, List<Viewport> windows, Set<String> hidden) {
            return new Basis(
                    chart,
                    view.locale(),
                    loaded.labels(),
                    new Labels(loaded.labels(), chart.isLarge(), windows, view.asOf()),
                    words(chart, view, loaded),
                    new TickLabels(view.zone(), Text.in(view.locale())),
                    hidden,
                    new EnumMap<>(LaneMode.class));
        }

        /// What is needed for other arguments; in a large store new labels change no row.
        @SuppressWarnings("ReferenceEquality")
        Basis then(Chart other, View view, Loaded loaded, List<Viewport> windows) {
            if (chart != other || !chart.isLarge() || !locale.equals(view.locale())) {
                return of(other, view, loaded, windows, hidden);
            }
            Labels arrived = new Labels(loaded.labels(), true, windows, view.asOf());
            Words said = words.with(loaded.labels());
            return new Basis(chart, locale, loaded.labels(), arrived, said, ticks, hidden, layouts);
        }

        private static Words words(Chart chart, View view, Loaded loaded) {
            Text text = Text.in(view.locale());
            When when = new When(view.zone(), text);
            return new Words(chart, loaded.labels(), when, text);
        }

        private List<Lane> lanes(LaneMode mode) {
            return Lanes.of(chart, mode, words.text()).stream()
                    .filter(lane -> !hidden.contains(lane.id()))
                    .toList();
        }

        Layout layout(View view) {
            return layout(view, view.viewport().scale());
        }

        /// The layout at another scale, in milliseconds per pixel.
        Layout layout(View view, double scale) {
            return layouts.computeIfAbsent(
                            view.lanes(),
                            mode ->
                                    new Layouts(
                                            lanes(mode),
                                            chart.isLarge(),
                                            view.zone(),
                                            labels,
                                            words.when()::plan,
                                            lane -> LaneComposer.lines(lane, chart.snapshot())))
                    .at(scale);
        }
    }

    /// Takes over a chart that was made on another thread: pictures of what it shows come at once.
    public void use(Chart made) {
        chart = made;
    }

    /// Whether a picture comes at once: its chart is there, or takes no time to make.
    public boolean isReady(Snapshot snapshot, View view, Loaded loaded) {
        Chart known = chart;
        return isQuick(snapshot)
                || (known != null
                        && known.shows(snapshot, view.zone(), loaded)
                        && known.has(view.lanes()));
    }

    /// Whether the events of a store are so few that their lanes are found within a frame.
    public static boolean isQuick(Snapshot snapshot) {
        return snapshot.events().count() <= AT_ONCE;
    }

    private Basis basis(Snapshot snapshot, View view, Loaded loaded) {
        Chart before = chart;
        Chart now =
                before == null
                        ? Chart.of(snapshot, view.zone(), loaded)
                        : before.then(snapshot, view.zone(), loaded);
        chart = now;
        Basis known = basis;
        if (known == null) {
            known = Basis.of(now, view, loaded, windows, hidden);
        } else if (!known.holds(now, view, loaded)) {
            known = known.then(now, view, loaded, windows);
        }
        basis = known;
        return known;
    }

    /// The timeline of a store in a view. If the lanes are scrolled further than they reach, they
    /// are shown as far as they reach.
    public Frame compose(Snapshot snapshot, View view, Loaded loaded) {
        return compose(snapshot, view, loaded, List.of());
    }

    /// The timeline with some events pointed out by numbers in their marks, from 1.
    public Frame compose(Snapshot snapshot, View view, Loaded loaded, List<Integer> callOuts) {
        Basis known = basis(snapshot, view, loaded);
        Arrangement arrangement = new Arrangement(view.arrangement());
        Layout layout = arrangement.of(known.layout(view));
        return compose(known, arrangement, layout, view, loaded, callOuts);
    }

    /// Makes the rows of a view, those of as many lanes at a time as there are processors, so that
    /// its first picture comes at once.
    public void prepare(Snapshot snapshot, View view, Loaded loaded) {
        basis(snapshot, view, loaded);
        ahead(view).parallelStream().forEach(Runnable::run);
    }

    /// The timeline for somebody who does not want to wait until the rows for a scale are made:
    /// with those for a somewhat coarser one if they are there. See [#ahead].
    public Frame composeAtOnce(Snapshot snapshot, View view, Loaded loaded) {
        Basis known = basis(snapshot, view, loaded);
        Arrangement arrangement = new Arrangement(view.arrangement());
        Levels levels = levels(known, arrangement, view);
        Layout layout = levels.ready();
        return compose(known, arrangement, layout, view, loaded, List.of());
    }

    /// What can be done on another thread, one thing after another, so that the next pictures come
    /// at once: the rows for the scale of a view where they are missing, or else those of what is
    /// beside it and of the neighbouring scales.
    public List<Runnable> ahead(View view) {
        Basis known = basis;
        return known == null || !known.chart().isLarge()
                ? List.of()
                : levels(known, new Arrangement(view.arrangement()), view).missing();
    }

    /// Whether the rows for the scale of a view are missing, and so a picture of it does with
    /// others.
    public boolean isMakeshift(View view) {
        Basis known = basis;
        return known != null && !levels(known, new Arrangement(view.arrangement()), view).isReady();
    }

    private static Levels levels(Basis known, Arrangement arrangement, View view) {
        return new Levels(
                scale -> arrangement.of(known.layout(view, scale)),
                band -> arrangement.isPinned(band),
                view.viewport());
    }

    private Frame compose(
            Basis known,
            Arrangement arrangement,
            Layout layout,
            View view,
            Loaded loaded,
            List<Integer> callOuts) {
        Frame all = compose(known, layout, view, loaded, callOuts);
        Layout pinned = arrangement.pinned(layout);
        if (pinned.lanes().isEmpty() || all.lanes().getFirst().y() >= all.plotY()) {
            return all;
        }
        View above = view.with(view.viewport().above(pinned.height()));
        return all.under(
                compose(known, pinned, above, loaded, callOuts),
                all.plotY() + above.viewport().height());
    }

    private Frame compose(
            Basis known, Layout layout, View view, Loaded loaded, List<Integer> callOuts) {
        Snapshot snapshot = known.chart().snapshot();
        Viewport viewport = view.viewport();
        double axis = axis(view);
        Stage stage = stage(known, layout, view, callOuts);
        Picture picture = stage.picture();

        AxisComposer.compose(stage, Ticks.of(viewport, known.ticks()));
        AxisComposer.beside(stage);
        PeriodBands.compose(
                stage,
                periods.orElseGet(
                        () ->
                                known.chart()
                                        .periods((long) viewport.start(), (long) viewport.end())));
        LaneComposer.compose(stage, layout, snapshot);
        Set<Integer> wanted = new HashSet<>();
        after(stage);
        MarkComposer now = new MarkComposer(stage, snapshot, loaded, known.labels(), wanted);
        MarkComposer later =
                new MarkComposer(stage.dimmed(), snapshot, loaded, known.labels(), wanted);
        layout.lanes().stream()
                .filter(stage::isInView)
                .forEach(band -> MarkComposer.compose(band, stage, now, later));
        selected(stage, layout, known.chart().find(linked(view, loaded)), now);
        cursor(stage);
        BreakComposer.compose(stage);
        return new Frame(
                picture.drawing(
                        HEADS + viewport.width(), axis + viewport.height(), view.theme().ground()),
                layout.lanes().stream().map(band -> box(band, stage)).toList(),
                layout.height(),
                wanted,
                known.chart().touching((long) viewport.start(), (long) viewport.end()),
                picture.marks(),
                HEADS,
                axis);
    }

    private static Stage stage(Basis known, Layout layout, View view, List<Integer> callOuts) {
        Viewport viewport = view.viewport();
        double top = viewport.scrolled(0, layout.height()).top();
        double axis = axis(view);
        Clip plot = new Clip(HEADS, axis, HEADS + viewport.width(), axis + viewport.height());
        Picture picture = new Picture(plot, BreakComposer.pieces(viewport, plot));
        Colours colours = Colours.of(known.chart().snapshot(), view.theme());
        return new Stage(picture, view, colours, known.words(), callOuts, axis - top);
    }

    /// How the timeline of a page comes out, without drawing it.
    public Outline outline(Snapshot snapshot, View view, Loaded loaded) {
        Basis known = basis(snapshot, view, loaded);
        Layout layout = new Arrangement(view.arrangement()).of(known.layout(view));
        return Outline.of(layout, stage(known, layout, view, List.of()), known.labels());
    }

    /// Height of the axis of a view, in pixels.
    public static double axis(View view) {
        return AXIS + ZONE * view.beside().size();
    }

    /// The numbers of the selected event and of those it is linked with.
    private static BitSet linked(View view, Loaded loaded) {
        BitSet numbers = new BitSet();
        view.selected().ifPresent(numbers::set);
        for (Arc arc : loaded.links()) {
            numbers.set(arc.from());
            numbers.set(arc.to());
        }
        return numbers;
    }

    /// The selected event has a mark even where it is counted, and lines to what it is linked with.
    private static void selected(
            Stage stage, Layout layout, Map<Integer, Entry> linked, MarkComposer marks) {
        Entry entry = linked.get(stage.view().selected().orElse(0));
        if (entry != null) {
            Spot spot = Spot.of(entry, stage, layout);
            if (!spot.marked()) {
                marks.counted(entry, spot);
            }
            ArcComposer.compose(stage, layout, linked);
        }
    }

    /// What comes after the cursor, beneath everything else.
    private static void after(Stage stage) {
        Clip plot = stage.picture().plot();
        double x = stage.x(stage.view().asOf());
        double from = Math.max(x, plot.left());
        if (from < plot.right()) {
            stage.picture()
                    .add(
                            Layer.GRID,
                            new Shape.Rect(
                                    "",
                                    from,
                                    plot.top(),
                                    plot.right() - from,
                                    plot.bottom() - plot.top(),
                                    0,
                                    Ink.filled(stage.theme().veil())));
        }
    }

    /// The cursor's line, with gaps where it would run through a mark or a label.
    private static void cursor(Stage stage) {
        double x = stage.x(stage.view().asOf());
        stage.picture().describe("cursor", cursorWords(stage.view()));
        Clip plot = stage.picture().plot();
        if (x + CLEAR < plot.left() || x - CLEAR > plot.right()) {
            return;
        }
        Ink ink = Ink.stroked(stage.theme().cursor(), 2);
        for (Room free : stage.picture().free(x - CLEAR, x + CLEAR)) {
            stage.picture()
                    .add(Layer.ARC, new Shape.Line("cursor", x, free.left(), x, free.right(), ink));
        }
    }

    private static Frame.LaneBox box(Layout.Band band, Stage stage) {
        return new Frame.LaneBox(
                band.lane().id(), band.lane().label(), stage.y(band.y()), band.height());
    }

    /// The handle of the as-of cursor on the axis of a composed timeline, if it is in view.
    public static Drawing cursor(View view, Frame frame) {
        double x = frame.plotX() + view.viewport().x(view.asOf());
        List<Shape> shapes = new ArrayList<>();
        if (x >= frame.plotX() && x <= frame.plotX() + view.viewport().width()) {
            double y = frame.plotY();
            shapes.add(
                    new Shape.Path(
                            "cursor",
                            List.of(
                                    new PathStep.Move(x - 7, y - 11),
                                    new PathStep.Line(x + 7, y - 11),
                                    new PathStep.Line(x + 7, y - 5),
                                    new PathStep.Line(x, y),
                                    new PathStep.Line(x - 7, y - 5),
                                    new PathStep.Close()),
                            Ink.filled(view.theme().cursor())));
        }
        return new Drawing(
                frame.drawing().width(),
                frame.drawing().height(),
                0,
                shapes,
                Map.of("cursor", cursorWords(view)));
    }

    private static String cursorWords(View view) {
        Text text = Text.in(view.locale());
        return text.say("timeline.cursor", TimeWords.asOf(view.asOf(), view.zone(), text));
    }
}
