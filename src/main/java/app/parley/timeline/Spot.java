package app.parley.timeline;

import java.util.Optional;

/// Where an event is in the drawing.
///
/// @param x of the middle of its mark
/// @param y of the middle of its mark
/// @param marked whether it has a mark; if not, it is counted in the strip at this place
record Spot(double x, double y, boolean marked) {
    /// Where an event is in the first lane that holds it.
    static Spot of(Entry entry, Stage stage, Layout layout) {
        for (Layout.Band band : layout.lanes()) {
            if (band.lane().holds(entry)) {
                return mark(entry, stage, band)
                        .orElseGet(
                                () ->
                                        new Spot(
                                                stage.x(entry.anchor()),
                                                stage.y(band.middle(Strip.TOP)),
                                                false));
            }
        }
        return new Spot(stage.x(entry.anchor()), stage.y(0), false);
    }

    private static Optional<Spot> mark(Entry entry, Stage stage, Layout.Band band) {
        double at = entry.anchor();
        for (Rows rows : band.rows().between(at, at + 1)) {
            for (Placed placed : rows.placed()) {
                if (placed.entry().number() == entry.number()) {
                    double x = stage.body(placed).glyph();
                    return Optional.of(new Spot(x, stage.y(band.middle(placed.row())), true));
                }
            }
        }
        return Optional.empty();
    }
}
