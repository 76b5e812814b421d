package app.parley.ui;

import app.parley.desk.Motion;
import app.parley.model.Progress;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The work that is done beside the window: the only place that starts threads and hands results
/// back to the window's thread. All methods are called on the window's thread.
///
/// What cannot be done ends at one place too: the consumer of failures given at construction.
public final class Tasks {
    private static final int QUIET_PULSES = 3;

    /// In the first frame the layout is made, and while the second is, the first is painted.
    private static final int FRAMES_BEFORE = 2;

    private final Consumer<Throwable> failures;
    private final List<ExecutorService> executors = new ArrayList<>();
    private final ObservableList<Task> running = FXCollections.observableArrayList();
    private final ObservableList<Task> shown = FXCollections.unmodifiableObservableList(running);
    private final Queue workers;
    private boolean still;

    /// Work whose failures go to `failures`, on the window's thread.
    public Tasks(Consumer<Throwable> failures) {
        this.failures = failures;
        ThreadFactory threads = Thread.ofPlatform().name("worker-", 1).factory();
        workers = queue(Executors.newThreadPerTaskExecutor(threads));
    }

    /// Begins work before there is a window.
    public static <T> CompletableFuture<T> ahead(Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread.ofPlatform()
                .name("ahead")
                .daemon()
                .start(() -> result.completeAsync(work, Runnable::run));
        return result;
    }

    /// Something to do beside the window.
    @FunctionalInterface
    public interface Work<T> {
        /// Does it, tells how far it is, and stops early if it is cancelled.
        T run(Progress progress) throws Exception;
    }

    /// What is under way, oldest first.
    public ObservableList<Task> running() {
        return shown;
    }

    /// Threads for work that touches values only; each piece of work has its own.
    public Queue workers() {
        return workers;
    }

    /// A thread of its own for what must be used by one thread at a time.
    public Queue queue(String name) {
        ThreadFactory threads = Thread.ofPlatform().name(name).factory();
        return queue(Executors.newSingleThreadExecutor(threads));
    }

    private Queue queue(ExecutorService executor) {
        executors.add(executor);
        return new Queue(executor);
    }

    /// Something that moves on the window's own thread: until it has [#ended] the window is not at
    /// rest.
    public Task movement() {
        Task task = new Task("");
        running.add(task);
        return task;
    }

    /// Says that a movement is over.
    public void ended(Task movement) {
        running.remove(movement);
    }

