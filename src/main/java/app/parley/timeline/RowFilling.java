package app.parley.timeline;

import app.parley.drawing.FontWeight;
import app.parley.drawing.TextMeasure;
import app.parley.timeline.Labels.Label;
import app.parley.timeline.Placed.Side;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The rows of a stretch of a lane while they fill up. Events take the first row with room.
final class RowFilling {
    /// How many rows are searched for room for a label, by importance from 1 to 3.
    private static final List<Integer> LABEL_ROWS = List.of(14, 12, 8);

    /// How many rows at the foot long bars keep out of.
    private static final int LEFT_BY_BARS = 2;

    /// Kept free between one event and the next in a row, in pixels.
    private static final double APART = 7;

    /// How far two that stand side by side on one date are drawn from its middle, in pixels.
    private static final double ASIDE = 12;

    private final Fit fit;
    private final Rows.Stretch stretch;
    private final Set<Long> shared;
    private final List<TreeMap<Double, Double>> taken = new ArrayList<>();
    private final List<Placed> placed = new ArrayList<>();

    /// Where a label may stand, and how far aside its mark.
    private record Spot(Side side, double aside) {}

    /// Empty rows.
    ///
    /// @param stretch outside of which nothing is placed
    /// @param walls what is taken already
    /// @param shared the instants at which several events are drawn
    RowFilling(Fit fit, Rows.Stretch stretch, List<Placed> walls, Set<Long> shared) {
        this.fit = fit;
        this.stretch = stretch;
        this.shared = shared;
        walls.forEach(wall -> take(wall.row(), wall.left(), wall.right()));
    }

    /// Keeps room for a strip.
    void reserve(double from, double until) {
        for (int row = Strip.TOP; row < Strip.TOP + Strip.ROWS; row++) {
            take(row, fit.x(from), fit.x(until));
        }
    }

    /// Names an event above the strip that counts the others, if there is room.
    boolean name(Entry entry) {
        return place(entry, Body.Form.POINT, fit.labels().room(entry), 0, Strip.TOP);
    }

    /// Gives an event a row, with its label if there is room; says whether it found one.
    boolean place(Entry entry) {
        Body.Form form = Body.form(entry, fit.scale());
        int most = entry.round() ? fit.rows() : LABEL_ROWS.get(entry.importance() - 1);
        Label label = fit.labels().room(entry);
        return place(entry, form, label, 0, Math.min(most, fit.rows()))
                || placeBare(entry, form, label, 0, fit.rows());
    }

    /// Gives an event a row without keeping room for its label, and if its bar finds none, for its
    /// glyph alone.
    boolean placeBare(Entry entry) {
        Label label = fit.labels().room(entry);
        return placeBare(entry, Body.form(entry, fit.scale()), label, 0, fit.rows())
                || placeGlyph(entry);
    }

    /// Gives an event a row for its glyph alone, beside others with nothing between them. A glyph
    /// at the very edge of the stretch is drawn by half its width further within.
    boolean placeGlyph(Entry entry) {
        Label label = fit.labels().room(entry);
        Body body = Body.of(entry, Body.Form.POINT, fit::x);
        double before = Math.max(0, fit.x((double) stretch.from()) - body.left());
        double after = Math.max(0, body.right() - fit.x((double) stretch.until()));
        for (int row = 0; row < fit.rows(); row++) {
            if (put(entry, body, row, new Spot(Side.NONE, before - after), label, 0)) {
                return true;
            }
        }
        return false;
    }

    /// Gives a long bar a row from `first` on. The last rows are left to what is short, or long
    /// bars would leave no room for anything else.
    boolean placeBar(Entry entry, int first) {
        Body.Form form = Body.form(entry, fit.scale());
        Label label = fit.labels().room(entry);
        Body body = Body.of(entry, form, fit::x);
        List<Spot> spots = spots(entry, body, label.width());
        return spots.getFirst().side == Side.INSIDE
                ? place(entry, form, label, first, fit.rows() - LEFT_BY_BARS)
                : placeBare(entry, form, Label.NONE, first, fit.rows() - LEFT_BY_BARS);
    }

