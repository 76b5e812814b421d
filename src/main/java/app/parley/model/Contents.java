package app.parley.model;

import java.util.function.BiConsumer;

/// What a batch holds, told item by item, so that no more than a few need to be held at a time.
@FunctionalInterface
public interface Contents {
    /// Hands on every item with the place where it was read.
    ///
    /// @throws ProblemException if it cannot be read to the end; then none of it counts
    /// @throws java.util.concurrent.CancellationException if `progress` asked for it
    void each(BiConsumer<Item, Problem.Where> item, Progress progress);

    /// What a dossier holds.
    static Contents of(Dossier dossier) {
        return (taker, progress) ->
                dossier.items().forEach(item -> taker.accept(item, Problem.Where.UNKNOWN));
    }
}
