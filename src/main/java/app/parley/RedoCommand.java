package app.parley;

import app.parley.model.Change;
import app.parley.store.Store;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.Optional;
import java.util.concurrent.Callable;

/// `parley redo`: makes the change of a store again that was taken back last.
@Command(
        name = "redo",
        mixinStandardHelpOptions = true,
        header = "${bundle:cli.redo}",
        description = "${bundle:cli.redo.description}")
final class RedoCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private StoreOption target = new StoreOption();

    RedoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Store store = target.open(console)) {
            Optional<Change> redone = store.redo();
            console.say(redone.isEmpty() ? "cli.redo.nothing" : "cli.redo.done");
        }
        return Console.DONE;
    }
}
