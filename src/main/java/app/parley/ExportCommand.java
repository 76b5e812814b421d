package app.parley;

import static java.util.stream.Collectors.joining;

import app.parley.exporter.Csv;
import app.parley.exporter.Format;
import app.parley.exporter.Imprint;
import app.parley.model.Briefing;
import app.parley.model.Edtf;
import app.parley.model.Filter;
import app.parley.model.LaneMode;
import app.parley.model.Problem;
import app.parley.model.Progress;
import app.parley.model.Snapshot;
import app.parley.model.Zones;
import app.parley.store.Store;
import app.parley.timeline.View;
import app.parley.timeline.Viewport;
import app.parley.timeline.page.Contents;
import app.parley.timeline.page.Page;
import app.parley.timeline.page.Recipe;
import app.parley.ui.Views;
import app.parley.ui.export.Export;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `parley export`: the timeline as a picture, or its events as text, without a window.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        header = "${bundle:cli.export}",
        description = "${bundle:cli.export.description}",
        footer = "${bundle:cli.export.footer}")
final class ExportCommand implements Callable<Integer> {
    private final Console console;

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private StoreOption source = new StoreOption();

    @Option(names = "--to", paramLabel = "FILE", description = "${bundle:cli.export.to}")
    private Optional<Path> target = Optional.empty();

    @Option(names = "--again", paramLabel = "FILE", description = "${bundle:cli.export.again}")
    private Optional<Path> before = Optional.empty();

    @Option(
            names = "--briefing",
            paramLabel = "NAME",
            description = "${bundle:cli.export.briefing}")
    private Optional<String> briefing = Optional.empty();

    @Option(names = "--keep-as", paramLabel = "NAME", description = "${bundle:cli.export.keepAs}")
    private Optional<String> keepAs = Optional.empty();

    @Option(names = "--overwrite", description = "${bundle:cli.export.overwrite}")
    private boolean overwrite;

    @Option(names = "--from", paramLabel = "DATE", description = "${bundle:cli.export.from}")
    private Optional<Edtf> from = Optional.empty();

    @Option(names = "--until", paramLabel = "DATE", description = "${bundle:cli.export.until}")
    private Optional<Edtf> until = Optional.empty();

    @Option(names = "--as-of", paramLabel = "DATE", description = "${bundle:cli.asOf}")
    private Optional<Edtf> asOf = Optional.empty();

    @Option(names = "--zone", paramLabel = "ZONE", description = "${bundle:cli.zone}")
    private Optional<ZoneId> zone = Optional.empty();

    @Option(names = "--lanes", paramLabel = "MODE", description = "${bundle:cli.export.lanes}")
    private Optional<LaneMode> lanes = Optional.empty();

    @Option(names = "--left", paramLabel = "P", description = "${bundle:cli.export.left}")
    private Optional<String> left = Optional.empty();

    @Option(names = "--right", paramLabel = "P", description = "${bundle:cli.export.right}")
    private Optional<String> right = Optional.empty();

    @Option(names = "--filter", paramLabel = "FILTER", description = "${bundle:cli.export.filter}")
    private String filter = "";

    @Option(names = "--exact", description = "${bundle:cli.export.exact}")
    private boolean exact;

