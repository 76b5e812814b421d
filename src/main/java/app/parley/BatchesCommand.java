package app.parley;

import app.parley.exporter.ResultsJson;
import app.parley.model.Batch;
import app.parley.model.Change;
import app.parley.model.Problem;
import app.parley.model.Progress;
import app.parley.store.Store;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `parley batches`: the imports of a store; shows, hides and forgets one of them.
@Command(
        name = "batches",
        mixinStandardHelpOptions = true,
        header = "${bundle:cli.batches}",
        description = "${bundle:cli.batches.description}",
        footer = "${bundle:cli.batches.footer}")
final class BatchesCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private StoreOption target = new StoreOption();

    @ArgGroup(exclusive = true)
    private Done done = new Done();

    @Option(names = "--yes", description = "${bundle:cli.batches.yes}")
    private boolean yes;

    @Option(names = "--json", description = "${bundle:cli.json}")
    private boolean json;

    /// What is to be done with one of them.
    private static final class Done {
        @Option(names = "--show", paramLabel = "N", description = "${bundle:cli.batches.show}")
        private Optional<Integer> show = Optional.empty();

        @Option(names = "--hide", paramLabel = "N", description = "${bundle:cli.batches.hide}")
        private Optional<Integer> hide = Optional.empty();

        @Option(names = "--forget", paramLabel = "N", description = "${bundle:cli.batches.forget}")
        private Optional<Integer> forget = Optional.empty();
    }

    BatchesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Store store = target.open(console)) {
            done.show
                    .filter(number -> !batch(store, number).shown())
                    .ifPresent(number -> store.apply(new Change.ShowBatch(number)));
            done.hide
                    .filter(number -> batch(store, number).shown())
                    .ifPresent(number -> store.apply(new Change.HideBatch(number)));
            done.forget.ifPresent(number -> forget(store, batch(store, number)));
            List<Batch> batches = store.snapshot().batches();
            if (json) {
                ResultsJson.batches(batches, console.out());
            } else {
                batches.forEach(this::print);
            }
        }
        return Console.DONE;
    }

    private static Batch batch(Store store, int number) {
        return store.snapshot().batches().stream()
                .filter(batch -> batch.number() == number)
                .findFirst()
                .orElseThrow(() -> Problem.of("store.noBatch", number).exception());
    }

    /// What cannot be undone is done only if that was said.
    private void forget(Store store, Batch batch) {
        if (!yes) {
            throw Problem.of("store.forget", batch.origin().file(), batch.items()).exception();
        }
        store.forget(batch.number(), Progress.UNWATCHED);
    }

    private void print(Batch batch) {
        console.say(
                batch.shown() ? "cli.batches.shown" : "cli.batches.hidden",
                batch.number(),
                batch.origin().file(),
                batch.origin().format(),
                batch.items(),
                batch.origin().imported().toString());
    }
}
