package app.parley.bench;

import app.parley.drawing.Theme;
import app.parley.model.LaneMode;
import app.parley.model.Snapshot;
import app.parley.store.Generated;
import app.parley.store.Store;
import app.parley.timeline.Chart;
import app.parley.timeline.Loaded;
import app.parley.timeline.TimelineComposer;
import app.parley.timeline.View;
import app.parley.timeline.Viewport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// What becomes of opening, frames, memory and search as a store grows: stores of so many events
/// (see [app.parley.store.Generated]), each in processes of its own, one after another. Beside
/// each figure stands how many times it is that of 2,000 events, the control, which fill the
/// window with about as many shapes.
///
/// The first paint is the median of some rounds, in turns with the store that is shipped. Frames
/// are true frames, see [TrueFrames]: as fast as they come, and at 60 Hz. Without a display the
/// window is only as large as JavaFX's headless screen, which is why its size is told. Composing
/// is measured by itself as well, see [Composing].
///
/// Arguments: how many events, separated by commas; the folder in which the stores are kept (they
/// are made if they are not there; ten million take 4 GB and minutes).
final class Scale {
    private static final String USUAL = "100,1000,2000,10000,100000,1000000";
    private static final String FOLDER = "target/bench/stores";
    private static final int CONTROL = 2_000;
    private static final int SHIPPED = 0;
    private static final int ROUNDS = 3;
    private static final int STEPS = 200;

    /// Changing a larger store is not tried: it would have to be copied.
    private static final int MOST_CHANGED = 1_000_000;

    private static final String FIGURE = "figure ";
    private static final double DAY = 86_400_000;

    private Scale() {}

