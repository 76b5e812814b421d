package app.parley;

import app.parley.model.Batch;
import app.parley.model.Change;
import app.parley.store.Store;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.Optional;
import java.util.concurrent.Callable;

/// `parley undo`: takes the latest change of a store back, such as an import.
@Command(
        name = "undo",
        mixinStandardHelpOptions = true,
        header = "${bundle:cli.undo}",
        description = "${bundle:cli.undo.description}")
final class UndoCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private StoreOption target = new StoreOption();

    UndoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Store store = target.open(console)) {
            Optional<Change> undone = store.undo();
            if (undone.isEmpty()) {
                console.say("cli.undo.nothing");
            } else if (undone.get() instanceof Change.ShowBatch(int number)) {
                store.snapshot().batches().stream()
                        .filter(batch -> batch.number() == number)
                        .map(Batch::origin)
                        .forEach(origin -> console.say("cli.undo.import", origin.file()));
            } else {
                console.say("cli.undo.done");
            }
        }
        return Console.DONE;
    }
}
