package app.parley.ui;

import app.parley.timeline.View;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The views one can come back to.
final class Trail {
    private static final int REMEMBERED = 50;

    private final Deque<View> back = new ArrayDeque<>();
    private final Deque<View> forward = new ArrayDeque<>();

    /// Remembers what is looked at before it is left for something else.
    void left(View view) {
        remember(back, view);
        forward.clear();
    }

    /// What was looked at before; `now` can be come back to.
    Optional<View> before(View now) {
        return travel(back, forward, now);
    }

    /// What was come back from; `now` can be gone back to.
    Optional<View> after(View now) {
        return travel(forward, back, now);
    }

    private static Optional<View> travel(Deque<View> from, Deque<View> to, View now) {
        Optional<View> there = Optional.ofNullable(from.poll());
        there.ifPresent(view -> remember(to, now));
        return there;
    }

    private static void remember(Deque<View> views, View view) {
        views.push(view);
        if (views.size() > REMEMBERED) {
            views.removeLast();
        }
    }
}
