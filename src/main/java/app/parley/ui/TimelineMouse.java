package app.parley.ui;

import app.parley.drawing.Ink;
import app.parley.drawing.Shape;
import app.parley.timeline.Frame;
import app.parley.timeline.Measure;
import app.parley.timeline.View;
import app.parley.timeline.Viewport;
import app.parley.timeline.Wheel;

import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What wheel, trackpad and buttons do to a timeline.
final class TimelineMouse {
    private static final String EVENT = "event:";
    private static final double CLICK = 4;
    private static final double EDGE = 3;
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
    private long measured;
    private Optional<String> lane = Optional.empty();
    private final DragSpeed speed = new DragSpeed();
    private long zoomed = Long.MIN_VALUE;

    private enum Drag {
        NONE,
        PAN,
        RANGE,
        CURSOR,
        LANE,
        LANE_EDGE,
        MEASURE,
        SEVERAL
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
        pane.setOnContextMenuRequested(this::laneMenu);
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
        measured = instant(e);
        moved = false;
        speed.begin(e.getX());
        drag = begun(e);
    }

    private Drag begun(MouseEvent e) {
        if (e.getButton() == MouseButton.MIDDLE) {
            return Drag.PAN;
        }
        if (e.getButton() != MouseButton.PRIMARY) {
            return Drag.NONE;
        }
        if (e.getX() < pane.frame().get().plotX()) {
            lane = arranging().at(e.getY() - EDGE);
            boolean edge = lane.flatMap(arranging()::box).filter(b -> atEdge(b, e)).isPresent();
            return lane.isEmpty() ? Drag.NONE : edge ? Drag.LANE_EDGE : Drag.LANE;
        }
        if (onCursor(e)) {
            return Drag.CURSOR;
        }
        if (e.isAltDown() || pane.measuring().mode().get()) {
            return Drag.MEASURE;
        }
        return e.isShiftDown() ? Drag.RANGE : e.isShortcutDown() ? Drag.SEVERAL : Drag.PAN;
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
                speed.at(e.getX());
                look(viewport().panned(e.getX() - lastX).scrolled(lastY - e.getY(), height));
            }
            case LANE -> pane.setCursor(Cursor.CLOSED_HAND);
            case LANE_EDGE ->
                    lane.flatMap(arranging()::box)
                            .ifPresent(box -> arranging().resize(box.id(), e.getY() - box.y()));
            case RANGE -> pane.choosing(Optional.of(band(e.getX())));
            case SEVERAL -> pane.choosing(Optional.of(box(e)));
            case MEASURE ->
                    pane.measuring()
                            .measure()
                            .set(Optional.of(Measure.between(measured, instant(e))));
            case CURSOR -> {
                double x = Math.clamp(plotX(e.getX()), 0, viewport().width());
                session.view().set(view().asOf(Math.round(viewport().instant(x))));
            }
        }
        lastX = e.getX();
        lastY = e.getY();
    }

    private Shape band(double x) {
        return area(x, 0, pane.getHeight());
    }

    private Shape box(MouseEvent e) {
        return area(e.getX(), Math.min(pressedY, e.getY()), Math.abs(e.getY() - pressedY));
    }

    private Shape area(double x, double top, double height) {
        return new Shape.Rect(
                "",
                Math.min(pressedX, x),
                top,
                Math.abs(x - pressedX),
                height,
                0,
                Ink.filled((view().theme().accent() & 0xFFFFFF) | (BAND & 0xFF000000)));
    }

    /// What is measured to: the as-of cursor or the beginning of the event that is pointed at, else
    /// a round time.
    private long instant(MouseEvent e) {
        String about = pane.about(e.getX(), e.getY());
        if (about.equals(TimelinePane.CURSOR)) {
            return view().asOf();
        }
        OptionalInt event = event(about);
        return event.isPresent()
                ? navigator.beginning(event.getAsInt())
                : Measure.rounded(viewport().instant(plotX(e.getX())), viewport(), view().zone());
    }

    private void release(MouseEvent e) {
        if (drag == Drag.RANGE) {
            pane.choosing(Optional.empty());
            if (moved) {
                double a = viewport().instant(plotX(pressedX));
                double b = viewport().instant(plotX(e.getX()));
                Viewport there = viewport().fitting(Math.min(a, b), Math.max(a, b), 0);
                session.course().jump(view().with(there));
            }
        }
        if (drag == Drag.SEVERAL) {
            pane.choosing(Optional.empty());
            if (moved) {
                choose(e);
            }
        }
        if (drag == Drag.LANE && moved) {
            lane.ifPresent(dragged -> drop(dragged, e.getY()));
        }
        if (drag == Drag.PAN && moved) {
            session.course().coast(speed.now());
        }
        if (!moved && e.getButton() == MouseButton.PRIMARY) {
            click(e);
        }
        drag = Drag.NONE;
        hover(e);
    }

    private void laneMenu(ContextMenuEvent e) {
        if (e.getX() < pane.frame().get().plotX()) {
            arranging().at(e.getY()).ifPresent(on -> pane.laneMenu(on, arranging(), e));
        }
    }

    private Arranging arranging() {
        return new Arranging(session, pane.frame().get());
    }

    private static boolean atEdge(Frame.LaneBox box, MouseEvent e) {
        return Math.abs(box.y() + box.height() - e.getY()) <= EDGE;
    }

    /// A lane comes to stand where it was dropped.
    private void drop(String dragged, double y) {
        List<Frame.LaneBox> others =
                pane.frame().get().lanes().stream()
                        .filter(box -> !box.id().equals(dragged))
                        .toList();
        int place = (int) others.stream().filter(box -> box.y() + box.height() / 2 < y).count();
        arranging().moveTo(dragged, place);
    }

    /// Adds the events whose marks lie in the box that was drawn.
    private void choose(MouseEvent e) {
        Rectangle2D box =
                new Rectangle2D(
                        Math.min(pressedX, e.getX()),
                        Math.min(pressedY, e.getY()),
                        Math.abs(e.getX() - pressedX),
                        Math.abs(e.getY() - pressedY));
        Set<Integer> all = new LinkedHashSet<>(view().chosen());
        all.addAll(Lanes.within(pane.frame().get(), box));
        session.view().set(view().selecting(all));
    }

    private void click(MouseEvent e) {
        String about = pane.about(e.getX(), e.getY());
        OptionalInt event = event(about);
        if (drag == Drag.LANE || drag == Drag.LANE_EDGE) {
            if (e.getClickCount() == 2) {
                lane.ifPresent(arranging()::fold);
            }
        } else if (drag == Drag.MEASURE) {
            pane.measuring().clear();
        } else if (drag == Drag.SEVERAL) {
            event.ifPresent(navigator::choose);
        } else if (e.getClickCount() == 2) {
            event.ifPresentOrElse(
                    navigator::zoomTo, () -> look(viewport().zoomed(2, plotX(e.getX()))));
        } else if (!about.equals(TimelinePane.CURSOR)) {
            session.select(event);
        }
    }

    private void hover(MouseEvent e) {
        String about = pane.about(e.getX(), e.getY());
        pane.describe(about);
        boolean edge =
                e.getX() < pane.frame().get().plotX()
                        && pane.frame().get().lanes().stream().anyMatch(box -> atEdge(box, e));
        pane.setCursor(edge ? Cursor.V_RESIZE : pointer(about));
    }

    private Cursor pointer(String about) {
        if (pane.measuring().mode().get()) {
            return Cursor.CROSSHAIR;
        }
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