    @Mixin private PictureOptions picture = new PictureOptions();

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path file =
                target.or(() -> before)
                        .orElseThrow(() -> misused(console.text().say("cli.export.noFile")));
        Format format = Format.of(file);
        Optional<String> earlier = before.map(Imprint::recipe);
        if (Files.exists(file) && !overwrite) {
            throw Problem.of("export.exists", file.toString()).exception();
        }
        try (Store store = source.open(console)) {
            keepAs.filter(name -> !overwrite && replacesAnother(store, name))
                    .ifPresent(
                            name -> {
                                throw Problem.of("export.briefingExists", name).exception();
                            });
            Snapshot snapshot = store.snapshot();
            Optional<String> kept = earlier.or(() -> briefing.map(name -> kept(store, name)));
            Recipe recipe = kept.map(this::recipe).orElseGet(() -> recipe(store, snapshot));
            if (recipe.page().pages() > 1 && format.isPicture() && !format.hasPages()) {
                throw Problem.of("export.onePage", file.toString()).exception();
            }
            Export export = new Export(store, snapshot, recipe, console.text());
            export.read(file, exact ? Csv.Cells.EXACT : Csv.Cells.GUARDED)
                    .write(Progress.UNWATCHED)
                    .forEach(console::cannot);
            console.say("cli.export.done", file, kilobytes(file));
            keepAs.ifPresent(export::keep);
            kept.ifPresent(line -> changes(export, Contents.parse(line)));
        }
        return Console.DONE;
    }

    private static long kilobytes(Path file) {
        return Math.max(1, file.toFile().length() / 1000);
    }

    /// Names, and behind them what the things are called, as far as they still are there.
    private void changes(Export export, Contents before) {
        Contents.Changes changes = export.contents().since(before);
        Map<String, String> labels = export.labels(changes);
        if (changes.isEmpty()) {
            console.say("cli.export.unchanged");
        }
        changes.added().forEach(name -> say("cli.export.added", name, labels));
        changes.removed().forEach(name -> say("cli.export.removed", name, labels));
        changes.changed().forEach(name -> say("cli.export.changed", name, labels));
    }

    private void say(String key, String name, Map<String, String> labels) {
        console.say(key, (name + "  " + labels.getOrDefault(name, "")).strip());
    }

    /// Whether a briefing of that name is another than the one that is made again.
    private boolean replacesAnother(Store store, String name) {
        return !briefing.equals(Optional.of(name))
                && store.briefings().stream().anyMatch(one -> one.name().equals(name));
    }

    private static String kept(Store store, String name) {
        List<Briefing> known = store.briefings();
        return known.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .map(Export::recipe)
                .orElseThrow(
                        () -> {
                            String names =
                                    known.stream().map(Briefing::name).collect(joining(", "));
                            return Problem.of("export.noBriefing", name, known.size(), names)
                                    .exception();
                        });
    }

    private Recipe recipe(String line) {
        String from = before.map(Path::toString).or(() -> briefing).orElse("");
        return Recipe.parse(line)
                .orElseThrow(() -> Problem.of("export.noRecipe", from).exception());
    }

    private Recipe recipe(Store store, Snapshot snapshot) {
        if (!picture.hasPages()) {
            throw misused(console.text().say("cli.export.noPages", Recipe.MOST_PAGES));
        }
        if (picture.callOuts().size() > Page.MOST_CALL_OUTS) {
            throw misused(console.text().say("cli.export.manyCallOuts", Page.MOST_CALL_OUTS));
        }
        for (String id : picture.callOuts()) {
            if (store.number(id).isEmpty()) {
                throw misused(console.text().say("cli.export.noEvent", id));
            }
        }
        View home = new Views(snapshot, console.text().locale(), picture.look().theme()).home();
        ZoneId display = zone.orElse(home.zone());
        Named named = new Named(spec.commandLine(), console.text());
        Viewport span = home.viewport();
        long start = from.map(date -> Zones.begin(date, display)).orElse(Math.round(span.start()));
        long end = until.map(date -> Zones.end(date, display)).orElse(Math.round(span.end()));
        if (start >= end) {
            throw misused(console.text().say("cli.export.backwards"));
        }
        View view =
                home.in(display)
                        .asOf(asOf.map(date -> Zones.end(date, display)).orElse(home.asOf()))
                        .by(lanes.orElse(home.lanes()))
                        .showing(store.known(snapshot, Filter.parse(filter)))
                        .facing(
                                side(left, named, snapshot, home.left()),
                                side(right, named, snapshot, home.right()));
        return new Recipe(start, end, view, picture.page(display), picture.callOuts());
    }

    private static String side(
            Optional<String> word, Named named, Snapshot snapshot, String otherwise) {
        return word.map(known -> named.party(known, snapshot).id()).orElse(otherwise);
    }

    private ParameterException misused(String words) {
        return new ParameterException(spec.commandLine(), words);
    }
}
