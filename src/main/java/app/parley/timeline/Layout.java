package app.parley.timeline;

import java.util.List;

/// Where everything stands at one scale: the lanes with their rows, one below another.
///
/// @param lanes from top to bottom
/// @param height of all lanes in pixels
record Layout(List<Band> lanes, double height) {
    /// From one row to the next, in pixels.
    static final double PITCH = 17;

    /// In a store of more events, lanes are as high as their counts say, and rows do not depend on
    /// what is written.
    static final int MANY = 1000;

    private static final double PADDING = 4;
    /// Of a lane whose name may take two lines.
    private static final double LOWEST = 40;

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
    record Band(Lane lane, RowsOfLane rows, double y, double height) {
        /// The middle of a row, from the top of the first lane.
        double middle(int row) {
            return y + PADDING + PITCH * (row + 0.5);
        }

        /// Whether any of it is in a viewport.
        boolean touches(Viewport viewport) {
            return y + height > viewport.top() && y < viewport.top() + viewport.height();
        }
    }

    /// The rows of a lane.
    interface RowsOfLane {
        /// Those of the pieces of time that touch `[from, until)`.
        List<Rows> between(double from, double until);

        /// Whether those are there already.
        default boolean isReady(double from, double until) {
            return true;
        }
    }

    /// The height of a lane of so many rows.
    static double height(int rows) {
        return Math.max(LOWEST, least(rows));
    }

    /// The least height of a lane of so many rows whose name takes one line.
    static double least(int rows) {
        return rows * PITCH + 2 * PADDING;
    }

    /// How many rows a lane of some height has room for.
    static int rows(double height) {
        return (int) Math.max(0, Math.floor((height - 2 * PADDING) / PITCH));
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
}
