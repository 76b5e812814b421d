package app.parley.timeline;

import app.parley.drawing.Drawing;
import app.parley.drawing.Ink;
import app.parley.drawing.PathStep;
import app.parley.drawing.Shape;
import app.parley.drawing.Theme;
import app.parley.model.LaneMode;
import app.parley.model.Snapshot;
import app.parley.text.Text;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
                    && ticks.zone().equals(view.zone())
                    && locale.equals(view.locale());
        }

        static Basis of(Snapshot snapshot, View view, Loaded loaded) {
            Text text = Text.in(view.locale());
            return new Basis(
                    snapshot,
                    view.locale(),
                    loaded.labels(),
                    new Words(snapshot, loaded.labels(), new When(view.zone(), text), text),
                    new TickLabels(view.zone(), text),
                    Entry.all(snapshot, view.zone()),
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
    Frame compose(Snapshot snapshot, View view, Loaded loaded, List<Integer> callOuts) {
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
        Colours colours = new Colours(snapshot, view.theme());
        Stage stage = new Stage(picture, view, colours, known.words(), callOuts, AXIS - top);

        AxisComposer.compose(stage, Ticks.of(viewport, known.ticks()));
        LaneComposer.compose(stage, layout, snapshot);
        Set<Integer> wanted = new HashSet<>();
        MarkComposer marks = new MarkComposer(stage, snapshot, loaded, wanted);
        layout.lanes().forEach(marks::compose);
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

    private static Frame.LaneBox box(Layout.Band band, Stage stage) {
        return new Frame.LaneBox(
                band.lane().id(), band.lane().label(), stage.y(band.y()), band.height());
    }

    /// The as-of cursor over a composed timeline: a veil over what comes after it, its line, and
    /// its handle on the axis.
    public static Drawing cursor(View view, Frame frame) {
        Viewport viewport = view.viewport();
        Theme theme = view.theme();
        double right = frame.plotX() + viewport.width();
        double bottom = frame.plotY() + viewport.height();
        double x = frame.plotX() + viewport.x(view.asOf());
        List<Shape> shapes = new ArrayList<>();
        double veiled = Math.max(x, frame.plotX());
        if (veiled < right) {
            shapes.add(
                    new Shape.Rect(
                            "",
                            veiled,
                            frame.plotY(),
                            right - veiled,
                            viewport.height(),
                            0,
                            Ink.filled(theme.veil())));
        }
        if (x >= frame.plotX() && x <= right) {
            double y = frame.plotY();
            shapes.add(new Shape.Line("cursor", x, y, x, bottom, Ink.stroked(theme.cursor(), 2)));
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
                            Ink.filled(theme.cursor())));
        }
        Text text = Text.in(view.locale());
        Drawing empty = frame.drawing();
        return new Drawing(
                empty.width(),
                empty.height(),
                0,
                shapes,
                Map.of(
                        "cursor",
                        text.say(
                                "timeline.cursor",
                                TimeWords.asOf(view.asOf(), view.zone(), text))));
    }
}
