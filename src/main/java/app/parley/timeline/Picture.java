package app.parley.timeline;

import app.parley.drawing.Drawing;
import app.parley.drawing.Shape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// A timeline while it is composed: shapes in layers, those of the plot cut at its edges.
final class Picture {
    /// From back to front.
    enum Layer {
        /// Days of rest and rounds.
        GROUND,
        /// Lines between ticks and between lanes.
        GRID,
        /// Strips, bars and what is uncertain about them.
        BODY,
        /// Links.
        ARC,
        /// Glyphs and the little marks beside them.
        MARK,
        /// What is written in the plot.
        LABEL,
        /// The axis and the heads of lanes, which lie outside the plot.
        CHROME
    }

    private final Clip plot;
    private final List<Clip> pieces;
    private final Map<Layer, List<Shape>> layers = new EnumMap<>(Layer.class);
    private final Map<String, String> descriptions = new HashMap<>();
    private final Set<Frame.Mark> marks = EnumSet.noneOf(Frame.Mark.class);

    /// @param pieces of the plot between breaks of time, in which there is neither ground nor grid
    Picture(Clip plot, List<Clip> pieces) {
        this.plot = plot;
        this.pieces = pieces;
    }

    /// The pieces of the plot between breaks of time, from left to right.
    List<Clip> pieces() {
        return pieces;
    }

    /// The edges of the plot.
    Clip plot() {
        return plot;
    }

    /// Adds what of a shape lies within the plot.
    void add(Layer layer, Shape shape) {
        switch (layer) {
            case GROUND, GRID -> pieces.forEach(piece -> add(piece, layer, shape));
            case BODY, ARC, MARK, LABEL, CHROME -> add(plot, layer, shape);
        }
    }

    /// Adds what of a shape of the axis or a lane head lies within its own edges.
    void add(Clip edges, Shape shape) {
        add(edges, Layer.CHROME, shape);
    }

    private void add(Clip edges, Layer layer, Shape shape) {
        edges.cut(shape)
                .ifPresent(cut -> layers.computeIfAbsent(layer, _ -> new ArrayList<>()).add(cut));
    }

    /// Adds what of a mark lies within the plot, which may be nothing.
    void add(Frame.Mark mark, Layer layer, Shape shape) {
        plot.cut(shape)
                .ifPresent(
                        cut -> {
                            marks.add(mark);
                            add(layer, cut);
                        });
    }

    /// The marks of which something is drawn.
    Set<Frame.Mark> marks() {
        return marks;
    }

    /// What was added to a layer so far.
    Stream<Shape> shapes(Layer layer) {
        return layers.getOrDefault(layer, List.of()).stream();
    }

    /// What of a column of the plot marks and labels leave free, from top to bottom.
    List<Room> free(double left, double right) {
        List<Box> taken =
                Stream.of(Layer.MARK, Layer.LABEL)
                        .flatMap(this::shapes)
                        .map(Box::of)
                        .filter(box -> box.left() < right && left < box.right())
                        .filter(box -> box.bottom() > box.top())
                        .sorted(Comparator.comparingDouble(Box::top))
                        .toList();
        List<Room> free = new ArrayList<>();
        double from = plot.top();
        for (Box box : taken) {
            free.add(new Room(from, box.top()));
            from = Math.max(from, box.bottom());
        }
        free.add(new Room(from, plot.bottom()));
        return free.stream().filter(room -> room.width() > 0).toList();
    }

    /// Says in words what shapes are about.
    void describe(String about, String words) {
        descriptions.put(about, words);
    }

    Drawing drawing(double width, double height, int background) {
        List<Shape> shapes = new ArrayList<>();
        layers.values().forEach(shapes::addAll);
        return new Drawing(width, height, background, shapes, descriptions);
    }
}
