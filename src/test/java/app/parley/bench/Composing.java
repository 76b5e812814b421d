package app.parley.bench;

import app.parley.model.Snapshot;
import app.parley.store.Store;
import app.parley.timeline.Chart;
import app.parley.timeline.Frame;
import app.parley.timeline.Loaded;
import app.parley.timeline.TimelineComposer;
import app.parley.timeline.View;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/// Processor time of composing without a window, as the window does it: 60 times a second, while
/// another thread makes rows ahead and gives up what is of no interest any more.
///
/// @param snapshot of the store
/// @param chart of the snapshot
/// @param store which knows the labels
/// @param views what is looked at, step by step
record Composing(Snapshot snapshot, Chart chart, Store store, IntFunction<View> views) {
    private static final long FRAME = 1_000_000_000 / 60;

    /// Tells what a pass of so many steps takes. In frames that are made with others' rows those of
    /// a coarser level stand in for a moment.
    void pass(String name, int steps) {
        TimelineComposer composer = new TimelineComposer();
        composer.use(chart);
        Map<Integer, String> labels = new LinkedHashMap<>();
        Loaded loaded = Loaded.NOTHING;
        double[] times = new double[steps];
        int[] shapes = new int[steps];
        int makeshift = 0;
        AtomicInteger latest = new AtomicInteger();
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            for (int step = 0; step < steps; step++) {
                long next = System.nanoTime() + FRAME;
                View view = views.apply(step);
                long began = cpu();
                Frame frame = composer.composeAtOnce(snapshot, view, loaded);
                times[step] = (cpu() - began) / 1e6;
                shapes[step] = frame.drawing().shapes().size();
                makeshift += composer.isMakeshift(view) ? 1 : 0;
                List<Runnable> ahead = composer.ahead(view);
                int now = step;
                latest.set(now);
                beside.execute(
                        () ->
                                ahead.stream()
                                        .takeWhile(_ -> latest.get() == now)
                                        .forEach(Runnable::run));
                if (!frame.wanted().isEmpty()) {
                    labels.putAll(store.labels(frame.wanted()));
                    loaded = new Loaded(labels, Map.of(), List.of());
                }
                LockSupport.parkNanos(next - System.nanoTime());
            }
        }
        Arrays.sort(times);
        Scale.figure("compose " + name + " median ms", times[steps / 2]);
        Scale.figure("compose " + name + " p99 ms", times[steps * 99 / 100]);
        Scale.figure("compose " + name + " with others' rows %", 100.0 * makeshift / steps);
        Scale.figure("shapes " + name + " most", Arrays.stream(shapes).max().orElse(0));
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
