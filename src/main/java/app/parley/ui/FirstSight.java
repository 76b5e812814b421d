package app.parley.ui;

import app.parley.drawing.Drawing;
import app.parley.drawing.Shape;
import app.parley.drawing.Theme;
import app.parley.model.Glimpse;
import app.parley.model.LaneMode;
import app.parley.model.Snapshot;
import app.parley.store.Store;
import app.parley.timeline.Chart;
import app.parley.timeline.Frame;
import app.parley.timeline.Loaded;
import app.parley.timeline.TimelineComposer;
import app.parley.timeline.View;
import app.parley.timeline.Viewport;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A large store at first sight: what can be shown of it while all of it is being read.
///
/// @param file where it is kept
/// @param glimpse what it is made of
/// @param view what is looked at first
/// @param words what has arrived
/// @param composer that has laid out that view, for the window's thread from now on
record FirstSight(Path file, Glimpse glimpse, View view, Loaded words, TimelineComposer composer) {
    /// A coarser glimpse would not say in which column of a strip events are counted.
    private static final double MOST_PIXELS = 2;

    /// Looks at a store the way `first` says; empty if that cannot be seen at a glance.
    static Optional<FirstSight> of(Store store, Function<Snapshot, View> first) {
        return store.glimpse()
                .flatMap(
                        glimpse ->
                                Optional.of(first.apply(glimpse.snapshot()))
                                        .filter(view -> suits(glimpse, view))
                                        .map(view -> of(store, glimpse, view)));
    }

    private static boolean suits(Glimpse glimpse, View view) {
        return view.lanes() == LaneMode.PARTY
                && view.filter().isEmpty()
                && glimpse.step() <= MOST_PIXELS * view.viewport().scale();
    }

    private static FirstSight of(Store store, Glimpse glimpse, View view) {
        Chart chart = Chart.of(glimpse, view.zone());
        chart.prepare(view.lanes());
        TimelineComposer composer = new TimelineComposer();
        composer.use(chart);
        composer.prepare(glimpse.snapshot(), view, Loaded.NOTHING);
        Frame frame = composer.compose(glimpse.snapshot(), view, Loaded.NOTHING);
        Loaded words = new Loaded(store.labels(frame.wanted()), Map.of(), List.of());
        return new FirstSight(store.file(), glimpse, view, words, composer);
    }

    /// The same in other colours.
    FirstSight in(Theme theme) {
        return new FirstSight(file, glimpse, view.in(theme), words, composer);
    }

    /// The timeline in a view.
    Frame frame(View sized) {
        return composer.compose(glimpse.snapshot(), sized, words);
    }

    /// What is seen in a viewport, with the cursor.
    Drawing drawing(Viewport viewport) {
        View sized = view.with(viewport);
        Frame frame = frame(sized);
        Drawing picture = frame.drawing();
        List<Shape> shapes = new ArrayList<>(picture.shapes());
        shapes.addAll(TimelineComposer.cursor(sized, frame).shapes());
        return new Drawing(
                picture.width(),
                picture.height(),
                picture.background(),
                shapes,
                picture.descriptions());
    }
}
