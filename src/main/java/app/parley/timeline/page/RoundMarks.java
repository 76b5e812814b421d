package app.parley.timeline.page;

import app.parley.drawing.Ink;
import app.parley.drawing.PathStep;
import app.parley.drawing.Shape;
import app.parley.drawing.Theme;
import app.parley.model.RedLineCard.RoundMark;
import app.parley.model.Shift;
import app.parley.model.Strength;

import java.util.List;

/// The small mark that says how an issue stood for a party at the end of a round: its form how the
/// position had moved, filled if it was a red line.
public final class RoundMarks {
    /// Width and height of a mark, in pixels.
    public static final double SIZE = 9;

    private RoundMarks() {}

    /// What a mark can say; the words are under `page.mark.NAME`.
    public enum Sign {
        /// No position in force.
        NONE,
        /// Stated, and no further or less far than before.
        STATED,
        /// Went further.
        HARDENED,
        /// Went less far.
        SOFTENED,
        /// Tied to conditions.
        CONDITIONAL,
        /// Taken back.
        WITHDRAWN,
        /// Agreed with the other side.
        AGREED
    }

    /// The sign for how an issue stood, in pictures and in the window alike.
    public static Sign sign(RoundMark mark) {
        if (mark.strength().isEmpty()) {
            return Sign.NONE;
        }
        if (mark.strength().get() == Strength.AGREED) {
            return Sign.AGREED;
        }
        return sign(mark.shift().orElse(Shift.UNCHANGED));
    }

    /// The sign for how a position moved.
    static Sign sign(Shift shift) {
        return switch (shift) {
            case NEW, UNCHANGED, REAFFIRMED -> Sign.STATED;
            case HARDENED -> Sign.HARDENED;
            case SOFTENED -> Sign.SOFTENED;
            case CONDITIONAL -> Sign.CONDITIONAL;
            case WITHDRAWN -> Sign.WITHDRAWN;
        };
    }

    /// Whether the sign is filled.
    public static boolean isRedLine(RoundMark mark) {
        return mark.strength().filter(strength -> strength == Strength.RED_LINE).isPresent();
    }

    /// The mark with its middle at a point.
    ///
    /// @param about see [Shape#about]
    public static Shape shape(
            String about, Sign sign, boolean filled, double x, double y, Theme theme) {
        double r = SIZE / 2;
        Ink outline = Ink.stroked(theme.muted(), 1.2);
        Ink ink = filled ? Ink.filled(theme.muted()).outlined(theme.muted(), 1.2) : outline;
        return switch (sign) {
            case NONE -> new Shape.Line(about, x - r + 1, y, x + r - 1, y, outline);
            case STATED -> closed(about, ink, x, y - r, x + r, y, x, y + r, x - r, y);
            case HARDENED -> closed(about, ink, x, y - r, x + r, y + r - 1, x - r, y + r - 1);
            case SOFTENED -> closed(about, ink, x, y + r, x - r, y - r + 1, x + r, y - r + 1);
            case CONDITIONAL ->
                    new Shape.Rect(about, x - r + 1, y - r + 1, SIZE - 2, SIZE - 2, 0, ink);
            case WITHDRAWN ->
                    new Shape.Path(
                            about,
                            List.of(
                                    new PathStep.Move(x - r + 1, y - r + 1),
                                    new PathStep.Line(x + r - 1, y + r - 1),
                                    new PathStep.Move(x - r + 1, y + r - 1),
                                    new PathStep.Line(x + r - 1, y - r + 1)),
                            outline);
            case AGREED -> {
                Ink full = Ink.filled(theme.muted());
                yield new Shape.Oval(about, x - r + 0.5, y - r + 0.5, SIZE - 1, SIZE - 1, full);
            }
        };
    }

    private static Shape closed(String about, Ink ink, double... points) {
        PathStep[] steps = new PathStep[points.length / 2 + 1];
        for (int i = 0; i < steps.length - 1; i++) {
            double x = points[2 * i];
            double y = points[2 * i + 1];
            steps[i] = i == 0 ? new PathStep.Move(x, y) : new PathStep.Line(x, y);
        }
        steps[steps.length - 1] = new PathStep.Close();
        return new Shape.Path(about, List.of(steps), ink);
    }
}
