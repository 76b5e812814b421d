package app.parley.timeline;

import app.parley.drawing.FontWeight;
import app.parley.drawing.TextMeasure;
import app.parley.timeline.Placed.Side;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    /// An event less important than the row's number allows goes without a label: 1, 2, 3.
    private static final List<Integer> LABEL_ROWS = List.of(14, 12, 8);

    /// More rows than this no lane has.
    private static final int MOST_ROWS = 24;

    /// How many rows above a strip name its most important events.
    private static final int NAMING_ROWS = 2;

    /// Width of a column of a strip, in pixels.
    private static final double COLUMN = 4;

    /// A longer label is cut, in pixels.
    private static final double LONGEST_LABEL = 280;

    /// Kept free between one event and the next in a row, in pixels.
    private static final double APART = 7;

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
    /// @param planNote what is said of an event that was planned otherwise
    static Rows of(
            List<Entry> entries,
            double scale,
            Map<Integer, String> labels,
            Function<Entry, String> planNote) {
        Filling filling = new Filling(scale);
        List<List<Entry>> crowds = crowds(entries, scale);
        Set<Entry> crowded = new HashSet<>();
        for (List<Entry> crowd : crowds) {
            crowded.addAll(crowd);
            filling.reserveStrip(crowd);
        }
        Set<Entry> counted = new HashSet<>();
        for (Entry entry : entries.stream().sorted(MOST_IMPORTANT).toList()) {
            String label = labels.getOrDefault(entry.number(), "");
            boolean named = crowded.contains(entry) && !entry.round();
            if (!(named ? filling.name(entry, label) : filling.place(entry, label))) {
                counted.add(entry);
            }
            if (entry.otherwisePlanned() && !counted.contains(entry)) {
                filling.note(entry, planNote.apply(entry));
            }
        }
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

    /// The rows while they fill up.
    private static final class Filling {
        private final double scale;
        private final List<TreeMap<Double, Double>> taken = new ArrayList<>();
        private final List<Placed> placed = new ArrayList<>();

        Filling(double scale) {
            this.scale = scale;
        }

        void reserveStrip(List<Entry> crowd) {
            Strip strip = Strip.of(crowd, COLUMN * scale, NAMING_ROWS);
            for (int row = NAMING_ROWS; row < NAMING_ROWS + Strip.ROWS; row++) {
                take(row, strip.from() / scale, strip.until() / scale);
            }
        }

        /// Names an event above the strip that counts the others.
        boolean name(Entry entry, String label) {
            return place(entry, Body.Form.POINT, label, NAMING_ROWS);
        }

        boolean place(Entry entry, String label) {
            Body.Form form = Body.form(entry, scale);
            int labelRows = entry.round() ? MOST_ROWS : LABEL_ROWS.get(entry.importance() - 1);
            return place(entry, form, label, labelRows) || placeBare(entry, form, label);
        }

        private boolean place(Entry entry, Body.Form form, String text, int rows) {
            String label = cut(text);
            if (label.isEmpty()) {
                return false;
            }
            double width = TextMeasure.inter().width(label, WIDEST, LABEL_SIZE);
            Body body = Body.of(entry, form, 0, scale);
            List<Side> sides = sides(body, width);
            for (int row = 0; row < rows; row++) {
                for (Side side : sides) {
                    if (put(entry, body, row, side, label, width)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean placeBare(Entry entry, Body.Form form, String text) {
            String label = cut(text);
            double width = TextMeasure.inter().width(label, WIDEST, LABEL_SIZE);
            Body body = Body.of(entry, form, 0, scale);
            for (int row = 0; row < MOST_ROWS; row++) {
                if (put(entry, body, row, Side.NONE, label, width)) {
                    return true;
                }
            }
            return false;
        }

        private static List<Side> sides(Body body, double labelWidth) {
            double inside = body.right() - body.glyph() - Body.RADIUS - 2 * Placed.GAP;
            return switch (body.form()) {
                case POINT, NOTE -> List.of(Side.LEFT, Side.RIGHT);
                case WHISKER, CLOUD -> List.of(Side.INSIDE);
                case BAR ->
                        inside >= labelWidth
                                ? List.of(Side.INSIDE)
                                : List.of(Side.LEFT, Side.RIGHT);
            };
        }

        private boolean put(
                Entry entry, Body body, int row, Side side, String label, double width) {
            double left = Placed.left(body, side, width);
            double right = Placed.right(body, side, width);
            if (!isFree(row, left, right)) {
                return false;
            }
            take(row, left, right);
            placed.add(new Placed(entry, body.form(), row, side, label, width, left, right));
            return true;
        }

        /// Notes what was planned under the event that was placed last.
        void note(Entry entry, String text) {
            Body body = Body.of(entry, Body.Form.NOTE, 0, scale);
            double width = TextMeasure.inter().width(text, FontWeight.REGULAR, NOTE_SIZE);
            int row = placed.getLast().row() + 1;
            while (row < MOST_ROWS && !put(entry, body, row, Side.LEFT, text, width)) {
                row++;
            }
        }

        private boolean isFree(int row, double left, double right) {
            if (row >= taken.size()) {
                return true;
            }
            Map.Entry<Double, Double> before = taken.get(row).lowerEntry(right + APART);
            return before == null || before.getValue() + APART <= left;
        }

        private void take(int row, double left, double right) {
            while (taken.size() <= row) {
                taken.add(new TreeMap<>());
            }
            taken.get(row).merge(left, right, Math::max);
        }

        private static String cut(String label) {
            return TextMeasure.inter().ellipsised(label, WIDEST, LABEL_SIZE, LONGEST_LABEL);
        }

        Rows rows(List<List<Entry>> crowds, Set<Entry> counted) {
            List<Strip> strips = new ArrayList<>();
            Set<Entry> rest = new HashSet<>(counted);
            for (List<Entry> crowd : crowds) {
                List<Entry> unnamed = crowd.stream().filter(counted::contains).toList();
                unnamed.forEach(rest::remove);
                if (!unnamed.isEmpty()) {
                    strips.add(Strip.of(unnamed, COLUMN * scale, NAMING_ROWS));
                }
            }
            int rows = Math.max(1, taken.size());
            if (!rest.isEmpty()) {
                strips.add(Strip.of(List.copyOf(rest), COLUMN * scale, rows));
                rows += Strip.ROWS;
            }
            placed.sort(Comparator.comparingInt(Placed::row).thenComparingDouble(Placed::left));
            return new Rows(placed, strips, rows);
        }
    }
}
