package app.parley.timeline;

import app.parley.drawing.FontWeight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// The rows of one lane at one level of zoom: every event of the lane has its place, in view or
/// not, so that panning moves nothing up or down.
///
/// Events take the first row with room, rounds and the most important first. Room is what mark and
/// label need at the level's scale; at the actual scale, which is never coarser, marks are further
/// apart and labels as wide, so that what does not overlap here never does.
///
/// @param placed the events that are drawn as marks, by row and then from left to right
/// @param strips of those that are counted
/// @param count how many rows there are
record Rows(List<Placed> placed, List<Strip> strips, int count) {
    /// More marks than this within the width of one are counted rather than drawn.
    static final int CROWD = 10;

    /// Where a day is narrower than some 12 pixels, hours are not spoken of.
    private static final double COARSEST_PLAN = 86_400_000 / 12.0;

    static final FontWeight WIDEST = FontWeight.SEMI_BOLD;
    static final double LABEL_SIZE = 12;
    static final double NOTE_SIZE = 11;

    private static final Comparator<Entry> MOST_IMPORTANT =
            Comparator.comparing((Entry entry) -> !entry.round())
                    .thenComparingInt(Entry::importance)
                    .thenComparingLong(entry -> entry.span().earliestStart())
                    .thenComparingInt(Entry::number);

    /// Lists are copied.
    Rows {
        placed = List.copyOf(placed);
        strips = List.copyOf(strips);
    }

    /// Places events.
    ///
    /// @param entries by start
    /// @param scale of the level, in milliseconds per pixel
    /// @param labels by event number; an event whose label is not there has none
    /// @param planNote what is said of an event that was planned otherwise; empty for nothing
    static Rows of(
            List<Entry> entries,
            double scale,
            Map<Integer, String> labels,
            Function<Entry, String> planNote) {
        RowFilling filling = new RowFilling(scale);
        List<List<Entry>> crowds = crowds(entries, scale);
        Set<Entry> crowded = new HashSet<>();
        for (List<Entry> crowd : crowds) {
            crowded.addAll(crowd);
            filling.reserveStrip(crowd);
        }
        Set<Entry> counted = new HashSet<>();
        boolean plansMatter = scale < COARSEST_PLAN;
        for (Entry entry : entries.stream().sorted(MOST_IMPORTANT).toList()) {
            String label = labels.getOrDefault(entry.number(), "");
            boolean named = crowded.contains(entry) && !entry.round();
            if (!(named ? filling.name(entry, label) : filling.place(entry, label))) {
                counted.add(entry);
            }
            if (plansMatter && entry.otherwisePlanned() && !counted.contains(entry)) {
                String note = planNote.apply(entry);
                if (!note.isEmpty()) {
                    filling.note(entry, note);
                }
            }
        }
        filling.loosen();
        return filling.rows(crowds, counted);
    }

    /// Groups of events whose glyphs lie within the width of one, more than can be told apart.
    private static List<List<Entry>> crowds(List<Entry> entries, double scale) {
        List<Entry> byMoment =
                entries.stream()
                        .sorted(
                                Comparator.comparingDouble(Entry::moment)
                                        .thenComparingInt(Entry::number))
                        .toList();
        double width = 2 * Body.RADIUS * scale;
        List<List<Entry>> crowds = new ArrayList<>();
        int taken = 0;
        int first = 0;
        for (int last = 0; last < byMoment.size(); last++) {
            while (byMoment.get(last).moment() - byMoment.get(first).moment() > width) {
                first++;
            }
            if (last - first < CROWD) {
                continue;
            }
            if (crowds.isEmpty() || taken <= first) {
                crowds.add(new ArrayList<>(byMoment.subList(first, last + 1)));
            } else {
                crowds.getLast().addAll(byMoment.subList(taken, last + 1));
            }
            taken = last + 1;
        }
        return crowds;
    }
}
