package app.parley.timeline;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/// How the lanes of a store are laid out, scale by scale.
///
/// In a small store all rows of a lane are made together for a level, and its height glides from
/// that of one level to that of the next while one zooms. In a large store a lane is as high as it
/// has events, up to a limit, at every level, and rows are made where somebody looks.
final class Layouts {
    /// From forty years to a day there are 28: who zooms out again finds all of them.
    private static final int LEVELS_KEPT = 32;
    private static final int MOST_ROWS = 24;

    /// The part of a level in which heights glide to the next one.
    private static final double GLIDE = 0.2;

    /// How many rows all lanes of a large store have together, and each at least and at most.
    private static final int ROWS_TOGETHER = 72;

    private static final int FEWEST_ROWS = 8;
    private static final int MOST_ROWS_OF_MANY = 12;

    private final List<Lane> lanes;
    private final boolean large;
    private final ZoneId zone;
    private final Labels labels;
    private final Function<Entry, String> planNote;
    private final ToIntFunction<Lane> nameLines;
    // What was looked at last stays.
    private final Map<Integer, List<Layout.RowsOfLane>> rows =
            new LinkedHashMap<>(2 * LEVELS_KEPT, 0.75f, true);
    private final Map<Integer, List<Integer>> counts = new HashMap<>();

    /// @param lanes from top to bottom
    /// @param large whether the store has so many events that lanes are laid out by counts
    /// @param zone in which the stretches begin by which crowds are counted
    /// @param labels what is written beside events
    /// @param planNote what is said of an event that was planned otherwise; empty for nothing
    /// @param nameLines how many lines the name of a lane takes
    Layouts(
            List<Lane> lanes,
            boolean large,
            ZoneId zone,
            Labels labels,
            Function<Entry, String> planNote,
            ToIntFunction<Lane> nameLines) {
        this.nameLines = nameLines;
        this.lanes = lanes;
        this.large = large;
        this.zone = zone;
        this.labels = labels;
        this.planNote = planNote;
    }

    /// The layout at a scale, in milliseconds per pixel. On a page, which cannot be zoomed, rows
    /// are made for just that scale, and lanes are no higher than they must be.
    synchronized Layout at(double scale) {
        List<Double> heights = new ArrayList<>();
        List<Layout.RowsOfLane> here;
        if (labels.isPage() && !large) {
            List<Integer> made = new ArrayList<>();
            here = made(scale, made);
            for (int i = 0; i < made.size(); i++) {
                int count = made.get(i);
                boolean low = nameLines.applyAsInt(lanes.get(i)) == 1;
                heights.add(low ? Layout.least(count) : Layout.height(count));
            }
        } else {
            int level = Layout.level(scale);
            here = rows(level);
            for (int i = 0; i < here.size(); i++) {
                heights.add(
                        large ? Layout.height(mostRows(lanes.get(i))) : height(i, scale, level));
            }
        }
        return stacked(here, heights);
    }

    private Layout stacked(List<Layout.RowsOfLane> here, List<Double> heights) {
        List<Layout.Band> bands = new ArrayList<>(lanes.size());
        double y = 0;
        for (int i = 0; i < here.size(); i++) {
            double height = heights.get(i);
            bands.add(new Layout.Band(lanes.get(i), here.get(i), y, height));
            y += height;
        }
        return new Layout(bands, y);
    }

    /// What the level's rows need; towards the scale of a neighbouring level that needs more it
    /// glides to that.
    private double height(int lane, double scale, int level) {
        double finest = Layout.scale(level - 1);
        double part = Math.log(scale / finest) / Math.log(Layout.scale(level) / finest);
        double here = Layout.height(count(lane, level));
        int next = part > 0.5 ? level + 1 : level - 1;
        double there = Math.max(here, Layout.height(count(lane, next)));
        double towards = Math.max(0, Math.abs(part - 0.5) - (0.5 - GLIDE)) / GLIDE;
        return Math.rint(here + (there - here) * towards);
    }

    private int count(int lane, int level) {
        rows(level);
        return counts.getOrDefault(level, List.of()).get(lane);
    }

    private List<Layout.RowsOfLane> rows(int level) {
        List<Layout.RowsOfLane> known = rows.get(level);
        if (known != null) {
            return known;
        }
        if (rows.size() >= LEVELS_KEPT) {
            int longestUnseen = rows.keySet().iterator().next();
            rows.remove(longestUnseen);
            counts.remove(longestUnseen);
        }
        List<Integer> heights = new ArrayList<>();
        List<Layout.RowsOfLane> made = made(Layout.scale(level), heights);
        rows.put(level, made);
        counts.put(level, heights);
        return made;
    }

    /// Makes the rows of all lanes at a scale.
    ///
    /// @param heights takes how many rows each lane of a small store has
    private List<Layout.RowsOfLane> made(double scale, List<Integer> heights) {
        List<Layout.RowsOfLane> made = new ArrayList<>(lanes.size());
        // An event that stands in several lanes is said to have been planned otherwise once.
        Map<Integer, Lane> noted = new HashMap<>();
        for (Lane lane : lanes) {
            Function<Entry, String> once =
                    entry ->
                            noted.computeIfAbsent(entry.number(), _ -> lane) == lane
                                    ? planNote.apply(entry)
                                    : "";
            int most = large ? mostRows(lane) : MOST_ROWS;
            Fit fit = Fit.at(scale, most, zone, labels, large ? planNote : once);
            if (large) {
                made.add(new RowTree(lane, fit));
            } else {
                Rows all = RowMaking.rows(lane, fit, Rows.Stretch.ALL, List.of());
                heights.add(all.count());
                made.add((from, until) -> List.of(all));
            }
        }
        return made;
    }

    /// So many rows that few events of a lane find none: more for more events, up to a limit that
    /// is lower where there are many lanes.
    private int mostRows(Lane lane) {
        int most =
                Math.clamp(
                        ROWS_TOGETHER / Math.max(1, lanes.size()), FEWEST_ROWS, MOST_ROWS_OF_MANY);
        int count = lane.count();
        int needed = Integer.SIZE - Integer.numberOfLeadingZeros(count);
        return count < Strip.TOP + Strip.ROWS
                ? count
                : Math.clamp(needed, Strip.TOP + Strip.ROWS, most);
    }
}
