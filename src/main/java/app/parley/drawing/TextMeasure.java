package app.parley.drawing;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How much room a text takes, without a toolkit: the screen and every export break lines and cut
/// labels at the same letter, on every machine, because all of them ask here.
///
/// A width is the plain sum of the advances of its letters, neither kerned nor joined, which is
/// what JavaFX draws, and Java2D with fractional metrics, to a thousandth of a pixel. Letters that
/// the font lacks count 0.6 em, East Asian ones and emoji 1 em, combining marks and characters that
/// only steer 0; a text with any of these may be drawn somewhat wider or narrower. Sizes, widths
/// and heights are in the unit the font size is given in.
///
/// Safe for use by several threads. A font file is read when its weight is first measured.
public final class TextMeasure {
    private static final TextMeasure INTER = new TextMeasure();
    private static final String ELLIPSIS = "…";

    private final Map<FontWeight, FontFace> faces = new ConcurrentHashMap<>();

    private TextMeasure() {}

    /// The measure of the one typeface there is.
    public static TextMeasure inter() {
        return INTER;
    }

    /// The width of a text set on one line.
    public double width(String text, FontWeight weight, double size) {
        return width(text, face(weight)) * size;
    }

    /// How far letters reach above the baseline.
    public double ascent(FontWeight weight, double size) {
        return face(weight).ascent() * size;
    }

    /// How far letters reach below the baseline, as a positive number.
    public double descent(FontWeight weight, double size) {
        return face(weight).descent() * size;
    }

    /// The distance between the baselines of two lines set without extra space.
    public double lineHeight(FontWeight weight, double size) {
        FontFace face = face(weight);
        return (face.ascent() + face.descent() + face.lineGap()) * size;
    }

    /// Whether the typeface has a letter of its own for a code point; if not, a picture shows that
    /// of another font or a fallback, and a width is an estimate. All weights have the same ones.
    public boolean has(int codePoint) {
        return face(FontWeight.REGULAR).has(codePoint);
    }

    /// Whether the typeface has every letter of a text, so that its width is no estimate.
    public boolean hasAll(String text) {
        FontFace face = face(FontWeight.REGULAR);
        return text.codePoints().allMatch(face::has);
    }

    /// The text itself if it is no wider than `maxWidth`, otherwise as much of its beginning as
    /// fits with an ellipsis; the empty text if not even the ellipsis fits. What a reader takes for
    /// one letter is never cut in two.
    public String ellipsised(String text, FontWeight weight, double size, double maxWidth) {
        return width(text, weight, size) <= maxWidth
                ? text
                : cut(text, face(weight), maxWidth / size);
    }

    /// The text in lines no wider than `maxWidth`, and no more than `maxLines` of them: the last
    /// ends in an ellipsis if text remains. Lines are filled in order, and broken where a line may
    /// be broken and at line ends of the text; a word wider than a line is broken between letters,
    /// and a single letter wider than a line has one of its own. Lines neither begin nor end with
    /// white space, and none is empty: a blank text has no lines, and neither has one for which
    /// there is no room.
    public List<String> wrapped(
            String text, FontWeight weight, double size, double maxWidth, int maxLines) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty() && lines.size() < maxLines - 1) {
            int end = lineEnd(rest, face(weight), maxWidth / size);
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        if (lines.size() < maxLines) {
            String oneLine = rest.replaceAll("\\s*[\\n\\r]\\s*", " ");
            lines.add(ellipsised(oneLine, weight, size, maxWidth));
        }
        return lines.stream().filter(line -> !line.isEmpty()).toList();
    }

    private FontFace face(FontWeight weight) {
        return faces.computeIfAbsent(weight, FontFace::read);
    }

    /// The width in ems, like all that follow.
    private static double width(String text, FontFace face) {
        double width = 0;
        int codePoint;
        for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            width += face.advance(codePoint);
        }
        return width;
    }

    /// How many chars of the text fit into a room.
    private static int fitting(String text, FontFace face, double room) {
        double width = 0;
        int end = 0;
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            width += face.advance(codePoint);
            if (width > room) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        return end;
    }

    private static String cut(String text, FontFace face, double room) {
        double roomForText = room - width(ELLIPSIS, face);
        if (roomForText < 0) {
            return "";
        }
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        int end = letters.preceding(fitting(text, face, roomForText) + 1);
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /// Where the first line of a text ends that does not begin with white space.
    private static int lineEnd(String text, FontFace face, double room) {
        String paragraph = text.lines().findFirst().orElseThrow();
        int end = fitting(paragraph, face, room);
        // White space may hang over the edge, where it is not seen.
        while (end < paragraph.length() && Character.isWhitespace(paragraph.charAt(end))) {
            end++;
        }
        if (end == paragraph.length()) {
            return end;
        }
        int wordsEnd = wordsEnd(paragraph, end);
        if (wordsEnd > 0) {
            return wordsEnd;
        }
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(paragraph);
        return Math.max(letters.preceding(end + 1), letters.following(0));
    }

    /// The last place up to `end` where a line may be broken; 0 if there is none. An address is
    /// broken after a slash and, only if nothing else can be, before a dot: broken after one, its
    /// first part would read as the end of a sentence.
    private static int wordsEnd(String text, int end) {
        BreakIterator words = BreakIterator.getLineInstance(Locale.ROOT);
        words.setText(text);
        int found = words.preceding(end + 1);
        while (found > 0 && isBetween(text, found - 1, '.')) {
            found = words.previous();
        }
        for (int slash = end - 1; slash >= found; slash--) {
            if (isBetween(text, slash, '/')) {
                return slash + 1;
            }
        }
        return found > 0 ? found : Math.max(0, text.lastIndexOf('.', end));
    }

    /// Whether a char stands at a place between a letter and a letter or digit.
    private static boolean isBetween(String text, int at, char sought) {
        return at > 0
                && at + 1 < text.length()
                && text.charAt(at) == sought
                && Character.isLetterOrDigit(text.charAt(at + 1))
                && Character.isLetter(text.charAt(at - 1));
    }
}
