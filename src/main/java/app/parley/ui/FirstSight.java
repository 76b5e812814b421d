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

    /// A window that goes on changing its size is shown in one of them.
    private static final int MOST_LOOKS = 3;

    private final Path file;
    private final Glimpse glimpse;
    private final View view;
    private final CompletableFuture<Boolean> looked = new CompletableFuture<>();
    private final CompletableFuture<Optional<Drawing>> picture = new CompletableFuture<>();
    private final CompletableFuture<Boolean> painted = new CompletableFuture<>();
    private volatile Optional<View> look = Optional.empty();

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

    /// Says in which size and colours it is looked at; on the window's thread. The size of a new
    /// window may change until it is painted.
    void look(View sized) {
        look = Optional.of(sized);
        looked.complete(true);
    }

    /// The picture for the last of these looks; empty if there was none in time.
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
        looked.completeOnTimeout(false, LONGEST, TimeUnit.MILLISECONDS).join();
        Optional<View> seen = Optional.empty();
        Optional<Drawing> made = Optional.empty();
        for (int i = 0; i < MOST_LOOKS && !seen.equals(look); i++) {
            seen = look;
            made = seen.map(sized -> drawing(frame(store, chart, sized), sized));
        }
        picture.complete(made);
        if (made.isPresent()) {
            painted.completeOnTimeout(false, LONGEST, TimeUnit.MILLISECONDS).join();
        }
        return seen.map(View::viewport);
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
