package app.parley.timeline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How a timeline comes out, without drawing it.
///
/// @param height of all lanes, in pixels
/// @param named numbers of the events that have a label, and have it whole wherever it stands
public record Outline(double height, Set<Integer> named) {
    /// Copies the set.
    public Outline {
        named = Set.copyOf(named);
    }

    /// That of a layout, of which all rows are taken to be in view.
    static Outline of(Layout layout, Stage stage, Labels labels) {
        Set<Integer> named = new HashSet<>();
        Set<Integer> cut = new HashSet<>();
        Viewport viewport = stage.view().viewport();
        for (Layout.Band band : layout.lanes()) {
            for (Rows rows : band.rows().between(viewport.start(), viewport.end())) {
                List<Placed> placed = rows.placed();
                for (int i = 0; i < placed.size(); i++) {
                    String label = written(rows, i, stage, labels);
                    if (!label.isEmpty()) {
                        (label.endsWith("…") ? cut : named).add(placed.get(i).entry().number());
                    }
                }
            }
        }
        named.removeAll(cut);
        return new Outline(layout.height(), named);
    }

    /// What is written beside an event; nothing if all there is is a note on what was planned.
    private static String written(Rows rows, int i, Stage stage, Labels labels) {
        Placed placed = rows.placed().get(i);
        return placed.form() == Body.Form.NOTE
                ? ""
                : LabelBox.of(
                                placed,
                                labels.written(placed),
                                stage.body(placed),
                                Room.of(rows, i, stage, labels),
                                stage.picture().plot())
                        .text();
    }
}
