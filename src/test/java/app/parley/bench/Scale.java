package app.parley.bench;

import app.parley.Main;
import app.parley.drawing.Theme;
import app.parley.model.LaneMode;
import app.parley.model.Snapshot;
import app.parley.store.Generated;
import app.parley.store.Store;
import app.parley.timeline.Chart;
import app.parley.timeline.Frame;
import app.parley.timeline.Loaded;
import app.parley.timeline.TimelineComposer;
import app.parley.timeline.View;
import app.parley.timeline.Viewport;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

import java.io.IOException;
import java.lang.management.ManagementFactory;
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

/// What becomes of opening, frames, memory and search as a store grows: stores of 20, 100, 2,000
/// (the control, whose events fill the window), 10,000 and a million events, and of ten million if
/// asked, each in a process of its own.
///
/// Frames are true frames, from pulse to pulse, over 200 steps of zooming in, panning and zooming
/// out again with the wheel; with them goes the processor time of the window's and the rendering
/// thread. The first pass is cold, the second warm.
///
/// Arguments: the folder in which the stores are kept (they are made if they are not there), and
/// how many events each has, separated by commas.
final class Scale {
    private static final List<Integer> USUAL = List.of(20, 100, 2_000, 10_000, 1_000_000);
    private static final int CONTROL = 2_000;
    private static final int STEPS = 200;
    private static final String FIGURE = "figure ";
    private static final double DAY = 86_400_000;

    private Scale() {}

    /// Runs the bench, or what it starts: `frames` or `data` and a store.
    public static void main(String[] args) throws IOException, InterruptedException {
        switch (args.length == 0 ? "" : args[0]) {
            case "frames" -> new Pass(Path.of(args[1])).run();
            case "data" -> data(Path.of(args[1]));
            default -> compare(args);
        }
    }

    private static void compare(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of(args.length > 0 ? args[0] : "target/bench/stores");
        Files.createDirectories(folder);
        List<Integer> counts =
                args.length > 1
                        ? Arrays.stream(args[1].split(",", -1)).map(Integer::valueOf).toList()
                        : USUAL;
        Map<Integer, Map<String, Double>> all = new TreeMap<>();
        for (int count : counts) {
            Path store = folder.resolve(count + ".parley");
            if (!Files.exists(store)) {
                Generated.store(store, count);
            }
            Map<String, Double> figures = new LinkedHashMap<>(run("data", store));
            figures.putAll(run("frames", store));
            all.put(count, figures);
        }
        print(all);
    }

    private static void print(Map<Integer, Map<String, Double>> all) {
        List<String> names = new ArrayList<>(all.values().iterator().next().keySet());
        System.out.printf("%-34s", "");
        all.keySet().forEach(count -> System.out.printf("%12d        ", count));
        System.out.println();
        Map<String, Double> control = all.getOrDefault(CONTROL, Map.of());
        for (String name : names) {
            System.out.printf("%-34s", name);
            for (Map<String, Double> figures : all.values()) {
                double figure = figures.getOrDefault(name, Double.NaN);
                double ratio = figure / control.getOrDefault(name, Double.NaN);
                System.out.printf(Locale.ROOT, "%12.2f %6.2fx", figure, ratio);
            }
            System.out.println();
        }
    }

    private static Map<String, Double> run(String what, Path store)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xmx2g"));
        if (System.getenv("DISPLAY") == null && System.getProperty("os.name").equals("Linux")) {
            command.add("-Dglass.platform=Headless");
        }
        command.addAll(List.of("-Dprism.order=sw", "-Djavafx.animation.fullspeed=true"));
        Path home = Files.createTempDirectory("parley-bench");
        command.add("-Dparley.home=" + home);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add("-Dbench.started=" + System.currentTimeMillis());
        command.addAll(List.of(Scale.class.getName(), what, store.toString()));
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

    private static void figure(String name, double value) {
        System.out.println(FIGURE + name + " " + value);
    }

