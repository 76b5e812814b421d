package app.parley.timeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Where everything stands at one level of zoom: the lanes with their rows, one below another.
///
/// @param lanes from top to bottom
/// @param height of all lanes in pixels
record Layout(List<Band> lanes, double height) {
    /// From one row to the next, in pixels.
    static final double PITCH = 19;

    private static final double PADDING = 5;
    /// Of a lane whose name may take two lines.
    private static final double LOWEST = 43;

    /// Lists are copied.
    Layout {
        lanes = List.copyOf(lanes);
    }

    /// A lane in its place.
    ///
    /// @param lane the lane
    /// @param rows of it
    /// @param y top edge, from the top of the first lane
    /// @param height in pixels
    record Band(Lane lane, Rows rows, double y, double height) {
        /// The middle of a row, from the top of the first lane.
        double middle(int row) {
            return y + PADDING + PITCH * (row + 0.5);
        }
    }

    /// The level of zoom for a scale: a step for each factor of the square root of 2. The scale of
    /// a level is never finer than the scale it stands for.
    static int level(double scale) {
        return (int) Math.ceil(2 * Math.log(scale) / Math.log(2) - 1e-9);
    }

    /// The scale of a level, in milliseconds per pixel.
    static double scale(int level) {
        return Math.pow(2, level / 2.0);
    }

    /// Stacks lanes at a level.
    static Layout of(
            List<Lane> lanes,
            int level,
            Map<Integer, String> labels,
            Function<Entry, String> planNote) {
        List<Band> bands = new ArrayList<>();
        // An event that stands in several lanes is said to have been planned otherwise once.
        Set<Integer> noted = new HashSet<>();
        Function<Entry, String> once =
                entry -> noted.add(entry.number()) ? planNote.apply(entry) : "";
        double y = 0;
        for (Lane lane : lanes) {
            Rows rows = Rows.of(lane.entries(), scale(level), labels, once);
            double height = Math.max(LOWEST, rows.count() * PITCH + 2 * PADDING);
            bands.add(new Band(lane, rows, y, height));
            y += height;
        }
        return new Layout(bands, y);
    }
}
