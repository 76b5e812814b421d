package app.parley.drawing;

/// The colours of a picture by what they are for, as ARGB. Parties bring their own.
///
/// @param dark whether light ink stands on a dark ground
/// @param ground behind everything
/// @param card behind cards
/// @param text ink of text
/// @param muted ink of secondary text
/// @param faint ink of tertiary text and unimportant marks
/// @param grid thin lines of the grid
/// @param line stronger lines between lanes and panels
/// @param weekend behind weekends
/// @param round behind talks rounds, through all lanes
/// @param accent the colour of the program itself: rounds, selection
/// @param cursor the as-of cursor
/// @param contested the mark of contested events and notes of plans
/// @param veil laid over the ground after the cursor, under the events
public record Theme(
        boolean dark,
        int ground,
        int card,
        int text,
        int muted,
        int faint,
        int grid,
        int line,
        int weekend,
        int round,
        int accent,
        int cursor,
        int contested,
        int veil) {
    private static final double DIMMED = 0.36;
    private static final double STEP = 0.02;

    /// Dark ink on a light ground; for the screen.
    public static final Theme LIGHT =
            new Theme(
                    false,
                    0xFFFFFFFF,
                    0xFFFFFFFF,
                    0xFF1B2430,
                    0xFF5A6472,
                    0xFF69707B,
                    0xFFECEBE6,
                    0xFFD9D7CF,
                    0xFFF8F6F0,
                    0xFFE6EAF0,
                    0xFF1D3557,
                    0xFFC8871A,
                    0xFF8A5A00,
                    0xA6FFFFFF);

    /// Light ink on a dark ground; for the screen.
    public static final Theme DARK =
            new Theme(
                    true,
                    0xFF16191E,
                    0xFF22272F,
                    0xFFE6E9ED,
                    0xFFA7AFBA,
                    0xFF8A93A0,
                    0xFF262B32,
                    0xFF363C45,
                    0xFF1A1D22,
                    0xFF252D3A,
                    0xFF9DB8DC,
                    0xFFE6A84A,
                    0xFFE0B062,
                    0xA616191E);

    /// The same theme for what has not happened yet as of the cursor: ink close to the ground, but
    /// words no closer than they can be read on any of its grounds.
    public Theme dimmed() {
        return new Theme(
                dark,
                ground,
                card,
                dimmedText(text),
                dimmedText(muted),
                dimmedText(faint),
                grid,
                line,
                weekend,
                round,
                dimmed(accent),
                cursor,
                dimmedText(contested),
                veil);
    }

    /// A colour as it is where it has not happened yet: mixed with the ground, opaque as before.
    public int dimmed(int argb) {
        return mixed(argb, DIMMED);
    }

    private int dimmedText(int argb) {
        double part = DIMMED;
        while (part < 1 && !isLegible(mixed(argb, part))) {
            part += STEP;
        }
        return mixed(argb, Math.min(1, part));
    }

    private boolean isLegible(int ink) {
        return Contrast.of(ink, ground) >= Contrast.TEXT
                && Contrast.of(ink, weekend) >= Contrast.TEXT;
    }

    private int mixed(int argb, double part) {
        int mixed = argb & 0xFF000000;
        for (int shift = 0; shift <= 16; shift += 8) {
            int ink = (argb >> shift) & 0xFF;
            int behind = (ground >> shift) & 0xFF;
            mixed |= (int) Math.round(behind + (ink - behind) * part) << shift;
        }
        return mixed;
    }
}
