package app.parley.ui;

import app.parley.model.Snapshot;
import app.parley.timeline.View;
import app.parley.timeline.Viewport;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/// A store that is being read before there is a window.
///
/// @param sight what can be shown of it before all of it has been read; there is none of a small
///     store, nor of what cannot be opened
/// @param painted in which viewport that has been painted; until it is, the window needs the
///     processors
/// @param opening all of it
record Reading(
        CompletableFuture<Optional<FirstSight>> sight,
        CompletableFuture<Optional<Viewport>> painted,
        CompletableFuture<Opening> opening) {
    /// What is never painted, because the window is gone, is waited for so long, in milliseconds.
    private static final long LONGEST = 1000;

    /// Begins to read.
    ///
    /// @param first what is looked at first in a file
    static Reading begin(Supplier<Path> file, BiFunction<Path, Snapshot, View> first) {
        CompletableFuture<Optional<FirstSight>> sight = new CompletableFuture<>();
        CompletableFuture<Optional<Viewport>> painted = new CompletableFuture<>();
        Function<FirstSight, Optional<Viewport>> show =
                seen -> {
                    sight.complete(Optional.of(seen));
                    return painted.completeOnTimeout(
                                    Optional.empty(), LONGEST, TimeUnit.MILLISECONDS)
                            .join();
                };
        return new Reading(
                sight,
                painted,
                Tasks.ahead(
                        () -> {
                            try {
                                return Opening.of(file.get(), first, show);
                            } finally {
                                sight.complete(Optional.empty());
                            }
                        }));
    }
}
