package app.parley.timeline;

import app.parley.drawing.Theme;
import app.parley.model.LaneMode;

import java.time.ZoneId;
import java.util.Locale;
import java.util.OptionalInt;

/// What we are looking at: everything about the picture that is not true of the store.
///
/// @param viewport the stretch of time
/// @param asOf the as-of cursor, an instant in milliseconds since 1970 UTC
/// @param zone in which times are shown and dates are read
/// @param locale of words and dates
/// @param theme the colours
/// @param lanes what lanes stand for
/// @param left id of the party in the left panel
/// @param right id of the party in the right panel
/// @param selected the number of the selected event
public record View(
        Viewport viewport,
        long asOf,
        ZoneId zone,
        Locale locale,
        Theme theme,
        LaneMode lanes,
        String left,
        String right,
        OptionalInt selected) {
    /// The same view of another stretch of time.
    public View with(Viewport other) {
        return new View(other, asOf, zone, locale, theme, lanes, left, right, selected);
    }

    /// The same view as of another instant.
    public View asOf(long instant) {
        return new View(viewport, instant, zone, locale, theme, lanes, left, right, selected);
    }

    /// The same view with times shown in another zone.
    public View in(ZoneId other) {
        return new View(viewport, asOf, other, locale, theme, lanes, left, right, selected);
    }

    /// The same view in other colours.
    public View in(Theme other) {
        return new View(viewport, asOf, zone, locale, other, lanes, left, right, selected);
    }

    /// The same view with other lanes.
    public View by(LaneMode other) {
        return new View(viewport, asOf, zone, locale, theme, other, left, right, selected);
    }

    /// The same view with other parties facing each other.
    public View facing(String leftParty, String rightParty) {
        return new View(
                viewport, asOf, zone, locale, theme, lanes, leftParty, rightParty, selected);
    }

    /// The same view with another event selected, or none.
    public View selecting(OptionalInt event) {
        return new View(viewport, asOf, zone, locale, theme, lanes, left, right, event);
    }
}
