package app.parley;

import app.parley.desk.Mappings;
import app.parley.exporter.RefusedRows;
import app.parley.exporter.ResultsJson;
import app.parley.importer.DateOrder;
import app.parley.importer.Known;
import app.parley.importer.Preview;
import app.parley.importer.Row;
import app.parley.importer.Selection;
import app.parley.importer.Wishes;
import app.parley.model.Batch;
import app.parley.model.Change;
import app.parley.model.Code;
import app.parley.model.Comparison;
import app.parley.model.Event;
import app.parley.model.Problem;
import app.parley.model.Progress;
import app.parley.model.Snapshot;
import app.parley.store.Onlooker;
import app.parley.store.Store;
import app.parley.ui.parts.ProblemWords;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/// `parley import`: takes event files in, each as one batch and one step of undo.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        header = "${bundle:cli.import}",
        description = "${bundle:cli.import.description}",
        footer = "${bundle:cli.import.footer}")
final class ImportCommand implements Callable<Integer> {
    private static final int FIRST_ROWS = 5;

    private final Console console;

    @Mixin private StoreOption target = new StoreOption();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "${bundle:cli.import.file}")
    private List<Path> files = List.of();

    @Option(names = "--format", paramLabel = "F", description = "${bundle:cli.import.format}")
    private Optional<String> format = Optional.empty();

    @Option(names = "--map", paramLabel = "COL=FIELD", description = "${bundle:cli.import.map}")
    private Map<String, String> mapping = Map.of();

    @Option(names = "--date-order", paramLabel = "O", description = "${bundle:cli.import.order}")
    private Optional<DateOrder> dateOrder = Optional.empty();

    @Option(names = "--zone", paramLabel = "Z", description = "${bundle:cli.import.zone}")
    private Optional<ZoneId> zone = Optional.empty();

    @Option(names = "--encoding", paramLabel = "E", description = "${bundle:cli.import.encoding}")
    private Optional<Charset> encoding = Optional.empty();

    @Option(names = "--sheet", paramLabel = "N", description = "${bundle:cli.import.sheet}")
    private Optional<Integer> sheet = Optional.empty();

    @Option(names = "--source", paramLabel = "NAME", description = "${bundle:cli.import.source}")
    private Optional<String> source = Optional.empty();

    @Option(names = "--map-anew", description = "${bundle:cli.import.anew}")
    private boolean anew;

    @Option(names = "--everything", description = "${bundle:cli.import.everything}")
    private boolean everything;

    @Option(names = "--dry-run", description = "${bundle:cli.import.dryRun}")
    private boolean dryRun;

    @Option(names = "--refused", paramLabel = "TO", description = "${bundle:cli.import.refused}")
    private Optional<Path> refused = Optional.empty();

    @Option(names = "--json", description = "${bundle:cli.json}")
    private boolean json;

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Preview> taken = new ArrayList<>();
        try (Store store = target.open(console)) {
            for (Path file : files) {
                taken.add(take(file, store));
            }
        } finally {
            refused.ifPresent(to -> list(taken, to));
            if (json) {
                ResultsJson.imported(taken.stream().map(this::result).toList(), console.out());
            }
        }
        boolean whole = taken.stream().allMatch(preview -> preview.refusals() == 0);
        return whole ? Console.DONE : Console.DONE_IN_PART;
    }

    /// Every refused row of every file that was read, in a table.
    private void list(List<Preview> previews, Path to) {
        ProblemWords words = new ProblemWords(console.text());
        RefusedRows.write(
                to,
                console.text(),
                problem ->
                        List.of(
                                words.where(problem.where()),
                                words.what(problem),
                                console.toDo(problem)),
                rows -> previews.forEach(each -> each.eachRefused(rows, Progress.UNWATCHED)));
    }

    private Preview take(Path file, Store store) {
        Wishes wishes = wishes(store.snapshot());
        Preview preview;
        try (Onlooker shown = store.onlooker()) {
            preview = Preview.of(file, wishes, shown, Progress.UNWATCHED);
        }
        preview.checkColumns();
        if (!dryRun) {
            preview.checkDecided();
            remember(preview);
            if (!preview.isNothingNew()) {
                Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
                Batch batch = store.add(preview.news(), preview.origin(now), Progress.UNWATCHED);
                store.apply(new Change.ShowBatch(batch.number()));
            }
        }
        if (!json) {
            print(preview);
        }
        return preview;
    }

    /// What was said of columns counts for the next table that has them; a table whose mapping is
    /// to be found out anew is forgotten first.
    private void remember(Preview preview) {
        Mappings mappings = new Mappings(console.desk());
        if (!mapping.isEmpty()) {
            mappings.keep(preview.columns(), mapping);
        } else if (anew) {
            mappings.forget(preview.columns());
        }
    }

    private Wishes wishes(Snapshot shown) {
        Known known = Known.of(shown);
        return new Wishes(
                format,
                mapping,
                dateOrder,
                Map.of(),
                zone,
                encoding,
                sheet,
                source,
                everything ? Selection.EVERYTHING : Selection.USUAL,
                anew ? known : known.remembering(new Mappings(console.desk())::of));
    }

    private ResultsJson.Imported result(Preview preview) {
        Comparison comparison = preview.comparison();
        return new ResultsJson.Imported(
                preview.file().name(),
                preview.reading().format(),
                preview.reading().findings().mapping(),
                new TreeMap<>(
                        Map.of(
                                "new", comparison.added(),
                                "changed", comparison.changed(),
                                "unchanged", comparison.unchanged(),
                                "repeated", comparison.repeated(),
                                "leftOut", preview.reading().leftOut(),
                                "gone", comparison.gone(),
                                "refused", preview.refusals())),
                preview.refused().stream().map(this::told).toList(),
                preview.reading().notices().stream().map(this::told).toList());
    }

    private ResultsJson.Told told(Problem problem) {
        return new ResultsJson.Told(problem, console.words(problem, " "));
    }

    private void print(Preview preview) {
        var findings = preview.reading().findings();
        console.say("cli.import.read", preview.file().name(), preview.reading().format());
        if (!findings.encoding().isEmpty()) {
            console.say(
                    "cli.import.text",
                    findings.encoding(),
                    console.text().say("cli.import.encoding." + findings.reason()));
        }
        if (!findings.sheet().isEmpty()) {
            console.say("cli.import.onSheet", findings.sheet());
        }
        if (!preview.remembered().isEmpty()) {
            console.say("cli.import.remembered");
        }
        findings.mapping()
                .forEach((column, field) -> console.say("cli.import.column", column, field));
        findings.orders()
                .forEach(
                        found ->
                                console.say(
                                        "cli.import.found",
                                        found.column(),
                                        Code.of(found.order()),
                                        console.text()
                                                .say("cli.import.why." + Code.of(found.why())),
                                        found.example()));
        console.say("cli.import.clock", findings.zone());
        preview.first().stream()
                .filter(Row.Read.class::isInstance)
                .limit(FIRST_ROWS)
                .forEach(row -> print(((Row.Read) row).event()));
        Comparison comparison = preview.comparison();
        console.say(
                dryRun ? "cli.import.would" : "cli.import.did",
                comparison.added(),
                comparison.changed(),
                comparison.unchanged(),
                comparison.repeated(),
                comparison.gone(),
                preview.refusals());
        if (preview.reading().leftOut() > 0) {
            console.say("cli.import.leftOut", preview.reading().leftOut());
        }
        for (Problem problem : preview.refused()) {
            console.cannot(problem);
        }
        for (Problem notice : preview.reading().notices()) {
            console.say("cli.import.notice", console.words(notice, " "));
        }
    }

    private void print(Event event) {
        console.say("cli.import.row", event.time().date().text(), event.title());
    }
}
