package app.parley.ui;

import app.parley.drawing.PathStep;
import app.parley.drawing.Shape;
import app.parley.timeline.Frame;
import app.parley.ui.Navigator.Direction;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// From lane to lane on a painted timeline: what is above and below is what can be seen.
final class Lanes {
    private Lanes() {}

    /// The event nearest in time to the selected one in the next lane with events on screen above
    /// or below it; without a selection on screen the topmost event.
    static OptionalInt neighbour(Frame frame, OptionalInt selected, Direction direction) {
        Map<Integer, Point2D> events = events(frame);
        Point2D from = selected.isPresent() ? events.get(selected.getAsInt()) : null;
        if (from == null) {
            return nearest(events, Comparator.comparingDouble(Point2D::getY));
        }
        int here = lane(frame, from);
        boolean up = direction == Direction.BACK;
        events.values().removeIf(at -> up ? lane(frame, at) >= here : lane(frame, at) <= here);
        int next =
                events.values().stream()
                        .map(at -> lane(frame, at))
                        .min(Comparator.comparingInt(lane -> Math.abs(lane - here)))
                        .orElse(here);
        events.values().removeIf(at -> lane(frame, at) != next);
        return nearest(events, Comparator.comparingDouble(at -> Math.abs(at.getX() - from.getX())));
    }

    /// The events whose marks lie within a box on the pane, from left to right.
    static List<Integer> within(Frame frame, Rectangle2D box) {
        return events(frame).entrySet().stream()
                .filter(entry -> box.contains(entry.getValue()))
                .sorted(Comparator.comparingDouble(entry -> entry.getValue().getX()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static OptionalInt nearest(Map<Integer, Point2D> events, Comparator<Point2D> order) {
        return events.entrySet().stream()
                .min(Map.Entry.comparingByValue(order))
                .map(entry -> OptionalInt.of(entry.getKey()))
                .orElse(OptionalInt.empty());
    }

    /// Where each event on screen is: where its mark is, which is painted before its label.
    private static Map<Integer, Point2D> events(Frame frame) {
        Map<Integer, Point2D> events = new LinkedHashMap<>();
        for (Shape shape : frame.drawing().shapes()) {
            TimelineMouse.event(shape.about())
                    .ifPresent(number -> events.putIfAbsent(number, place(shape)));
        }
        return events;
    }

    private static Point2D place(Shape shape) {
        return switch (shape) {
            case Shape.Rect r -> new Point2D(r.x() + r.width() / 2, r.y() + r.height() / 2);
            case Shape.Oval o -> new Point2D(o.x() + o.width() / 2, o.y() + o.height() / 2);
            case Shape.Line l -> new Point2D(l.x1(), l.y1());
            case Shape.Path p -> start(p.steps().getFirst());
            case Shape.Bars b -> new Point2D(b.x(), b.base());
            case Shape.Text t -> new Point2D(t.x(), t.baseline());
        };
    }

    private static Point2D start(PathStep first) {
        return first instanceof PathStep.Move(var x, var y) ? new Point2D(x, y) : Point2D.ZERO;
    }

    /// The lane of an event on screen; without one the topmost lane.
    static Optional<String> of(Frame frame, OptionalInt event) {
        Point2D at = event.isPresent() ? events(frame).get(event.getAsInt()) : null;
        int lane = at == null ? 0 : lane(frame, at);
        return frame.lanes().stream().skip(lane).map(Frame.LaneBox::id).findFirst();
    }

    private static int lane(Frame frame, Point2D at) {
        for (int i = frame.lanes().size() - 1; i > 0; i--) {
            if (at.getY() >= frame.lanes().get(i).y()) {
                return i;
            }
        }
        return 0;
    }
}