    /// Does things on the window's thread, each in a frame of its own after one that is drawn
    /// first; until the last is done the window is not at rest.
    public void frameByFrame(List<Runnable> parts) {
        Iterator<Runnable> rest = List.copyOf(parts).iterator();
        Task movement = movement();
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (!rest.hasNext()) {
                    stop();
                    ended(movement);
                } else if (++frames > FRAMES_BEFORE) {
                    rest.next().run();
                }
            }
        }.start();
    }

    /// Does something on the window's thread again and again, for as long as the program runs.
    public void regularly(Duration pause, Runnable work) {
        ScheduledExecutorService clock =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("clock").daemon().factory());
        long millis = (long) pause.toMillis();
        Future<?> _ =
                clock.scheduleWithFixedDelay(
                        () -> Platform.runLater(work), millis, millis, TimeUnit.MILLISECONDS);
        executors.add(clock);
    }

    /// Whether things may move by themselves: neither the user nor the platform asks for rest.
    public boolean motion() {
        return !still && !Platform.getPreferences().isReducedMotion();
    }

    /// Lets things move by themselves, or not.
    public void still(Motion motion) {
        still = motion == Motion.REDUCED;
    }

    /// Takes no more work, and waits for what was asked for: a store that is being closed, settings
    /// that are being kept. The last thing a program does.
    public void finish() {
        executors.forEach(ExecutorService::close);
    }

    /// Runs `then` once nothing is under way and the window has been drawn since.
    public void whenIdle(Runnable then) {
        new AnimationTimer() {
            private int quiet;

            @Override
            public void handle(long now) {
                quiet = running.isEmpty() ? quiet + 1 : 0;
                if (quiet == QUIET_PULSES) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }

    /// One piece of work.
    public static final class Task {
        private final String label;
        private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
        private final AtomicBoolean cancelled = new AtomicBoolean();

        private Task(String label) {
            this.label = label;
        }

        /// What is being done, in words; empty for work too small to be mentioned.
        public String label() {
            return label;
        }

        /// From 0 to 1, or negative while it is not known.
        public ReadOnlyDoubleProperty progress() {
            return progress.getReadOnlyProperty();
        }

        /// Asks the work to stop; what it has made is thrown away.
        public void cancel() {
            cancelled.set(true);
        }
    }

    /// An order of work: one thread that does one thing after another, or as many as needed.
    public final class Queue {
        private final ExecutorService executor;
        private final Map<String, Task> latest = new HashMap<>();

        private Queue(ExecutorService executor) {
            this.executor = executor;
        }

        /// Does `work` and gives its result to `then` on the window's thread, unless it fails or is
        /// cancelled.
        public <T> Task run(String label, Work<T> work, Consumer<? super T> then) {
            return begin(label, work, then, failures);
        }

        private <T> Task begin(
                String label,
                Work<T> work,
                Consumer<? super T> then,
                Consumer<? super Throwable> failed) {
            Task task = new Task(label);
            if (executor.isShutdown()) {
                task.cancel();
                return task;
            }
            running.add(task);
            executor.execute(() -> perform(task, work, then, failed));
            return task;
        }

        /// The same for work that changes something: if it came to its end before it noticed that
        /// it was cancelled, its result is told all the same. What was done has to be seen.
        public <T> Task change(String label, Work<T> work, Consumer<? super T> then) {
            Task task = new Task(label);
            running.add(task);
            executor.execute(
                    () ->
                            perform(
                                    task,
                                    progress -> {
                                        T result = work.run(progress);
                                        task.cancelled.set(false);
                                        return result;
                                    },
                                    then,
                                    failures));
            return task;
        }

        /// Does `work`, and cancels what was asked for under the same name before: only the latest
        /// request is of interest.
        public <T> Task latest(String name, Work<T> work, Consumer<? super T> then) {
            return latest(name, work, then, failures);
        }

        /// The same for whoever waits for the result and has to be told that it does not come.
        public <T> Task latest(
                String name,
                Work<T> work,
                Consumer<? super T> then,
                Consumer<? super Throwable> failed) {
            forget(name);
            Task task = begin("", work, then, failed);
            latest.put(name, task);
            return task;
        }

        /// Cancels what was asked for under a name.
        public void forget(String name) {
            Task before = latest.remove(name);
            if (before != null) {
                before.cancel();
            }
        }

        /// Lets what was asked for be done, and then no more: what is asked for later is cancelled.
        public void close() {
            executor.shutdown();
        }

        private <T> void perform(
                Task task,
                Work<T> work,
                Consumer<? super T> then,
                Consumer<? super Throwable> failed) {
            try {
                if (task.cancelled.get()) {
                    Platform.runLater(() -> running.remove(task));
                    return;
                }
                T result = work.run(new Reporter(task));
                Platform.runLater(() -> finish(task, () -> then.accept(result)));
            } catch (Exception | Error e) {
                // Not even what no program can mend leaves a window waiting for ever.
                Platform.runLater(() -> finish(task, () -> failed.accept(e)));
            }
        }

        private void finish(Task task, Runnable last) {
            running.remove(task);
            if (!task.cancelled.get()) {
                last.run();
            }
        }
    }

    /// Progress from a worker to the window, at most one message on its way at a time.
    private static final class Reporter implements Progress {
        private final Task task;
        private final AtomicBoolean onItsWay = new AtomicBoolean();
        private volatile double fraction = -1;

        Reporter(Task task) {
            this.task = task;
        }

        @Override
        public void at(long done, long total) {
            fraction = total == 0 ? -1 : (double) done / total;
            if (onItsWay.compareAndSet(false, true)) {
                Platform.runLater(
                        () -> {
                            onItsWay.set(false);
                            task.progress.set(fraction);
                        });
            }
        }

        @Override
        public boolean cancelled() {
            return task.cancelled.get();
        }
    }
}
