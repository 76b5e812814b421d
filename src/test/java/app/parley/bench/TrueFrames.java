package app.parley.bench;

import app.parley.Main;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;

/// True frames in the window, from pulse to pulse, over 200 steps of zooming in, panning and
/// zooming out again with the wheel; with them goes the processor time of the window's and the
/// rendering thread. The first pass is cold: the window has come to rest, and nobody has touched
/// it. The second is warm.
final class TrueFrames {
    private static final int STEPS = 200;

    /// After so many pulses without a change the desk has come to rest.
    private static final int REST = 120;

    private final String name;
    private final int passes;
    private final double[] pulses = new double[STEPS];
    private final double[] window = new double[STEPS];
    private int step = -1;
    private int pass;
    private long last;
    private long lastWindow;
    private long cpu;

    /// @param name goes before the names of the figures
    /// @param passes how many; none tells the time of the first paint only
    TrueFrames(String name, int passes) {
        this.name = name;
        this.passes = passes;
    }

    /// Opens the window on files.
    void run(List<String> files) {
        Window.getWindows()
                .addListener(
                        (ListChangeListener<Window>)
                                change -> {
                                    while (change.next()) {
                                        change.getAddedSubList()
                                                .forEach(window -> watch(window.getScene()));
                                    }
                                });
        Main.main(files.toArray(String[]::new));
    }

    private void watch(Scene scene) {
        scene.addPostLayoutPulseListener(() -> pulse(scene));
        Platform.requestNextPulse();
    }

    private void pulse(Scene scene) {
        Node timeline = scene.lookup(".timeline");
        Platform.requestNextPulse();
        if (passes == 0 && pass == 0 && scene.lookup(".first-sight > .picture") != null) {
            rest(scene);
        }
        if (timeline == null || pass > passes) {
            return;
        }
        if (step < 0) {
            rest(scene);
            return;
        }
        long now = System.nanoTime();
        long nowWindow = cpu(Thread.currentThread());
        pulses[step] = (now - last) / 1e6;
        window[step++] = (nowWindow - lastWindow) / 1e6;
        last = now;
        lastWindow = nowWindow;
        if (step == STEPS) {
            report();
            step = -2;
            pass++;
            end(scene);
            return;
        }
        double delta = step / 50 % 2 == 0 ? 40 : -40;
        boolean zooms = step % 50 < 35;
        int at = step;
        Platform.runLater(
                () -> Event.fireEvent(timeline, Wheels.wheel(timeline, delta, zooms, at)));
    }

    /// The second pulse with a timeline, be it at first sight, is the first that has painted it.
    private void rest(Scene scene) {
        if (pass == 0 && step == -2) {
            long started = Long.getLong("bench.started", 0);
            Scale.figure(
                    passes == 0 ? "first paint ms" : name + "all is there after ms",
                    (double) (System.currentTimeMillis() - started));
            Scale.figure(name + "window width", scene.getWidth());
            Scale.figure(name + "window height", scene.getHeight());
            end(scene);
        }
        step = step < -REST ? 0 : step - 1;
        cpu = threads();
        last = System.nanoTime();
        lastWindow = cpu(Thread.currentThread());
    }

    private void end(Scene scene) {
        if (pass == passes) {
            pass++;
            if (passes > 0) {
                Scale.figure(name + "heap MB", Scale.heap() / 1e6);
            }
            Platform.runLater(scene.getWindow()::hide);
        }
    }

    private void report() {
        String what = name + "frame " + (pass == 0 ? "cold " : "warm ");
        Scale.figure(what + "CPU FX+render ms", (threads() - cpu) / 1e6 / STEPS);
        Arrays.sort(pulses);
        Scale.figure(what + "median ms", pulses[STEPS / 2]);
        Scale.figure(what + "p99 ms", pulses[STEPS * 99 / 100]);
        Arrays.sort(window);
        Scale.figure(what + "FX thread median ms", window[STEPS / 2]);
        Scale.figure(what + "FX thread p99 ms", window[STEPS * 99 / 100]);
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(
                        thread ->
                                thread.getName().startsWith("JavaFX Application")
                                        || thread.getName().startsWith("QuantumRenderer"))
                .mapToLong(TrueFrames::cpu)
                .sum();
    }

    private static long cpu(Thread thread) {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId());
    }
}
