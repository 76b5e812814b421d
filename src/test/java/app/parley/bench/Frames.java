package app.parley.bench;

import app.parley.Main;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// What a frame costs while zooming through the shipped store with the wheel: the part on the
/// window's thread (composing and filling the canvas), and from pulse to pulse with rendering.
final class Frames {
    private static final int WARM_UP = 60;
    private static final int STEPS = 200;
    private static final int TURN = 20;

    private final Scene scene;
    private final long[] layout = new long[STEPS];
    private final long[] pulses = new long[STEPS];
    private int step = -WARM_UP;
    private long began;
    private long last;

    private Frames(Scene scene) {
        this.scene = scene;
    }

    /// Runs the bench in the window of a fresh desk.
    public static void main(String[] args) throws IOException {
        if (System.getenv("DISPLAY") == null && System.getProperty("os.name").equals("Linux")) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        System.setProperty("javafx.animation.fullspeed", "true");
        System.setProperty(
                "parley.home", Files.createTempDirectory(Path.of("target"), "bench").toString());
        Window.getWindows()
                .addListener(
                        (ListChangeListener<Window>)
                                change -> {
                                    while (change.next()) {
                                        change.getAddedSubList().forEach(Frames::watch);
                                    }
                                });
        Main.main(new String[0]);
    }

    private static void watch(Window window) {
        Frames frames = new Frames(window.getScene());
        frames.scene.addPreLayoutPulseListener(() -> frames.began = System.nanoTime());
        frames.scene.addPostLayoutPulseListener(frames::pulse);
    }

    private void pulse() {
        Node timeline = scene.lookup(".timeline");
        long now = System.nanoTime();
        if (timeline != null) {
            if (step >= 0 && step < STEPS) {
                layout[step] = now - began;
                pulses[step] = now - last;
            }
            step++;
            if (step == STEPS) {
                report();
            }
            if (step >= STEPS) {
                return;
            }
            int turn = Math.floorDiv(step, TURN);
            Platform.runLater(
                    () ->
                            Event.fireEvent(
                                    timeline,
                                    Wheels.wheel(timeline, turn % 2 == 0 ? 40 : -40, true, 0)));
        }
        last = now;
        Platform.requestNextPulse();
    }

    private void report() {
        print("compose and paint", layout);
        print("pulse to pulse", pulses);
        // Not within the pulse, which is not done with the window.
        Platform.runLater(scene.getWindow()::hide);
    }

    private static void print(String what, long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        System.out.printf(
                "%-18s median %6.2f ms   p99 %6.2f ms%n",
                what, sorted[STEPS / 2] / 1e6, sorted[STEPS * 99 / 100] / 1e6);
    }
}
