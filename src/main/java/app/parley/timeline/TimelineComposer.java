package app.parley.timeline;

import app.parley.drawing.Drawing;
import app.parley.drawing.Ink;
import app.parley.drawing.PathStep;
import app.parley.drawing.Shape;
import app.parley.model.LaneMode;
import app.parley.model.Snapshot;
import app.parley.text.Text;
import app.parley.timeline.Picture.Layer;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

    private static final int LEVELS_KEPT = 16;

    private @Nullable Basis basis;

    /// A composer that has not composed anything.
    public TimelineComposer() {}

    /// What of the arguments rows and words depend on, and what was made of it.
    private record Basis(
            Snapshot snapshot,
            Locale locale,
            Map<Integer, String> labels,
            Optional<BitSet> shown,
            Words words,
            TickLabels ticks,
            List<Entry> entries,
            Map<LaneMode, List<Lane>> lanes,
            Map<Key, Layout> layouts) {
        /// Identity, since comparing stores would take longer than composing; values that are
        /// equal but not the same only cost time.
        @SuppressWarnings("ReferenceEquality")
        boolean holds(Snapshot other, View view, Loaded loaded) {
            return snapshot == other
                    && labels == loaded.labels()
                    && shown.equals(loaded.shown())
                    && ticks.zone().equals(view.zone())
                    && locale.equals(view.locale());
        }

        static Basis of(Snapshot snapshot, View view, Loaded loaded) {
            Text text = Text.in(view.locale());
            return new Basis(
                    snapshot,
                    view.locale(),
                    loaded.labels(),
                    loaded.shown(),
                    new Words(snapshot, loaded.labels(), new When(view.zone(), text), text),
                    new TickLabels(view.zone(), text),
                    Entry.all(snapshot, view.zone()).stream()
                            .filter(entry -> loaded.shows(entry.number()))
                            .toList(),
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>());
        }

        Layout layout(LaneMode mode, int level) {
            Key key = new Key(mode, level);
            if (layouts.size() >= LEVELS_KEPT && !layouts.containsKey(key)) {
                layouts.clear();
            }
            return layouts.computeIfAbsent(
                    key, _ -> Layout.of(lanes(mode), level, labels, words.when()::plan));
        }

        private List<Lane> lanes(LaneMode mode) {
            return lanes.computeIfAbsent(
                    mode, _ -> Lanes.of(snapshot, entries, mode, words.text()));
        }
    }

    private record Key(LaneMode mode, int level) {}

    /// The timeline of a store in a view. If the lanes are scrolled further than they reach, they
    /// are shown as far as they reach.
    public Frame compose(Snapshot snapshot, View view, Loaded loaded) {
        return compose(snapshot, view, loaded, List.of());
    }

    /// The timeline with some events pointed out by numbers in their marks, from 1.
    public Frame compose(Snapshot snapshot, View view, Loaded loaded, List<Integer> callOuts) {
        Basis known = basis;
        if (known == null || !known.holds(snapshot, view, loaded)) {
            known = Basis.of(snapshot, view, loaded);
            basis = known;
        }
        Viewport viewport = view.viewport();
        int level = Layout.level(viewport.scale());
        Layout layout = known.layout(view.lanes(), level);
        double top = viewport.scrolled(0, layout.height()).top();
        Picture picture =
                new Picture(
                        new Clip(HEADS, AXIS, HEADS + viewport.width(), AXIS + viewport.height()));
        Colours colours = Colours.of(snapshot, view.theme());
        Stage stage = new Stage(picture, view, colours, known.words(), callOuts, AXIS - top);

        AxisComposer.compose(stage, Ticks.of(viewport, known.ticks()));
        LaneComposer.compose(stage, layout, snapshot);
        Set<Integer> wanted = new HashSet<>();
        after(stage);
        MarkComposer now = new MarkComposer(stage, snapshot, loaded, wanted);
        MarkComposer later = new MarkComposer(stage.dimmed(), snapshot, loaded, wanted);
        layout.lanes().forEach(band -> MarkComposer.compose(band, stage, now, later));
        ArcComposer.compose(stage, layout, loaded);
        return new Frame(
                picture.drawing(
                        HEADS + viewport.width(), AXIS + viewport.height(), view.theme().ground()),
                layout.lanes().stream().map(band -> box(band, stage)).toList(),
                layout.height(),
                wanted,
                (int) known.entries().stream().filter(stage::touches).count(),
                HEADS,
                AXIS);
    }

    /// What comes after the cursor, and the cursor's line: beneath everything that can be read.
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
        stage.picture().describe("cursor", cursorWords(stage.view()));
        stage.picture()
                .add(
                        Layer.ARC,
                        new Shape.Line(
                                "cursor",
                                x,
                                plot.top(),
                                x,
                                plot.bottom(),
                                Ink.stroked(stage.theme().cursor(), 2)));
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
