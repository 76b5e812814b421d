package app.parley.exporter;

import static java.util.stream.Collectors.joining;

import app.parley.drawing.Drawing;
import app.parley.drawing.PlainText;
import app.parley.drawing.Shape;

import java.util.ArrayList;
import java.util.List;

/// Neighbouring shapes of a drawing that stand for one thing, with what is said of it.
///
/// @param title the first line of its description, empty for furniture
/// @param more the rest of it, in one line
/// @param shapes from back to front
record Thing(String title, String more, List<Shape> shapes) {

    /// The things of a drawing from back to front.
    static List<Thing> of(Drawing drawing) {
        List<Thing> things = new ArrayList<>();
        List<Shape> shapes = drawing.shapes();
        int start = 0;
        for (int i = 1; i <= shapes.size(); i++) {
            if (i == shapes.size() || !shapes.get(i).about().equals(shapes.get(start).about())) {
                things.add(of(shapes.subList(start, i), drawing));
                start = i;
            }
        }
        return things;
    }

    private static Thing of(List<Shape> shapes, Drawing drawing) {
        String about = shapes.getFirst().about();
        // The words under the empty key are about the picture as a whole.
        String words = about.isEmpty() ? "" : drawing.descriptions().getOrDefault(about, "");
        String title = words.lines().findFirst().orElse("");
        String more = words.lines().skip(1).collect(joining(" "));
        return new Thing(PlainText.of(title), PlainText.of(more), shapes);
    }

    boolean isFurniture() {
        return title.isEmpty();
    }

    /// All that is said of it, in one line.
    String words() {
        return more.isEmpty() ? title : title + ". " + more;
    }
}
