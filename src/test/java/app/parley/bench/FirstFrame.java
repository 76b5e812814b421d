package app.parley.bench;

import app.parley.Main;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How long a user waits for the first frame: from the start of the process to the second pulse
/// that has the timeline in it, against that of a window with one label; and from then on until
/// panels and detail are there as well. Fresh processes in turns, so that what else the machine
/// does falls on all alike; medians.
final class FirstFrame {
    private static final int RUNS = 9;
    private static final String STARTED = "bench.started";
    private static final String REPORT = "frame after ms ";

    private FirstFrame() {}

    /// Runs the bench, or what it starts: `bare` or `parley`.
    public static void main(String[] args) throws IOException, InterruptedException {
        switch (args.length == 0 ? "" : args[0]) {
            case "bare" -> {
                reportFirstFrame("", "");
                Application.launch(Bare.class);
            }
            case "parley" -> {
                reportFirstFrame(".timeline", "#below .text");
                Main.main(new String[0]);
            }
            default -> compare();
        }
    }

    /// A window with one label.
    public static final class Bare extends Application {
        @Override
        public void start(Stage stage) {
            stage.setScene(new Scene(new StackPane(new Label("Parley")), 1280, 800));
            stage.show();
        }
    }

    private static void compare() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of("target/bench"));
        String classPath = jars(folder);
        Path cache = folder.resolve("parley.aot");
        run(classPath, folder, List.of("-XX:AOTCacheOutput=" + cache), "parley");
        Map<String, List<String>> ways =
                new TreeMap<>(
                        Map.of(
                                "1 bare window", List.of(),
                                "2 Parley", List.of(),
                                "3 Parley, AOT cache", List.of("-XX:AOTCache=" + cache)));
        Map<String, List<Frame>> frames = new TreeMap<>();
        for (int i = 0; i < RUNS; i++) {
            for (String way : ways.keySet()) {
                String what = way.contains("bare") ? "bare" : "parley";
                frames.computeIfAbsent(way, w -> new ArrayList<>())
                        .add(run(classPath, folder, ways.getOrDefault(way, List.of()), what));
            }
        }
        print(frames);
    }

    private record Frame(long millis, long cpu, long whole, long heapKilobytes) {}

    private static void print(Map<String, List<Frame>> frames) {
        double bare = median(frames.getOrDefault("1 bare window", List.of()), Frame::millis);
        System.out.printf("first frame, median of %d%n", RUNS);
        frames.forEach(
                (way, runs) ->
                        System.out.printf(
                                "%-20s %6.0f ms  %.2f x bare  CPU %6.0f ms"
                                        + "  whole window %6.0f ms  heap %d MB%n",
                                way,
                                median(runs, Frame::millis),
                                median(runs, Frame::millis) / bare,
                                median(runs, Frame::cpu),
                                median(runs, Frame::whole),
                                runs.getLast().heapKilobytes / 1024));
    }

    private static double median(List<Frame> frames, ToLongFunction<Frame> figure) {
        long[] sorted = frames.stream().mapToLong(figure).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    private static Frame run(String classPath, Path folder, List<String> flags, String what)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.add("--enable-native-access=ALL-UNNAMED");
        if (System.getenv("DISPLAY") == null && System.getProperty("os.name").equals("Linux")) {
            command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        }
        command.add("-Dparley.home=" + folder.resolve("home"));
        command.addAll(List.of("-cp", classPath));
        command.add("-D" + STARTED + "=" + System.currentTimeMillis());
        command.addAll(List.of(FirstFrame.class.getName(), what));
        Path output = Files.createTempFile(folder, "run", ".txt");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        String printed = Files.readString(output);
        Files.delete(output);
        List<Long> figures =
                printed.lines()
                        .filter(line -> line.startsWith(REPORT))
                        .flatMap(line -> Arrays.stream(line.substring(REPORT.length()).split(" ")))
                        .map(Long::valueOf)
                        .toList();
        if (figures.size() != 4) {
            throw new IOException("no frame from " + command + ":\n" + printed);
        }
        return new Frame(figures.get(0), figures.get(1), figures.get(2), figures.get(3));
    }

    /// Prints the time of the second pulse of a window that has a node, and of the second that has
    /// another, and ends the program.
    private static void reportFirstFrame(String first, String last) {
        Window.getWindows()
                .addListener(
                        (ListChangeListener<Window>)
                                change -> {
                                    while (change.next()) {
                                        change.getAddedSubList()
                                                .forEach(
                                                        window ->
                                                                watch(
                                                                        window.getScene(),
                                                                        first,
                                                                        last));
                                    }
                                });
    }

    private static void watch(Scene scene, String first, String last) {
        int[] pulses = new int[2];
        long[] figures = new long[2];
        scene.addPostLayoutPulseListener(
                () -> {
                    if (isThere(scene, first) && ++pulses[0] == 2) {
                        figures[0] = sinceStart();
                        figures[1] = cpu();
                    }
                    if (pulses[0] >= 2 && isThere(scene, last) && ++pulses[1] == 2) {
                        report(scene, figures[0], figures[1]);
                    } else {
                        Platform.requestNextPulse();
                    }
                });
    }

    private static boolean isThere(Scene scene, String selector) {
        return selector.isEmpty() || scene.lookup(selector) != null;
    }

    private static long sinceStart() {
        return System.currentTimeMillis() - Long.getLong(STARTED, 0);
    }

    private static long cpu() {
        return ProcessHandle.current().info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
    }

    private static void report(Scene scene, long millis, long cpu) {
        long whole = sinceStart();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long heap = (runtime.totalMemory() - runtime.freeMemory()) / 1024;
        System.out.println(REPORT + millis + " " + cpu + " " + whole + " " + heap);
        // Not within the pulse, which is not done with the window.
        Platform.runLater(scene.getWindow()::hide);
    }

    /// The class path with folders packed into jars: an AOT cache takes nothing else.
    private static String jars(Path folder) throws IOException {
        List<String> entries = new ArrayList<>();
        Pattern divider = Pattern.compile(File.pathSeparator);
        for (String entry : divider.splitAsStream(System.getProperty("java.class.path")).toList()) {
            Path path = Path.of(entry);
            if (Files.isDirectory(path)) {
                Path jar = folder.resolve(path.getFileName() + ".jar").toAbsolutePath();
                pack(path, jar);
                entries.add(jar.toString());
            } else {
                entries.add(entry);
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private static void pack(Path folder, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                entries.putNextEntry(new JarEntry(name));
                Files.copy(file, entries);
                entries.closeEntry();
            }
        }
    }
}
