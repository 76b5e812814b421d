package app.parley.ui;

import app.parley.model.Snapshot;
import app.parley.store.Store;
import app.parley.timeline.Chart;
import app.parley.timeline.TimelineComposer;
import app.parley.timeline.View;
import app.parley.timeline.Viewport;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/// A store as it is looked at first: read and laid out on another thread than the window's, which
/// has little left to do then until the first frame.
///
/// @param start what was read
/// @param view what is looked at first
/// @param chart of a large store
/// @param composer that has laid out that view, for the window's thread from now on
record Opening(Start start, View view, Optional<Chart> chart, TimelineComposer composer) {
    /// Opens a store.
    ///
    /// @param first what is looked at first in a file
    /// @param show shows what can be seen before all of it has been read, if there is something
    static Opening of(
            Path file,
            BiFunction<Path, Snapshot, View> first,
            Consumer<Optional<FirstSight>> show) {
        Store store = Store.open(file);
        Function<Snapshot, View> here = snapshot -> first.apply(store.file(), snapshot);
        Optional<FirstSight> sight = FirstSight.of(store, here);
        show.accept(sight);
        Optional<Viewport> shown = sight.flatMap(seen -> seen.show(store));
        return of(
                store,
                snapshot -> {
                    View view = here.apply(snapshot);
                    return shown.map(
                                    plot ->
                                            view.with(
                                                    view.viewport()
                                                            .filling(plot.width(), plot.height())))
                            .orElse(view);
                });
    }

    private static Opening of(Store store, Function<Snapshot, View> first) {
        Start read = Start.of(store);
        View view = first.apply(read.snapshot());
        Start start = read.grouped(view.lanes());
        TimelineComposer composer = new TimelineComposer();
        Optional<Chart> chart = Optional.empty();
        if (!TimelineComposer.isQuick(start.snapshot())) {
            Chart found = Chart.of(start.snapshot(), view.zone(), start.words());
            found.prepare(view.lanes());
            composer.use(found);
            composer.prepare(start.snapshot(), view, start.words());
            chart = Optional.of(found);
        }
        composer.compose(start.snapshot(), view, start.words());
        return new Opening(start, view, chart, composer);
    }

    /// Opens a store on a thread of its own, and looks at it the way `first` says.
    static void open(
            Tasks tasks,
            String label,
            Path file,
            Function<Snapshot, View> first,
            Consumer<Session> then) {
        Tasks.Queue thread = tasks.queue("store");
        thread.run(
                label,
                progress -> of(file, first, thread),
                opening -> then.accept(new Session(tasks, thread, opening)));
    }

    /// Looks at a store that is being opened on another thread, which leaves it to this session.
    ///
    /// @param otherwise done if it cannot be opened
    static void open(
            Tasks tasks,
            String label,
            CompletableFuture<Opening> ahead,
            Consumer<Session> then,
            Runnable otherwise) {
        Tasks.Queue thread = tasks.queue("store");
        thread.run(
                label,
                progress -> ahead.handle((found, failure) -> Optional.ofNullable(found)).join(),
                found ->
                        found.ifPresentOrElse(
                                opening -> then.accept(new Session(tasks, thread, opening)),
                                () -> {
                                    thread.close();
                                    otherwise.run();
                                }));
    }

    /// Opens a store; without one its thread has nothing to do.
    private static Opening of(Path file, Function<Snapshot, View> first, Tasks.Queue thread) {
        boolean open = false;
        try {
            Opening opening = of(Store.open(file), first);
            open = true;
            return opening;
        } finally {
            if (!open) {
                thread.close();
            }
        }
    }
}
