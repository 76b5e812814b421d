package app.parley.ui;

import app.parley.timeline.View;
import app.parley.timeline.Viewport;

import javafx.beans.property.ObjectProperty;

/// The ways from one view to another: at once or in a movement that can be followed, and back.
public final class Course {
    private final ObjectProperty<View> view;
    private final Glide glide;
    private final Trail trail = new Trail();

    /// Steers what is looked at.
    Course(ObjectProperty<View> view, Tasks tasks) {
        this.view = view;
        this.glide = new Glide(view, tasks);
    }

    /// Looks at something else in a way one can come back from.
    public void jump(View other) {
        trail.left(aimed());
        look(other);
    }

    /// Looks at something else; the way there can be seen.
    public void look(View other) {
        Viewport there = other.viewport();
        view.set(other.with(view.get().viewport()));
        glide.to(there);
    }

    /// Begins a gesture, which can be come back from as a whole.
    public void leave() {
        trail.left(aimed());
        glide.stop();
    }

    /// What we are looking at, or on the way to.
    public View aimed() {
        return view.get().with(glide.aim());
    }

    /// Lets the timeline go on moving after a drag.
    ///
    /// @param velocity in pixels a millisecond, positive to the right
    public void coast(double velocity) {
        glide.coast(velocity);
    }

    /// Looks at what was looked at before the last jump.
    public void back() {
        trail.before(aimed()).ifPresent(this::travel);
    }

    /// Takes back a going back.
    public void forward() {
        trail.after(aimed()).ifPresent(this::travel);
    }

    private void travel(View there) {
        View now = view.get();
        Viewport stretch = there.viewport();
        Viewport same = now.viewport().fitting(stretch.start(), stretch.end(), 0);
        look(
                there.in(now.theme())
                        .with(same.scrolled(stretch.top() - same.top(), Double.MAX_VALUE)));
    }
}
