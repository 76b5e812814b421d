package app.parley.ui;

import app.parley.drawing.Ink;
import app.parley.drawing.Shape;
import app.parley.timeline.View;
import app.parley.timeline.Viewport;
import app.parley.timeline.Wheel;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

import java.util.Optional;
import java.util.OptionalInt;

/// What wheel, trackpad and buttons do to a timeline.
final class TimelineMouse {
    private static final String EVENT = "event:";
    private static final double CLICK = 4;
    private static final long INERTIA_NANOS = 400_000_000;
    private static final int BAND = 0x30FFFFFF;

    private final TimelinePane pane;
    private final Session session;
    private final Navigator navigator;
    private Drag drag = Drag.NONE;
    private double pressedX;
    private double pressedY;
    private double lastX;
    private double lastY;
    private boolean moved;
    private long zoomed = Long.MIN_VALUE;

    private enum Drag {
        NONE,
        PAN,
        RANGE,
        CURSOR
    }

    /// Listens to `pane` from now on.
    TimelineMouse(TimelinePane pane, Session session, Navigator navigator) {
        this.pane = pane;
        this.session = session;
        this.navigator = navigator;
        pane.setOnScroll(this::scroll);
        pane.setOnZoom(this::pinch);
        pane.setOnMousePressed(this::press);
        pane.setOnMouseDragged(this::drag);
        pane.setOnMouseReleased(this::release);
        pane.setOnMouseMoved(this::hover);
        pane.setOnMouseExited(e -> pane.describe(""));
    }

    private void scroll(ScrollEvent e) {
        e.consume();
        double down = e.getDeltaY();
        double along = e.getDeltaX();
        if (down == 0 && along == 0) {
            return;
        }
        if (e.isShortcutDown()) {
            zoomed = System.nanoTime();
            look(viewport().zoomed(Wheel.zoom(down), plotX(e.getX())));
        } else if (inertiaOfZoom(e)) {
            return;
        } else if (e.isShiftDown() || Math.abs(along) > Math.abs(down)) {
            look(viewport().panned(Wheel.move(along == 0 ? down : along)));
        } else if (pane.frame().get().contentHeight() <= viewport().height()) {
            look(viewport().panned(Wheel.move(down)));
        } else {
            look(viewport().scrolled(-Wheel.move(down), pane.frame().get().contentHeight()));
        }
    }

    /// A wheel that still turns when Ctrl is let go must not make a zoom end in a pan.
    private boolean inertiaOfZoom(ScrollEvent e) {
        boolean soon = System.nanoTime() - zoomed < INERTIA_NANOS;
        if (soon && e.isInertia()) {
            zoomed = System.nanoTime();
        }
        return soon;
    }

    private void pinch(ZoomEvent e) {
        e.consume();
        if (e.getZoomFactor() > 0 && e.getZoomFactor() != 1) {
            zoomed = System.nanoTime();
            look(viewport().zoomed(e.getZoomFactor(), plotX(e.getX())));
        }
    }

    private void press(MouseEvent e) {
        pane.requestFocus();
        pane.describe("");
        pressedX = lastX = e.getX();
        pressedY = lastY = e.getY();
        moved = false;
        drag = begun(e);
    }

    private Drag begun(MouseEvent e) {
        if (e.getButton() == MouseButton.MIDDLE) {
            return Drag.PAN;
        }
        if (e.getButton() != MouseButton.PRIMARY) {
            return Drag.NONE;
        }
        if (onCursor(e)) {
            return Drag.CURSOR;
        }
        return e.isShiftDown() ? Drag.RANGE : Drag.PAN;
    }

    private boolean onCursor(MouseEvent e) {
        return pane.about(e.getX(), e.getY()).equals(TimelinePane.CURSOR);
    }

    private void drag(MouseEvent e) {
        moved |= Math.hypot(e.getX() - pressedX, e.getY() - pressedY) > CLICK;
        if (!moved) {
            return;
        }
        switch (drag) {
            case NONE -> {}
            case PAN -> {
                pane.setCursor(Cursor.CLOSED_HAND);
                double height = pane.frame().get().contentHeight();
                look(viewport().panned(e.getX() - lastX).scrolled(lastY - e.getY(), height));
            }
            case RANGE -> pane.choosing(Optional.of(band(e.getX())));
            case CURSOR -> {
                double x = Math.clamp(plotX(e.getX()), 0, viewport().width());
                session.view().set(view().asOf(Math.round(viewport().instant(x))));
            }
        }
        lastX = e.getX();
        lastY = e.getY();
    }

    private Shape band(double x) {
        return new Shape.Rect(
                "",
                Math.min(pressedX, x),
                0,
                Math.abs(x - pressedX),
                pane.getHeight(),
                0,
                Ink.filled((view().theme().accent() & 0xFFFFFF) | (BAND & 0xFF000000)));
    }

    private void release(MouseEvent e) {
        if (drag == Drag.RANGE) {
            pane.choosing(Optional.empty());
            if (moved) {
                double a = viewport().instant(plotX(pressedX));
                double b = viewport().instant(plotX(e.getX()));
                Viewport there = viewport().fitting(Math.min(a, b), Math.max(a, b), 0);
                session.jump(view().with(there));
            }
        }
        if (!moved && e.getButton() == MouseButton.PRIMARY) {
            click(e);
        }
        drag = Drag.NONE;
        hover(e);
    }

    private void click(MouseEvent e) {
        String about = pane.about(e.getX(), e.getY());
        OptionalInt event = event(about);
        if (e.getClickCount() == 2) {
            event.ifPresentOrElse(
                    navigator::zoomTo, () -> look(viewport().zoomed(2, plotX(e.getX()))));
        } else if (!about.equals(TimelinePane.CURSOR)) {
            session.select(event);
        }
    }

    private void hover(MouseEvent e) {
        String about = pane.about(e.getX(), e.getY());
        pane.describe(about);
        pane.setCursor(pointer(about));
    }

    private static Cursor pointer(String about) {
        if (about.equals(TimelinePane.CURSOR)) {
            return Cursor.H_RESIZE;
        }
        return event(about).isPresent() ? Cursor.HAND : Cursor.DEFAULT;
    }

    /// The number of the event that something painted is about.
    static OptionalInt event(String about) {
        return about.startsWith(EVENT)
                ? OptionalInt.of(Integer.parseInt(about.substring(EVENT.length())))
                : OptionalInt.empty();
    }

    private double plotX(double x) {
        return pane.plotX(x);
    }

    private void look(Viewport there) {
        session.view().set(view().with(there));
    }

    private Viewport viewport() {
        return view().viewport();
    }

    private View view() {
        return session.view().get();
    }
}
