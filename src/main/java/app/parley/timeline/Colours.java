package app.parley.timeline;

import app.parley.drawing.Theme;
import app.parley.model.Party;
import app.parley.model.Snapshot;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// The colours of lanes: a party has its own, the talks that of the program, the rest a quiet one.
public final class Colours {
    private static final Pattern HEX = Pattern.compile("#[0-9A-Fa-f]{6}");

    private final Theme theme;
    private final Map<String, Integer> byLane;

    private Colours(Theme theme, Map<String, Integer> byLane) {
        this.theme = theme;
        this.byLane = byLane;
    }

    public static Colours of(Snapshot snapshot, Theme theme) {
        Map<String, Integer> byLane = new HashMap<>();
        for (Party party : snapshot.parties()) {
            String colour = theme.dark() ? party.colourDark() : party.colourLight();
            if (HEX.matcher(colour).matches()) {
                byLane.put(party.id(), 0xFF000000 | Integer.parseInt(colour.substring(1), 16));
            }
        }
        byLane.put(Lanes.TALKS, theme.accent());
        byLane.put(Lanes.ROUNDS, theme.accent());
        return new Colours(theme, byLane);
    }

    /// The colours of what has not happened yet.
    Colours dimmed() {
        Map<String, Integer> dimmed = new HashMap<>(byLane);
        dimmed.replaceAll((lane, argb) -> theme.dimmed(argb));
        return new Colours(theme.dimmed(), dimmed);
    }

    Theme theme() {
        return theme;
    }

    /// The colour of a lane by its id.
    public int of(String lane) {
        return byLane.getOrDefault(lane, theme.muted());
    }

    /// A colour with `opacity`, from 0 to 1, of its own.
    public static int faded(int argb, double opacity) {
        int alpha = (int) Math.round((argb >>> 24) * opacity);
        return (alpha << 24) | (argb & 0xFFFFFF);
    }
}
