package app.parley;

import app.parley.importer.ParleyJson;
import app.parley.model.Problem;
import app.parley.model.ProblemException;
import app.parley.model.Progress;
import app.parley.store.Store;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// `parley check`: whether stores and event files are in order.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        header = "${bundle:cli.check}",
        description = "${bundle:cli.check.description}",
        footer = "${bundle:cli.check.footer}")
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private StoreOption source = new StoreOption();

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "${bundle:cli.check.file}")
    private List<Path> files = List.of();

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Path> asked = files.isEmpty() ? List.of(source.file(console.desk())) : files;
        int worst = Console.DONE;
        for (Path file : asked) {
            List<Problem> problems = problems(file);
            problems.forEach(console::cannot);
            if (problems.isEmpty()) {
                console.say("cli.check.none", file);
            } else {
                worst = Console.CANNOT;
            }
        }
        return worst;
    }

    private static List<Problem> problems(Path file) {
        try {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
                ParleyJson.read(file);
                return List.of();
            }
            try (Store store = Store.open(file)) {
                return store.check(Progress.UNWATCHED);
            }
        } catch (ProblemException e) {
            return List.of(e.problem());
        }
    }
}
