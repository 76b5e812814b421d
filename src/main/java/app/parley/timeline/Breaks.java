package app.parley.timeline;

import java.util.List;

/// Where time is left out of a picture. Everywhere else it runs to one scale; what is left out is
/// as wide as a break.
///
/// @param gaps in order, none touching another
public record Breaks(List<Gap> gaps) {
    /// Time without a break.
    public static final Breaks NONE = new Breaks(List.of());

    /// A stretch that is left out.
    ///
    /// @param from its first instant
    /// @param until the instant it ends at
    /// @param wide as how much time it is drawn, in milliseconds
    public record Gap(double from, double until, double wide) {
        private double saved() {
            return until - from - wide;
        }

        private boolean holds(double instant) {
            return instant > from && instant < until;
        }
    }

    /// Copies the list.
    public Breaks {
        gaps = List.copyOf(gaps);
    }

    /// An instant as it would be if time had no breaks and began where it does; in a gap in
    /// proportion.
    double along(double instant) {
        double saved = 0;
        for (Gap gap : gaps) {
            if (instant >= gap.until) {
                saved += gap.saved();
            } else if (instant > gap.from) {
                saved += gap.saved() * (instant - gap.from) / (gap.until - gap.from);
            }
        }
        return instant - saved;
    }

    /// The instant that lies so far along.
    double instant(double along) {
        double instant = along;
        for (Gap gap : gaps) {
            if (instant > gap.from + gap.wide) {
                instant += gap.saved();
            } else if (instant > gap.from) {
                return gap.from + (instant - gap.from) * (gap.until - gap.from) / gap.wide;
            }
        }
        return instant;
    }

    /// Whether all of a stretch is left out.
    boolean hide(double from, double until) {
        return gaps.stream().anyMatch(gap -> gap.holds(from) && gap.holds(until));
    }
}