    /// Opening, memory, search and composing, without a window.
    private static void data(Path file) {
        long empty = heap();
        long began = System.nanoTime();
        Store store = Store.open(file);
        Snapshot snapshot = store.snapshot();
        Chart chart = Chart.of(snapshot, ZoneOffset.UTC, Loaded.NOTHING);
        chart.prepare(LaneMode.PARTY);
        figure("loaded cold ms", millis(began));
        figure("heap MB", (heap() - empty) / 1e6);
        figure("heap bytes per event", (double) (heap() - empty) / snapshot.events().count());
        began = System.nanoTime();
        try (Store again = Store.open(file)) {
            Chart.of(again.snapshot(), ZoneOffset.UTC, Loaded.NOTHING).prepare(LaneMode.PARTY);
        }
        figure("loaded warm ms", millis(began));
        figure("search a rare word ms", best(() -> store.search("Round 7", 50)));
        figure("search a frequent word ms", best(() -> store.search("ceasefire", 50)));
        figure("search two words ms", best(() -> store.search("ceasefire tal", 50)));
        figure("search the beginning of a word ms", best(() -> store.search("ceasefi", 50)));
        List<Integer> visible = spread(snapshot);
        figure("200 labels ms", best(() -> store.labels(visible)));
        compose(snapshot, chart, store);
        store.close();
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

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /// Processor time of composing along the script, cold and warm.
    private static void compose(Snapshot snapshot, Chart chart, Store store) {
        for (String pass : List.of("cold", "warm", "hot")) {
            TimelineComposer composer = new TimelineComposer();
            composer.use(chart);
            Map<Integer, String> labels = new LinkedHashMap<>();
            Loaded loaded = Loaded.NOTHING;
            double[] times = new double[STEPS];
            int[] shapes = new int[STEPS];
            for (int i = 0; i < STEPS; i++) {
                long began = cpu(Thread.currentThread().threadId());
                Frame frame = composer.compose(snapshot, view(i), loaded);
                times[i] = (cpu(Thread.currentThread().threadId()) - began) / 1e6;
                shapes[i] = frame.drawing().shapes().size();
                if (!frame.wanted().isEmpty()) {
                    labels.putAll(store.labels(frame.wanted()));
                    loaded = new Loaded(labels, Map.of(), List.of());
                }
            }
            Arrays.sort(times);
            figure("compose " + pass + " median ms", times[STEPS / 2]);
            figure("compose " + pass + " p99 ms", times[STEPS * 99 / 100]);
            figure("shapes " + pass + " most", Arrays.stream(shapes).max().orElse(0));
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

    private static long cpu(long thread) {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread);
    }

    /// True frames in the window.
    private static final class Pass {
        private final Path file;
        private final double[] pulses = new double[STEPS];
        private int step = -1;
        private int pass;
        private long last;
        private long cpu;

        Pass(Path file) {
            this.file = file;
        }

        void run() {
            Window.getWindows()
                    .addListener(
                            (ListChangeListener<Window>)
                                    change -> {
                                        while (change.next()) {
                                            change.getAddedSubList()
                                                    .forEach(window -> watch(window.getScene()));
                                        }
                                    });
            Main.main(new String[] {file.toString()});
        }

        private void watch(Scene scene) {
            scene.addPostLayoutPulseListener(() -> pulse(scene));
            Platform.requestNextPulse();
        }

        private void pulse(Scene scene) {
            Node timeline = scene.lookup(".timeline");
            Platform.requestNextPulse();
            if (timeline == null || pass > 1) {
                return;
            }
            long now = System.nanoTime();
            if (step < 0) {
                if (step == -1) {
                    long started = Long.getLong("bench.started", 0);
                    figure("first paint ms", (double) (System.currentTimeMillis() - started));
                }
                // The desk comes to rest before the first gesture.
                step = step < -120 ? 0 : step - 1;
                cpu = threads();
                last = now;
                return;
            }
            pulses[step++] = (now - last) / 1e6;
            last = now;
            if (step == STEPS) {
                report();
                step = -2;
                pass++;
                if (pass > 1) {
                    Platform.runLater(scene.getWindow()::hide);
                }
                return;
            }
            double delta = step / 50 % 2 == 0 ? 40 : -40;
            boolean zooms = step % 50 < 35;
            int at = step;
            Platform.runLater(
                    () -> Event.fireEvent(timeline, Wheels.wheel(timeline, delta, zooms, at)));
        }

        private void report() {
            String name = pass == 0 ? "cold" : "warm";
            figure("frame CPU FX+render " + name + " ms", (threads() - cpu) / 1e6 / STEPS);
            double[] sorted = pulses.clone();
            Arrays.sort(sorted);
            figure("frame " + name + " median ms", sorted[STEPS / 2]);
            figure("frame " + name + " p99 ms", sorted[STEPS * 99 / 100]);
        }

        private static long threads() {
            return Thread.getAllStackTraces().keySet().stream()
                    .filter(
                            thread ->
                                    thread.getName().startsWith("JavaFX Application")
                                            || thread.getName().startsWith("QuantumRenderer"))
                    .mapToLong(thread -> cpu(thread.threadId()))
                    .sum();
        }
    }
}
