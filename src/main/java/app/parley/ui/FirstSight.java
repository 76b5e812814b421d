package app.parley.ui;

import app.parley.drawing.Drawing;
import app.parley.drawing.Shape;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// A large store at first sight: what can be shown of it while all of it is being read.
///
/// The thread that reads and the window do what each can at the same time: the window makes room,
/// and says how it looks at the store; the thread makes the picture for that; when the window has
/// painted it, the thread reads on.
final class FirstSight {
    /// A coarser glimpse would not say in which column of a strip events are counted.
    private static final double MOST_PIXELS = 2;

    /// A window that is gone says nothing, and is waited for so long, in milliseconds.
    private static final long LONGEST = 1000;

    private final Path file;
    private final Glimpse glimpse;
    private final View view;
    private final CompletableFuture<Optional<View>> look = new CompletableFuture<>();
    private final CompletableFuture<Optional<Drawing>> picture = new CompletableFuture<>();
    private final CompletableFuture<Boolean> painted = new CompletableFuture<>();

    private FirstSight(Path file, Glimpse glimpse, View view) {
        this.file = file;
        this.glimpse = glimpse;
        this.view = view;
    }

    /// Looks at a store the way `first` says; empty if that cannot be seen at a glance.
    static Optional<FirstSight> of(Store store, Function<Snapshot, View> first) {
        return store.glimpse()
                .flatMap(
                        glimpse ->
                                Optional.of(first.apply(glimpse.snapshot()))
                                        .filter(view -> suits(glimpse, view))
                                        .map(view -> new FirstSight(store.file(), glimpse, view)));
    }

    private static boolean suits(Glimpse glimpse, View view) {
        return view.lanes() == LaneMode.PARTY
                && view.filter().isEmpty()
                && glimpse.step() <= MOST_PIXELS * view.viewport().scale();
    }

    /// Where the store is kept.
    Path file() {
        return file;
    }

    /// What is looked at, in a plot of any size.
    View view() {
        return view;
    }

    /// Says in which size and colours it is looked at; on the window's thread.
    void look(View sized) {
        look.complete(Optional.of(sized));
    }

    /// The picture for that; empty if nobody said so in time.
    CompletableFuture<Optional<Drawing>> picture() {
        return picture;
    }

    /// Says that the picture has been painted.
    void painted() {
        painted.complete(true);
    }

    /// Makes the picture, and waits until it has been painted; the viewport it is of. On the thread
    /// that uses the store.
    Optional<Viewport> show(Store store) {
        Chart chart = chart();
        Optional<View> sized =
                look.completeOnTimeout(Optional.empty(), LONGEST, TimeUnit.MILLISECONDS).join();
        picture.complete(sized.map(seen -> drawing(frame(store, chart, seen), seen)));
        if (sized.isPresent()) {
            painted.completeOnTimeout(false, LONGEST, TimeUnit.MILLISECONDS).join();
        }
        return sized.map(View::viewport);
    }

    /// What the timeline is made of.
    Chart chart() {
        Chart chart = Chart.of(glimpse, view.zone());
        chart.prepare(view.lanes());
        return chart;
    }

    /// The timeline in a view, with the names of what has marks.
    Frame frame(Store store, Chart chart, View sized) {
        TimelineComposer composer = new TimelineComposer();
        composer.use(chart);
        composer.prepare(glimpse.snapshot(), sized, Loaded.NOTHING);
        Frame bare = composer.compose(glimpse.snapshot(), sized, Loaded.NOTHING);
        Loaded words = new Loaded(store.labels(bare.wanted()), Map.of(), List.of());
        return composer.compose(glimpse.snapshot(), sized, words);
    }

    /// With the handle of the cursor.
    private static Drawing drawing(Frame frame, View sized) {
        Drawing timeline = frame.drawing();
        List<Shape> shapes = new ArrayList<>(timeline.shapes());
        shapes.addAll(TimelineComposer.cursor(sized, frame).shapes());
        return new Drawing(
                timeline.width(),
                timeline.height(),
                timeline.background(),
                shapes,
                timeline.descriptions());
    }
}
