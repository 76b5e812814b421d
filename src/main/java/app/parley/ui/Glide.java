package app.parley.ui;

import app.parley.timeline.View;
import app.parley.timeline.Viewport;

import javafx.animation.AnimationTimer;
import javafx.beans.property.ObjectProperty;

import java.util.Optional;

/// Movement of the timeline by itself: on the way to where it was told to go, and coasting after
/// a drag. Whatever else moves the timeline ends it. Without motion every way is taken at once.
final class Glide {
    private static final double NANOS = 180e6;
    private static final double FURTHEST_SCREENS = 4;
    private static final double FRICTION_MILLIS = 280;
    private static final double SLOWEST = 0.03;
    private static final double LONGEST_COAST_MILLIS = 1500;

    private final ObjectProperty<View> view;
    private final Tasks tasks;
    private Optional<Timer> running = Optional.empty();

    Glide(ObjectProperty<View> view, Tasks tasks) {
        this.view = view;
        this.tasks = tasks;
    }

    /// Where the timeline is on its way to, or where it is.
    Viewport aim() {
        return running.filter(Timer::isUndisturbed)
                .flatMap(timer -> timer.target.map(timer::asLarge))
                .orElseGet(this::now);
    }

    /// Goes somewhere: in an instant if motion is reduced or the way is too far to follow.
    void to(Viewport there) {
        stop();
        Viewport from = now();
        double screens = Math.abs(there.start() - from.start()) / (from.scale() * from.width());
        double zoom = Math.abs(Math.log(there.scale() / from.scale()));
        boolean far = zoom < 0.01 && screens > FURTHEST_SCREENS;
        if (far || from.equals(there) || !tasks.motion()) {
            set(there);
        } else {
            start(
                    new Timer(Optional.of(there)) {
                        @Override
                        boolean step(double nanos) {
                            double part = Math.min(1, nanos / NANOS);
                            go(part == 1 ? there : from.towards(there, eased(part)));
                            return part < 1;
                        }
                    });
        }
    }

    /// Goes on after a drag, ever slower.
    ///
    /// @param velocity in pixels a millisecond, positive to the right
    void coast(double velocity) {
        stop();
        if (Math.abs(velocity) > SLOWEST * 4 && tasks.motion()) {
            start(
                    new Timer(Optional.empty()) {
                        private double gone;

                        @Override
                        boolean step(double nanos) {
                            double millis = nanos / 1e6;
                            double all =
                                    velocity
                                            * FRICTION_MILLIS
                                            * (1 - Math.exp(-millis / FRICTION_MILLIS));
                            go(now().panned(all - gone));
                            gone = all;
                            double speed = Math.abs(velocity) * Math.exp(-millis / FRICTION_MILLIS);
                            return speed > SLOWEST && millis < LONGEST_COAST_MILLIS;
                        }
                    });
        }
    }

    /// Stays where it is.
    void stop() {
        running.ifPresent(Timer::end);
    }

    private void start(Timer timer) {
        running = Optional.of(timer);
        timer.begin();
    }

    private static double eased(double part) {
        double rest = 1 - part;
        return 1 - rest * rest * rest;
    }

    private Viewport now() {
        return view.get().viewport();
    }

    private void set(Viewport there) {
        view.set(view.get().with(there));
    }

    /// One movement.
    private abstract class Timer extends AnimationTimer {
        private final Optional<Viewport> target;
        private final Tasks.Task task = tasks.movement();
        private Viewport last = now();
        private long begun = -1;

        Timer(Optional<Viewport> target) {
            this.target = target;
        }

        /// Moves to where it should be after some time; whether that is not the end.
        abstract boolean step(double nanos);

        /// A mere change of size, such as by a bar that appears, does not end it.
        boolean isUndisturbed() {
            return asLarge(last).equals(now());
        }

        private Viewport asLarge(Viewport other) {
            return other.sized(now().width(), now().height());
        }

        void go(Viewport there) {
            set(asLarge(there));
            last = now();
        }

        void begin() {
            start();
        }

        void end() {
            stop();
            tasks.ended(task);
            running = Optional.empty();
        }

        @Override
        public void handle(long nanos) {
            begun = begun < 0 ? nanos : begun;
            if (!isUndisturbed() || !step((double) nanos - begun)) {
                end();
            }
        }
    }
}
