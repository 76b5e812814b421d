package app.parley;

import app.parley.drawing.Theme;
import app.parley.exporter.Pictures;
import app.parley.model.Edtf;
import app.parley.model.LaneMode;
import app.parley.model.Problem;
import app.parley.model.Snapshot;
import app.parley.model.Zones;
import app.parley.store.Store;
import app.parley.timeline.Loaded;
import app.parley.timeline.Page;
import app.parley.timeline.PageComposer;
import app.parley.timeline.PageNeeds;
import app.parley.timeline.View;
import app.parley.timeline.Viewport;
import app.parley.ui.Views;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/// `parley export`: the timeline as a picture, without a window.
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

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FILE",
            description = "${bundle:cli.export.to}")
    private Optional<Path> target = Optional.empty();

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

    @Option(
            names = "--with",
            split = ",",
            paramLabel = "PART",
            description = "${bundle:cli.export.with}")
    private Set<Page.Part> parts = EnumSet.allOf(Page.Part.class);

    @Option(names = "--size", paramLabel = "SIZE", description = "${bundle:cli.export.size}")
    private PageSize size = PageSize.SLIDE;

    @Option(names = "--dpi", paramLabel = "N", description = "${bundle:cli.export.dpi}")
    private Optional<Double> dpi = Optional.empty();

    @Option(names = "--theme", paramLabel = "THEME", description = "${bundle:cli.export.theme}")
    private Ground ground = Ground.LIGHT;

    @Option(names = "--title", paramLabel = "TEXT", description = "${bundle:cli.export.title}")
    private Optional<String> title = Optional.empty();

    @Option(
            names = "--subtitle",
            paramLabel = "TEXT",
            description = "${bundle:cli.export.subtitle}")
    private Optional<String> subtitle = Optional.empty();

    @Option(names = "--marking", paramLabel = "TEXT", description = "${bundle:cli.export.marking}")
    private String marking = "";

    ExportCommand(Console console) {
        this.console = console;
    }

    /// What the picture is drawn on.
    private enum Ground {
        LIGHT,
        DARK;

        Theme theme() {
            return switch (this) {
                case LIGHT -> Theme.LIGHT;
                case DARK -> Theme.DARK;
            };
        }
    }

    @Override
    public Integer call() {
        Path file = target.orElseThrow();
        if (Files.exists(file) && !overwrite) {
            throw Problem.of("export.exists", file.toString()).exception();
        }
        Page page =
                size.page()
                        .titled(title.orElse(""), subtitle.orElse(""))
                        .marked(marking)
                        .with(parts);
        try (Store store = source.open(console)) {
            Snapshot snapshot = store.snapshot();
            View view = view(snapshot);
            Loaded loaded = loaded(store, snapshot, view, page);
            double resolution = dpi.orElse(size.dpi());
            Pictures.write(PageComposer.compose(snapshot, view, loaded, page), resolution, file);
        }
        console.say("cli.export.done", file, kilobytes(file));
        return Console.DONE;
    }

    private static long kilobytes(Path file) {
        return file.toFile().length() / 1000;
    }

    private View view(Snapshot snapshot) {
        View home = new Views(snapshot, console.text().locale(), ground.theme()).home();
        ZoneId display = zone.orElse(home.zone());
        Named named = new Named(spec.commandLine(), console.text());
        Viewport span = home.viewport();
        double start = from.map(date -> (double) Zones.begin(date, display)).orElse(span.start());
        double end = until.map(date -> (double) Zones.end(date, display)).orElse(span.end());
        if (start >= end) {
            throw new ParameterException(
                    spec.commandLine(), console.text().say("cli.export.backwards"));
        }
        return home.in(display)
                .with(span.fitting(start, end, 0))
                .asOf(asOf.map(date -> Zones.end(date, display)).orElse(home.asOf()))
                .by(lanes.orElse(home.lanes()))
                .facing(
                        left.map(word -> named.party(word, snapshot).id()).orElse(home.left()),
                        right.map(word -> named.party(word, snapshot).id()).orElse(home.right()));
    }

    /// Fetches what the page asks for until it asks for nothing more.
    private static Loaded loaded(Store store, Snapshot snapshot, View view, Page page) {
        Loaded loaded = Loaded.NOTHING;
        PageNeeds needs = PageComposer.needs(snapshot, view, loaded, page);
        while (!needs.isEmpty()) {
            Loaded more =
                    loaded.and(
                            store.labels(needs.labels()),
                            store.details(needs.details()),
                            store.sources(needs.sources()));
            if (more.equals(loaded)) {
                return loaded;
            }
            loaded = more;
            needs = PageComposer.needs(snapshot, view, loaded, page);
        }
        return loaded;
    }
}
