package app.parley.ui;

import app.parley.model.Snapshot;
import app.parley.timeline.View;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/// A store that is being read before there is a window.
///
/// @param sight what can be shown of it before all of it has been read; there is none of a small
///     store, nor of what cannot be opened
/// @param opening all of it
record Reading(CompletableFuture<Optional<FirstSight>> sight, CompletableFuture<Opening> opening) {
    /// Begins to read.
    ///
    /// @param first what is looked at first in a file
    static Reading begin(Supplier<Path> file, BiFunction<Path, Snapshot, View> first) {
        CompletableFuture<Optional<FirstSight>> sight = new CompletableFuture<>();
        return new Reading(
                sight,
                Tasks.ahead(
                        () -> {
                            try {
                                return Opening.of(file.get(), first, sight::complete);
                            } finally {
                                sight.complete(Optional.empty());
                            }
                        }));
    }
}
