package app.parley.timeline;

import app.parley.drawing.Drawing;
import app.parley.drawing.Shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// A composed timeline and what the window must know of it.
///
/// The plot, which the viewport measures, begins right of the lane heads and under the axis: the
/// mouse at `x` points at the instant `viewport.instant(x - plotX)`.
///
/// @param drawing the picture
/// @param lanes where the lanes lie, from top to bottom
/// @param contentHeight height of all lanes, whether they fit or not
/// @param wanted numbers of events whose label is needed and has not arrived
/// @param inView how many events touch the stretch of time shown
/// @param marks what is drawn in it beside glyphs and bars
/// @param plotX left edge of the plot in the drawing
/// @param plotY top edge of the plot in the drawing
public record Frame(
        Drawing drawing,
        List<LaneBox> lanes,
        double contentHeight,
        Set<Integer> wanted,
        int inView,
        Set<Mark> marks,
        double plotX,
        double plotY) {
    /// How far from a shape it can be pointed at, in pixels.
    private static final double TOLERANCE = 3;

    /// Lists are copied.
    public Frame {
        lanes = List.copyOf(lanes);
        wanted = Set.copyOf(wanted);
        marks = Set.copyOf(marks);
    }

    /// What can be drawn beside the glyph or the bar of an event.
    public enum Mark {
        /// Accounts of it differ.
        CONTESTED,
        /// Its date is not certain.
        UNCERTAIN,
        /// It was planned for another time.
        PLANNED
    }

    /// What the topmost shape at a point of the drawing is about; empty for none. A shape that is
    /// only near gives way to one that is hit; a strip, on which there may be something to point
    /// at, to both.
    public String hit(double x, double y) {
        Predicate<Shape> strip = Shape.Bars.class::isInstance;
        return hit(x, y, 0, strip.negate())
                .or(() -> hit(x, y, TOLERANCE, strip.negate()))
                .or(() -> hit(x, y, TOLERANCE, strip))
                .orElse("");
    }

    private Optional<String> hit(
            double x, double y, double tolerance, Predicate<? super Shape> among) {
        return drawing.shapes().reversed().stream()
                .filter(shape -> !shape.about().isEmpty() && among.test(shape))
                .filter(shape -> Box.of(shape).distance(x, y) <= tolerance)
                .map(Shape::about)
                .findFirst();
    }

    /// This frame with another, of the same width, over all of it above an edge.
    Frame under(Frame above, double edge) {
        Clip below = new Clip(0, edge, drawing.width(), drawing.height());
        List<Shape> shapes = new ArrayList<>();
        drawing.shapes().forEach(shape -> below.cut(shape).ifPresent(shapes::add));
        shapes.addAll(above.drawing.shapes());
        Map<String, String> descriptions = new HashMap<>(drawing.descriptions());
        descriptions.putAll(above.drawing.descriptions());
        Set<String> over =
                above.lanes.stream().map(LaneBox::id).collect(Collectors.toUnmodifiableSet());
        List<LaneBox> boxes = new ArrayList<>(above.lanes);
        lanes.stream().filter(lane -> !over.contains(lane.id())).forEach(boxes::add);
        Set<Integer> both = new HashSet<>(wanted);
        both.addAll(above.wanted);
        Set<Mark> drawn = new HashSet<>(marks);
        drawn.addAll(above.marks);
        return new Frame(
                new Drawing(
                        drawing.width(),
                        drawing.height(),
                        drawing.background(),
                        shapes,
                        descriptions),
                boxes,
                contentHeight,
                both,
                inView,
                drawn,
                plotX,
                plotY);
    }

    /// Where a lane lies.
    ///
    /// @param id what it stands for
    /// @param label as shown
    /// @param y top edge in the drawing, scrolling taken into account
    /// @param height in pixels
    public record LaneBox(String id, String label, double y, double height) {}
}