    private boolean place(Entry entry, Body.Form form, Label label, int first, int rows) {
        if (label.width() == 0) {
            return false;
        }
        Body body = Body.of(entry, form, fit::x);
        List<Spot> spots = seen(spots(entry, body, label.width()), body, label.width());
        for (int row = first; row < rows; row++) {
            for (Spot spot : spots) {
                if (put(entry, body, row, spot, label)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean placeBare(Entry entry, Body.Form form, Label label, int first, int rows) {
        Body body = Body.of(entry, form, fit::x);
        for (int row = first; row < rows; row++) {
            if (put(entry, body, row, new Spot(Side.NONE, 0), label)) {
                return true;
            }
        }
        return false;
    }

    /// Where there are several events on one date, and the date is wide enough, two of them share
    /// a row: one stands a little left with its label to the left, one a little right.
    private List<Spot> spots(Entry entry, Body body, double labelWidth) {
        double inside = body.right() - body.glyph() - Body.RADIUS - 2 * Placed.GAP;
        boolean beside =
                body.form() == Body.Form.POINT
                        && shared.contains(entry.anchor())
                        && entry.hasRoomAside(ASIDE * fit.scale());
        if (beside) {
            return List.of(new Spot(Side.LEFT, -ASIDE), new Spot(Side.RIGHT, ASIDE));
        }
        boolean bar = body.form() != Body.Form.POINT && body.form() != Body.Form.NOTE;
        return bar && inside >= labelWidth
                ? List.of(new Spot(Side.INSIDE, 0))
                : List.of(new Spot(Side.LEFT, 0), new Spot(Side.RIGHT, 0));
    }

    /// The spots where the label is seen whole on a page, those first where it keeps clear of the
    /// cursor and of breaks. If there are none: within a bar, where it is cut to what is free, or
    /// else all.
    private List<Spot> seen(List<Spot> spots, Body alone, double labelWidth) {
        if (!fit.labels().isPage()) {
            return spots;
        }
        List<Spot> seen =
                spots.stream()
                        .filter(spot -> isSeen(spot.side, alone.aside(spot.aside), labelWidth))
                        .sorted(Comparator.comparingInt(spot -> crossed(spot, alone, labelWidth)))
                        .toList();
        boolean bar = alone.form() != Body.Form.POINT && alone.form() != Body.Form.NOTE;
        return seen.isEmpty() ? (bar ? List.of(new Spot(Side.INSIDE, 0)) : spots) : seen;
    }

    private boolean isSeen(Side side, Body body, double width) {
        Room label = label(side, body, width);
        return side == Side.INSIDE || fit.labels().isWhole(label.left(), label.right(), fit);
    }

    private int crossed(Spot spot, Body alone, double width) {
        Room label = label(spot.side, alone.aside(spot.aside), width);
        return fit.labels().crossed(label.left(), label.right(), fit);
    }

    private static Room label(Side side, Body body, double width) {
        return new Room(
                side == Side.RIGHT ? body.right() : Placed.left(body, side, width),
                side == Side.LEFT ? body.left() : Placed.right(body, side, width));
    }

    private boolean put(Entry entry, Body alone, int row, Spot spot, Label label) {
        return put(entry, alone, row, spot, label, APART);
    }

    private boolean put(Entry entry, Body alone, int row, Spot spot, Label label, double apart) {
        Body body = alone.aside(spot.aside);
        double left = Placed.left(body, spot.side, label.width());
        double right = Placed.right(body, spot.side, label.width());
        if (!isFree(row, left, right, apart)) {
            return false;
        }
        take(row, left, right);
        placed.add(new Placed(entry, body.form(), row, spot.side, label, spot.aside, left, right));
        return true;
    }

    /// Notes what was planned under the event that was placed last.
    void note(Entry entry) {
        String text = fit.planNote().apply(entry);
        if (text.isEmpty()) {
            return;
        }
        Body body = Body.of(entry, Body.Form.NOTE, fit::x);
        double width = TextMeasure.inter().width(text, FontWeight.REGULAR, Rows.NOTE_SIZE);
        Spot spot = new Spot(Side.LEFT, 0);
        int row = placed.getLast().row() + 1;
        while (row < fit.rows() && !put(entry, body, row, spot, new Label(text, width))) {
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
        Body body = Body.of(each.entry(), each.form(), fit::x);
        double left = Placed.left(body, Side.LEFT, each.label().width());
        double right = Placed.right(body, Side.RIGHT, each.label().width());
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
        return isFree(row, left, right, APART);
    }

    private boolean isFree(int row, double left, double right, double apart) {
        if (left < fit.x((double) stretch.from()) || right > fit.x((double) stretch.until())) {
            return false;
        }
        if (row >= taken.size()) {
            return true;
        }
        Map.Entry<Double, Double> before = taken.get(row).lowerEntry(right + apart);
        return before == null || before.getValue() + apart <= left;
    }

    private void take(int row, double left, double right) {
        while (taken.size() <= row) {
            taken.add(new TreeMap<>());
        }
        taken.get(row).merge(left, right, Math::max);
    }

    /// How many rows there are.
    int count() {
        return Math.max(1, taken.size());
    }

    /// What was placed, in the order in which it was.
    List<Placed> placed() {
        return placed;
    }
}
