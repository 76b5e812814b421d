package app.parley.timeline.page;

import app.parley.text.Text;
import app.parley.timeline.Breaks;
import app.parley.timeline.TimeWords;
import app.parley.timeline.Viewport;
import app.parley.timeline.page.Sheet.Style;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// What stands below the breaks of a timeline: the first and the last day of what is left out
/// there, one under the other.
///
/// @param list from left to right
/// @param head what they are
record Captions(List<Caption> list, String head) {
    private static final double LINE = 14;
    private static final double APART = 8;

    /// A caption.
    ///
    /// @param x of its middle in the plot
    /// @param width in pixels
    /// @param tier 0 for the uppermost; further down where one would stand over another
    /// @param from the first day
    /// @param until the last day
    record Caption(double x, double width, int tier, String from, String until) {}

    /// Copies the list.
    Captions {
        list = List.copyOf(list);
    }

    /// Those of a viewport.
    static Captions of(Viewport viewport, double width, ZoneId zone, Style style, Text text) {
        List<Caption> list = new ArrayList<>();
        List<Double> ends = new ArrayList<>();
        for (Breaks.Gap gap : viewport.breaks().gaps()) {
            String from = TimeWords.day((long) gap.from(), zone, text);
            String until =
                    text.say(
                            "page.skippedUntil", TimeWords.day((long) gap.until() - 1, zone, text));
            double wide = Math.max(style.width(from), style.width(until));
            double middle = (viewport.x(gap.from()) + viewport.x(gap.until())) / 2;
            double x = Math.clamp(middle, wide / 2, Math.max(wide / 2, width - wide / 2));
            int tier = 0;
            while (tier < ends.size() && ends.get(tier) + APART > x - wide / 2) {
                tier++;
            }
            if (tier == ends.size()) {
                ends.add(0.0);
            }
            ends.set(tier, x + wide / 2);
            list.add(new Caption(x, wide, tier, from, until));
        }
        return new Captions(list, text.say("page.skipped"));
    }

    /// How high they are together.
    double height() {
        int tiers = list.stream().mapToInt(caption -> caption.tier() + 1).max().orElse(0);
        return tiers == 0 ? 0 : tiers * 2 * LINE + 4;
    }

    /// Draws them.
    ///
    /// @param heads left edge of the heads of lanes
    /// @param plot left edge of the plot
    /// @param top below the lanes
    void compose(Sheet sheet, double heads, double plot, double top, Style style) {
        for (Caption caption : list) {
            double y = top + LINE + caption.tier() * 2 * LINE;
            sheet.textAbout(plot + caption.x(), y, caption.from(), style);
            sheet.textAbout(plot + caption.x(), y + LINE, caption.until(), style);
        }
        if (!list.isEmpty()) {
            sheet.text("", heads + 4, top + LINE, style.fitted(head, plot - heads - 8), style);
        }
    }
}
