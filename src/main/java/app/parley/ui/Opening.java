package app.parley.ui;

import app.parley.timeline.Chart;
import app.parley.timeline.TimelineComposer;
import app.parley.timeline.View;

import java.nio.file.Path;
import java.util.Optional;
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
    /// @param first what is looked at first
    static Opening of(Path file, Function<Start, View> first) {
        Start read = Start.of(file);
        View view = first.apply(read);
        Start start = read.grouped(view.lanes());
        TimelineComposer composer = new TimelineComposer();
        Optional<Chart> chart = Optional.empty();
        if (!TimelineComposer.isQuick(start.snapshot())) {
            Chart found = Chart.of(start.snapshot(), view.zone(), start.words());
            found.prepare(view.lanes());
            composer.use(found);
            chart = Optional.of(found);
        }
        composer.compose(start.snapshot(), view, start.words());
        return new Opening(start, view, chart, composer);
    }

    /// Opens a store; without one its thread has nothing to do.
    static Opening of(Path file, Function<Start, View> first, Tasks.Queue thread) {
        boolean open = false;
        try {
            Opening opening = of(file, first);
            open = true;
            return opening;
        } finally {
            if (!open) {
                thread.close();
            }
        }
    }
}
