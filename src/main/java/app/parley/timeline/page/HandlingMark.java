package app.parley.timeline.page;

import app.parley.drawing.FontWeight;
import app.parley.drawing.Ink;
import app.parley.drawing.Theme;
import app.parley.timeline.Box;
import app.parley.timeline.page.Sheet.Style;

import java.util.Locale;
import java.util.Map;

/// How a page is to be handled, in capitals at its right edge, top and bottom. The marks of the
/// Traffic Light Protocol 2.0 stand in their colours on black, other words as they are.
///
/// @param words in capitals; empty for no mark
/// @param argb the colour of the Traffic Light Protocol, 0 for other words
record HandlingMark(String words, int argb) {
    /// From the top of a mark to what follows it, in pixels.
    static final double PITCH = 24;

    // No smaller than 12 points, as the protocol wants it.
    private static final double SIZE = 15;
    private static final double HEIGHT = 21;
    private static final double PADDING = 7;
    private static final int BLACK = 0xFF000000;

    private static final Map<String, Integer> TRAFFIC_LIGHT =
            Map.of(
                    "TLP:RED", 0xFFFF2B2B,
                    "TLP:AMBER", 0xFFFFC000,
                    "TLP:AMBER+STRICT", 0xFFFFC000,
                    "TLP:GREEN", 0xFF33FF00,
                    "TLP:CLEAR", 0xFFFFFFFF);

    static HandlingMark of(String marking) {
        String words = marking.strip().toUpperCase(Locale.ROOT);
        String compact = words.replaceAll("\\s", "");
        return TRAFFIC_LIGHT.containsKey(compact)
                ? new HandlingMark(compact, TRAFFIC_LIGHT.get(compact))
                : new HandlingMark(words, 0);
    }

    /// How wide it is, with the room it keeps from what stands beside it; 0 for no mark.
    double room() {
        double wide = new Style(FontWeight.BOLD, SIZE, 0).width(words);
        return words.isEmpty() ? 0 : wide + 4 * PADDING;
    }

    /// Draws it between two edges, below `top`.
    void compose(Sheet sheet, double left, double right, double top, Theme theme) {
        if (words.isEmpty()) {
            return;
        }
        boolean boxed = argb != 0;
        Style style = new Style(FontWeight.BOLD, SIZE, boxed ? argb : theme.text());
        String fitted = style.fitted(words, right - left - 2 * PADDING);
        if (boxed) {
            double boxLeft = right - style.width(fitted) - 2 * PADDING;
            sheet.rect("", new Box(boxLeft, top, right, top + HEIGHT), 0, Ink.filled(BLACK));
        }
        sheet.textTo("", right - (boxed ? PADDING : 0), top + 16, fitted, style);
    }
}
