package app.parley.ui;

import app.parley.drawing.Drawing;
import app.parley.drawing.Shape;
import app.parley.text.Text;
import app.parley.timeline.Density;
import app.parley.timeline.OverviewComposer;
import app.parley.timeline.TimeWords;
import app.parley.timeline.TimelineComposer;
import app.parley.timeline.View;
import app.parley.timeline.Viewport;
import app.parley.timeline.Wheel;
import app.parley.ui.Navigator.Direction;
import app.parley.ui.canvas.FxPainter;

import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.Map;

/// The overview strip below the timeline: the whole time of the store, and the window of it that
/// the timeline shows. The window is dragged, its handles are dragged, a click beside it brings it
/// there, the wheel zooms it, and arrows, plus and minus do the same.
final class OverviewPane extends Region {
    private static final double REACH = 3;

    private final Session session;
    private final Navigator navigator;
    private final Text text;
    private final Canvas canvas = new Canvas();
    private final FxPainter painter = new FxPainter(canvas);
    private final Region ring = new Region();
    private final Tooltip tooltip = new Tooltip();
    private Density density = Density.NONE;
    private Drawing drawing = new Drawing(1, 1, 0, List.of(), Map.of());
    private String held = "";
    private double lastX;
    private boolean jumped;

    OverviewPane(Session session, Navigator navigator, Text text) {
        this.session = session;
        this.navigator = navigator;
        this.text = text;
        getStyleClass().add("overview");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SCROLL_BAR);
        setMinHeight(OverviewComposer.HEIGHT);
        setPrefHeight(OverviewComposer.HEIGHT);
        setMaxHeight(OverviewComposer.HEIGHT);
        ring.getStyleClass().add("focus-ring");
        ring.setMouseTransparent(true);
        getChildren().addAll(canvas, ring);
        Tooltip.install(this, tooltip);
        session.view().addListener((property, before, after) -> requestLayout());
        session.snapshot().addListener((property, before, after) -> count());
        session.loaded()
                .map(loaded -> loaded.shown())
                .addListener((property, before, after) -> count());
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(e -> held = "");
        setOnMouseMoved(this::hover);
        setOnScroll(this::scroll);
        setOnKeyPressed(this::key);
        count();
    }

    private void count() {
        session.ask()
                .density(
                        counted -> {
                            density = counted;
                            requestLayout();
                        });
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(Math.ceil(getWidth()));
        canvas.setHeight(OverviewComposer.HEIGHT);
        ring.resizeRelocate(0, 0, getWidth(), getHeight());
        View view = session.view().get();
        drawing = OverviewComposer.compose(session.snapshot().get(), view, density, getWidth());
        painter.paint(drawing);
        setAccessibleText(
                text.say(
                        "overview.spoken",
                        density.total(),
                        TimeWords.stretch(
                                (double) density.from(),
                                (double) density.until(),
                                view.zone(),
                                text),
                        drawing.descriptions().getOrDefault(OverviewComposer.WINDOW, "")));
    }

    /// The instant at an x coordinate of the strip.
    private double instant(double x) {
        return OverviewComposer.whole(density, viewport(), getWidth())
                .instant(x - TimelineComposer.HEADS);
    }

    private String about(double x, double y) {
        String found = "";
        for (Shape shape : drawing.shapes()) {
            boolean hit =
                    switch (shape) {
                        case Shape.Rect r ->
                                x >= r.x() - REACH
                                        && x <= r.x() + r.width() + REACH
                                        && y <= OverviewComposer.HEIGHT;
                        default -> false;
                    };
            found = hit && !shape.about().isEmpty() ? shape.about() : found;
        }
        return found;
    }

    private void press(MouseEvent e) {
        requestFocus();
        if (e.getButton() != MouseButton.PRIMARY || e.getX() < TimelineComposer.HEADS) {
            return;
        }
        lastX = e.getX();
        jumped = false;
        held = about(e.getX(), e.getY());
        if (held.isEmpty()) {
            session.course().jump(view().with(viewport().centredOn(instant(e.getX()))));
            jumped = true;
            held = OverviewComposer.WINDOW;
        }
    }

    private void drag(MouseEvent e) {
        double moved = instant(e.getX()) - instant(lastX);
        Viewport now = viewport();
        switch (held) {
            case OverviewComposer.WINDOW ->
                    look(now.centredOn(now.instant(now.width() / 2) + moved));
            case OverviewComposer.FROM ->
                    look(now.fitting(Math.min(now.start() + moved, now.end() - 1), now.end(), 0));
            case OverviewComposer.UNTIL ->
                    look(now.fitting(now.start(), Math.max(now.end() + moved, now.start() + 1), 0));
            default -> {}
        }
        lastX = e.getX();
    }

    private void hover(MouseEvent e) {
        String about = about(e.getX(), e.getY());
        setCursor(
                switch (about) {
                    case OverviewComposer.FROM, OverviewComposer.UNTIL -> Cursor.H_RESIZE;
                    case OverviewComposer.WINDOW -> Cursor.OPEN_HAND;
                    default -> Cursor.DEFAULT;
                });
        tooltip.setText(
                e.getX() < TimelineComposer.HEADS
                        ? text.say("overview.hint")
                        : TimeWords.day(
                                (long) instant(e.getX()), session.view().get().zone(), text));
    }

    private void scroll(ScrollEvent e) {
        e.consume();
        double delta = e.getDeltaY() == 0 ? e.getDeltaX() : e.getDeltaY();
        if (delta != 0) {
            Viewport now = viewport();
            double x = Math.clamp(now.x(instant(e.getX())), 0, now.width());
            session.view().set(view().with(now.zoomed(Wheel.zoom(delta), x)));
        }
    }

    private void key(KeyEvent e) {
        boolean bare = !e.isShortcutDown() && !e.isAltDown();
        Runnable action =
                switch (e.getCode()) {
                    case LEFT -> () -> navigator.step(Direction.BACK);
                    case RIGHT -> () -> navigator.step(Direction.ON);
                    case PAGE_UP -> () -> navigator.page(Direction.BACK);
                    case PAGE_DOWN -> () -> navigator.page(Direction.ON);
                    case UP -> () -> navigator.zoom(Direction.ON);
                    case DOWN -> () -> navigator.zoom(Direction.BACK);
                    case HOME -> () -> navigator.end(Direction.BACK);
                    case END -> () -> navigator.end(Direction.ON);
                    default -> () -> {};
                };
        if (bare && e.getCode().isNavigationKey()) {
            e.consume();
            action.run();
        }
    }

    /// The first step of a gesture is one that can be gone back from; the others belong to it.
    private void look(Viewport there) {
        if (!jumped) {
            jumped = true;
            session.course().leave();
        }
        session.view().set(view().with(there));
    }

    private View view() {
        return session.view().get();
    }

    private Viewport viewport() {
        return view().viewport();
    }
}