    /// Runs the bench, or one of the processes it starts.
    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> rest = Arrays.stream(args).skip(1).toList();
        switch (args.length == 0 ? "" : args[0]) {
            case "open" -> new TrueFrames("", 0).run(rest);
            case "frames" -> new TrueFrames("", 2).run(rest);
            case "60" -> new TrueFrames("60 Hz ", 2).run(rest);
            case "data" -> data(Path.of(args[1]));
            default ->
                    compare(
                            args.length > 0 ? args[0] : USUAL,
                            Path.of(args.length > 1 ? args[1] : FOLDER));
        }
    }

    private static void compare(String counts, Path folder)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Map<Integer, Path> stores = new TreeMap<>();
        for (String count : (counts + "," + CONTROL).split(",", -1)) {
            Path store = folder.resolve(count + ".parley");
            if (!Files.exists(store)) {
                Path making = folder.resolve(count + ".making");
                Files.deleteIfExists(making);
                Generated.store(making, Integer.parseInt(count));
                Files.move(making, store);
            }
            stores.put(Integer.valueOf(count), store);
        }
        Map<Integer, Map<String, Double>> all = new TreeMap<>();
        open(stores, all);
        for (Map.Entry<Integer, Path> store : stores.entrySet()) {
            Map<String, Double> figures = all.getOrDefault(store.getKey(), new LinkedHashMap<>());
            String file = store.getValue().toString();
            figures.putAll(run("data", false, file));
            figures.putAll(run("frames", false, file));
            figures.putAll(run("60", true, file));
        }
        print(all);
        Peers.print(all);
    }

    /// The first paint of all stores and of the shipped one, in turns.
    private static void open(Map<Integer, Path> stores, Map<Integer, Map<String, Double>> all)
            throws IOException, InterruptedException {
        Map<Integer, List<Double>> paints = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            paints.computeIfAbsent(SHIPPED, k -> new ArrayList<>()).add(firstPaint());
            for (Map.Entry<Integer, Path> store : stores.entrySet()) {
                paints.computeIfAbsent(store.getKey(), k -> new ArrayList<>())
                        .add(firstPaint(store.getValue().toString()));
            }
        }
        paints.forEach(
                (count, times) -> {
                    times.sort(Double::compare);
                    double median = times.get(ROUNDS / 2);
                    double shipped = paints.getOrDefault(SHIPPED, times).get(ROUNDS / 2);
                    Map<String, Double> figures = new LinkedHashMap<>();
                    figures.put("first paint ms", median);
                    figures.put("first paint against the shipped", median / shipped);
                    all.put(count, figures);
                });
        System.out.printf(
                Locale.ROOT,
                "first paint of the shipped store: %.0f ms%n",
                all.getOrDefault(SHIPPED, Map.of()).get("first paint ms"));
        all.remove(SHIPPED);
    }

    private static double firstPaint(String... file) throws IOException, InterruptedException {
        return run("open", false, file).getOrDefault("first paint ms", Double.NaN);
    }

    private static void print(Map<Integer, Map<String, Double>> all) {
        List<String> names = new ArrayList<>(all.values().iterator().next().keySet());
        System.out.printf("%-40s", "");
        all.keySet().forEach(count -> System.out.printf("%12d        ", count));
        System.out.println();
        Map<String, Double> control = all.getOrDefault(CONTROL, Map.of());
        for (String name : names) {
            System.out.printf("%-40s", name);
            for (Map<String, Double> figures : all.values()) {
                double figure = figures.getOrDefault(name, Double.NaN);
                double ratio = figure / control.getOrDefault(name, Double.NaN);
                System.out.printf(Locale.ROOT, "%12.2f %6.2fx", figure, ratio);
            }
            System.out.println();
        }
    }

    private static Map<String, Double> run(String what, boolean clocked, String... file)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xmx2g"));
        if (System.getenv("DISPLAY") == null && System.getProperty("os.name").equals("Linux")) {
            command.add("-Dglass.platform=Headless");
        }
        command.add("-Dprism.order=sw");
        command.add("-Djavafx.animation.fullspeed=" + !clocked);
        Path home = Files.createTempDirectory("parley-bench");
        command.add("-Dparley.home=" + home);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add("-Dbench.started=" + System.currentTimeMillis());
        command.addAll(List.of(Scale.class.getName(), what));
        command.addAll(List.of(file));
        Path output = Files.createTempFile("scale", ".txt");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        for (String line : Files.readAllLines(output)) {
            if (line.startsWith(FIGURE)) {
                int divider = line.lastIndexOf(' ');
                figures.put(
                        line.substring(FIGURE.length(), divider),
                        Double.valueOf(line.substring(divider + 1)));
            }
        }
        if (figures.isEmpty()) {
            throw new IOException("no figures from " + command + ":\n" + Files.readString(output));
        }
        Files.delete(output);
        return figures;
    }

    /// Tells a figure to the process that compares.
    static void figure(String name, double value) {
        System.out.println(FIGURE + name + " " + value);
    }

    /// Opening, memory, search and composing, without a window.
    private static void data(Path file) throws IOException {
        long empty = heap();
        long began = System.nanoTime();
        Store store = Store.open(file);
        Snapshot snapshot = store.snapshot();
        Chart chart = Chart.of(snapshot, ZoneOffset.UTC, Loaded.NOTHING);
        chart.prepare(LaneMode.PARTY);
        figure("loaded cold ms", millis(began));
        long held = heap() - empty;
        figure("heap of the data MB", held / 1e6);
        figure("heap of the data bytes per event", (double) held / snapshot.events().count());
        began = System.nanoTime();
        try (Store again = Store.open(file)) {
            Chart.of(again.snapshot(), ZoneOffset.UTC, Loaded.NOTHING).prepare(LaneMode.PARTY);
        }
        figure("loaded warm ms", millis(began));
        figure("search a rare word ms", best(() -> store.search("Round 7", 50)));
        figure("search a frequent word ms", best(() -> store.search("ceasefire", 50)));
        figure("search two words ms", best(() -> store.search("ceasefire tal", 50)));
        figure("search the beginning of a word ms", best(() -> store.search("ceasefi", 50)));
        figure("search one letter ms", best(() -> store.search("c", 50)));
        List<Integer> visible = spread(snapshot);
        figure("200 labels ms", best(() -> store.labels(visible)));
        compose(snapshot, chart, store);
        store.close();
        if (snapshot.events().count() <= MOST_CHANGED + 100) {
            change(file);
        }
    }

    /// What it takes until a change of one event is in a picture: in a copy of the store.
    private static void change(Path file) throws IOException {
        Path copy = Files.createTempDirectory("parley-bench").resolve("copy.parley");
        Files.copy(file, copy);
        try (Store store = Store.open(copy)) {
            Snapshot before = store.snapshot();
            Chart chart = Chart.of(before, ZoneOffset.UTC, Loaded.NOTHING);
            TimelineComposer composer = new TimelineComposer();
            composer.use(chart);
            composer.compose(before, view(1), Loaded.NOTHING);
            double best = Double.MAX_VALUE;
            for (int i = 0; i < 7; i++) {
                long began = System.nanoTime();
                store.put(Generated.round(3, "Changed " + i, "2000-12-14"));
                composer.compose(store.snapshot(), view(1), Loaded.NOTHING);
                best = Math.min(best, millis(began));
            }
            figure("a change is shown after ms", best);
        }
        Files.delete(copy);
    }

    private static List<Integer> spread(Snapshot snapshot) {
        List<Integer> numbers = new ArrayList<>();
        int count = snapshot.events().count();
        for (int i = 0; i < Math.min(200, count); i++) {
            numbers.add(1 + (int) ((long) i * count / 200));
        }
        return numbers;
    }

    private static double best(Runnable work) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 7; i++) {
            long began = System.nanoTime();
            work.run();
            best = Math.min(best, millis(began));
        }
        return best;
    }

    private static double millis(long began) {
        return (System.nanoTime() - began) / 1e6;
    }

    /// What is in use once all garbage is gone, in bytes.
    static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /// Processor time of composing along the script, cold and warm.
    private static void compose(Snapshot snapshot, Chart chart, Store store) {
        Composing composing = new Composing(snapshot, chart, store, Scale::view);
        for (String pass : List.of("cold", "warm", "hot")) {
            composing.pass(pass, STEPS);
        }
    }

    /// A zoom from forty years to a day and back about a moving instant.
    private static View view(int step) {
        double part = 1 - Math.abs(2.0 * step / STEPS - 1);
        double widest = 40 * 365.25 * DAY;
        double length = widest * Math.pow(DAY / widest, part);
        double middle = Instant.parse("2010-01-20T00:00:00Z").toEpochMilli() + step * length / 80;
        Viewport viewport =
                new Viewport(0, 1e9, 1488, 852, 0)
                        .fitting(middle - length / 2, middle + length / 2, 0);
        return new View(
                viewport,
                Instant.parse("2026-01-01T00:00:00Z").toEpochMilli(),
                ZoneOffset.UTC,
                Locale.UK,
                Theme.LIGHT,
                LaneMode.PARTY,
                "",
                "",
                OptionalInt.empty());
    }
}
