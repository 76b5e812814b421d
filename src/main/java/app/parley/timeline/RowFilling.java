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

/// The rows while they fill up.
final class RowFilling {
    /// How many rows are searched for room for a label, by importance from 1 to 3.
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

    private final double scale;
    private final List<TreeMap<Double, Double>> taken = new ArrayList<>();
    private final List<Placed> placed = new ArrayList<>();

    RowFilling(double scale) {
        this.scale = scale;
    }

    /// Keeps room for the strip that counts a crowd.
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

    /// Gives an event a row, with its label if there is room; says whether it found one.
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
        double width = TextMeasure.inter().width(label, Rows.WIDEST, Rows.LABEL_SIZE);
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
        double width = TextMeasure.inter().width(label, Rows.WIDEST, Rows.LABEL_SIZE);
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
            case BAR, CLOUD, WHISKER ->
                    inside >= labelWidth ? List.of(Side.INSIDE) : List.of(Side.LEFT, Side.RIGHT);
        };
    }

    private boolean put(Entry entry, Body body, int row, Side side, String label, double width) {
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
        double width = TextMeasure.inter().width(text, FontWeight.REGULAR, Rows.NOTE_SIZE);
        int row = placed.getLast().row() + 1;
        while (row < MOST_ROWS && !put(entry, body, row, Side.LEFT, text, width)) {
            row++;
        }
    }

    /// Where the rows have room to spare, gives events so much of it that their labels fit on
    /// either side, and so at either edge of a view. No row is added.
    void loosen() {
        for (int i = 0; i < placed.size(); i++) {
            Placed each = placed.get(i);
            if (each.side() == Side.LEFT || each.side() == Side.RIGHT) {
                loosen(i, each);
            }
        }
    }

    private void loosen(int i, Placed each) {
        Body body = Body.of(each.entry(), each.form(), 0, scale);
        double left = Placed.left(body, Side.LEFT, each.labelWidth());
        double right = Placed.right(body, Side.RIGHT, each.labelWidth());
        taken.get(each.row()).remove(each.left());
        int row = isFree(each.row(), left, right) ? each.row() : 0;
        while (row < taken.size() && !isFree(row, left, right)) {
            row++;
        }
        if (row < taken.size() && each.isMovable()) {
            take(row, left, right);
            placed.set(i, each.in(row));
        } else {
            take(each.row(), each.left(), each.right());
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
        return TextMeasure.inter().ellipsised(label, Rows.WIDEST, Rows.LABEL_SIZE, LONGEST_LABEL);
    }

    /// The rows as they are filled, with strips of the events that were not placed.
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
