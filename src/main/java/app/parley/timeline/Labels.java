package app.parley.timeline;

import app.parley.drawing.FontWeight;
import app.parley.drawing.TextMeasure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/// What is written beside events, and how much room rows keep for it.
///
/// In a store of few events rows are made for the labels themselves. In a large one each event is
/// given the same room, and its label is cut to it: labels arrive late there, and rows must not
/// change when they do.
final class Labels {
    static final FontWeight WIDEST = FontWeight.SEMI_BOLD;
    static final double SIZE = 12;

    /// Room for a label in a large store, in pixels; a third of titles are shorter.
    static final double ROOM = 190;

    /// A longer label is cut, in pixels.
    private static final double LONGEST = 280;

    private static final int REMEMBERED = 20_000;

    private final Map<Integer, String> texts;
    private final boolean large;
    private final List<Viewport> windows;
    private final long asOf;
    private final Map<Integer, Label> written = new HashMap<>();

    /// A text and its width in pixels; without text, room that is kept for one.
    record Label(String text, double width) {
        static final Label NONE = new Label("", 0);
        static final Label TO_COME = new Label("", ROOM);
    }

    /// @param large whether all have the same room
    /// @param windows where nobody can pan: each label is whole in one of them if it can be; empty
    ///     if it may be anywhere
    /// @param asOf the cursor, of which the line on a page is kept out of labels where that costs
    ///     nothing, like those of breaks; in a window it moves, and labels must not move with it
    Labels(Map<Integer, String> texts, boolean large, List<Viewport> windows, long asOf) {
        this.texts = texts;
        this.large = large;
        this.windows = windows;
        this.asOf = asOf;
    }

    /// Whether they stand as they would with the cursor elsewhere.
    boolean isFor(long cursor) {
        return !isPage() || asOf == cursor;
    }

    /// How many lines on a page run through a stretch, in pixels: the cursor's and those of breaks.
    int crossed(double left, double right, Fit fit) {
        if (!isPage()) {
            return 0;
        }
        return (int)
                DoubleStream.concat(
                                DoubleStream.of((double) asOf),
                                windows.getFirst().breaks().gaps().stream()
                                        .mapToDouble(Breaks.Gap::from))
                        .map(fit::x)
                        .filter(x -> left < x && x < right)
                        .count();
    }

    /// An instant without the time that is left out before it, see [Breaks#along].
    double along(double instant) {
        return isPage() ? windows.getFirst().breaks().along(instant) : instant;
    }

    /// Whether they are those of a page.
    boolean isPage() {
        return !windows.isEmpty();
    }

    /// Whether a stretch, in pixels, can be seen whole.
    boolean isWhole(double left, double right, Fit fit) {
        return windows.isEmpty()
                || windows.stream()
                        .anyMatch(
                                window ->
                                        left >= fit.x(window.start()) + LabelBox.MARGIN
                                                && right <= fit.x(window.end()) - LabelBox.MARGIN);
    }

    /// The room that rows keep.
    Label room(Entry entry) {
        return large ? Label.TO_COME : written(entry);
    }

    /// What is written beside something placed, as far as it has arrived.
    Label written(Placed placed) {
        boolean known = placed.form() == Body.Form.NOTE || placed.label().width() == 0;
        return known ? placed.label() : written(placed.entry());
    }

    /// What is written, as far as it has arrived.
    Label written(Entry entry) {
        if (written.size() > REMEMBERED) {
            written.clear();
        }
        return written.computeIfAbsent(entry.number(), this::label);
    }

    private Label label(int number) {
        String text = texts.getOrDefault(number, "");
        if (text.isEmpty()) {
            return Label.NONE;
        }
        TextMeasure measure = TextMeasure.inter();
        String cut = measure.ellipsised(text, WIDEST, SIZE, large ? ROOM : LONGEST);
        return new Label(cut, measure.width(cut, WIDEST, SIZE));
    }
}
