package app.parley.bench;

import app.parley.desk.Desk;
import app.parley.drawing.Theme;
import app.parley.model.Progress;
import app.parley.model.Snapshot;
import app.parley.store.Generated;
import app.parley.store.Store;
import app.parley.text.Text;
import app.parley.timeline.View;
import app.parley.timeline.page.Page;
import app.parley.timeline.page.Paper;
import app.parley.timeline.page.Recipe;
import app.parley.timeline.page.SheetSize;
import app.parley.ui.Views;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// How long each format takes, over the whole time of the shipped store and of a generated one:
/// cold, from the start of the process to the file; warm, the median of more files in the same
/// process; and the peak of a heap that may grow to 256 MB.
///
/// Arguments: how many events are generated, 10,000 if there is none, and if wanted the names of
/// formats, such as `PDF`.
final class Export {
    private static final int WARM = 5;
    private static final String STARTED = "bench.started";
    private static final String FIGURES = "figures ";

    private static final List<Output> OUTPUTS =
            List.of(
                    new Output("PNG slide", "png", SheetSize.SLIDE.paper()),
                    new Output("PNG A3, 300 dpi", "png", SheetSize.A3.paper()),
                    new Output("PNG A3, 600 dpi", "png", SheetSize.A3.paper().at(600)),
                    new Output("SVG", "svg", SheetSize.SLIDE.paper()),
                    new Output("PDF", "pdf", SheetSize.A4.paper()),
                    new Output("PPTX", "pptx", SheetSize.SLIDE.paper()),
                    new Output("CSV", "csv", SheetSize.SLIDE.paper()),
                    new Output("JSON", "json", SheetSize.SLIDE.paper()),
                    new Output("ICS", "ics", SheetSize.SLIDE.paper()),
                    new Output("TXT", "txt", SheetSize.SLIDE.paper()));

    private record Output(String name, String ending, Paper paper) {}

    private record Figures(double cold, double warm, double warmCpu, double peak, double size) {}

    private Export() {}

    /// Runs the bench, or what it starts: `one`, a store, and the number of an output.
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 3 && args[0].equals("one")) {
            one(Path.of(args[1]), OUTPUTS.get(Integer.parseInt(args[2])));
        } else {
            compare(List.of(args));
        }
    }

    private static void compare(List<String> args) throws IOException, InterruptedException {
        int events = args.isEmpty() ? 10_000 : Integer.parseInt(args.getFirst());
        Path folder = Files.createTempDirectory(Path.of("target"), "bench");
        Path shipped = new Desk(folder.resolve("home")).shippedStore();
        Path generated = folder.resolve("generated.parley");
        Generated.store(generated, events);
        print(shipped, args);
        print(generated, args);
    }

    private static void print(Path store, List<String> args)
            throws IOException, InterruptedException {
        try (Store opened = Store.open(store)) {
            System.out.printf(
                    "%-18s %9s %9s %9s %9s %9s%n",
                    "%,d events".formatted(opened.snapshot().events().count()),
                    "cold ms",
                    "warm ms",
                    "CPU ms",
                    "heap MB",
                    "file kB");
        }
        for (Output output : OUTPUTS) {
            if (args.size() < 2 || args.stream().anyMatch(output.name::startsWith)) {
                Figures f = run(store, OUTPUTS.indexOf(output));
                System.out.printf(
                        "%-18s %9.0f %9.0f %9.0f %9.0f %9.0f%n",
                        output.name, f.cold, f.warm, f.warmCpu, f.peak, f.size);
            }
        }
    }

    private static Figures run(Path store, int output) throws IOException, InterruptedException {
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx256m",
                        "-Djava.awt.headless=true",
                        "-D" + STARTED + "=" + System.currentTimeMillis(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Export.class.getName(),
                        "one",
                        store.toString(),
                        Integer.toString(output));
        Path printed = Files.createTempFile("export", ".txt");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(printed.toFile())
                        .start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        String words = Files.readString(printed);
        Files.delete(printed);
        double[] figures =
                words.lines()
                        .filter(line -> line.startsWith(FIGURES))
                        .flatMap(line -> Stream.of(line.substring(FIGURES.length()).split(" ", -1)))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
        if (figures.length != 5) {
            throw new IOException("no figures from " + command + ":\n" + words);
        }
        return new Figures(figures[0], figures[1], figures[2], figures[3], figures[4]);
    }

    private static void one(Path file, Output output) throws IOException {
        Path target = file.resolveSibling("export." + output.ending);
        try (Store store = Store.open(file)) {
            app.parley.ui.export.Export export = export(store, output.paper);
            export.read(target).write(Progress.UNWATCHED);
            long cold = System.currentTimeMillis() - Long.getLong(STARTED, 0);
            List<Spent> warm = new ArrayList<>();
            for (int i = 0; i < WARM; i++) {
                Spent before = Spent.now();
                export.read(target).write(Progress.UNWATCHED);
                warm.add(Spent.now().since(before));
            }
            warm.sort(Comparator.comparingLong(Spent::wall));
            Spent median = warm.get(WARM / 2);
            System.out.printf(
                    Locale.ROOT,
                    FIGURES + "%d %.1f %.1f %.1f %.1f%n",
                    cold,
                    median.wall() / 1e6,
                    median.cpu() / 1e6,
                    Spent.peak() / 1e6,
                    Files.size(target) / 1e3);
        }
    }

    private static app.parley.ui.export.Export export(Store store, Paper paper) {
        Snapshot snapshot = store.snapshot();
        View home = new Views(snapshot, Locale.UK, Theme.LIGHT).home();
        Views.Stretch whole = Views.stretch(snapshot, _ -> true, home.zone());
        Recipe recipe =
                new Recipe(
                        Math.round(whole.from()),
                        Math.round(whole.until()),
                        home,
                        Page.on(paper),
                        List.of());
        return new app.parley.ui.export.Export(store, snapshot, recipe, Text.in(Locale.UK));
    }
}
