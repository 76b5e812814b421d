package app.parley.drawing;

/// Text without characters that work in secret: those that steer a terminal or a parser, turn the
/// direction of the text after them, or are no characters at all.
///
/// Each is shown as a box, so that a reader sees that something stands there and no output has to
/// think about it. Marks that scripts need (joiners, the left-to-right mark) stay.
public final class PlainText {
    /// What is shown in place of a character that is not.
    public static final char BOX = '□';

    private PlainText() {}

    /// The text with a box for each hidden character and a space for each tab and line end.
    public static String of(String text) {
        if (text.codePoints().allMatch(PlainText::shown)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().map(PlainText::plain).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static int plain(int codePoint) {
        if (codePoint == '\t' || codePoint == '\n' || codePoint == '\r') {
            return ' ';
        }
        return shown(codePoint) ? codePoint : BOX;
    }

    private static boolean shown(int codePoint) {
        boolean turnsDirection =
                (codePoint >= 0x202A && codePoint <= 0x202E)
                        || (codePoint >= 0x2066 && codePoint <= 0x2069);
        boolean noCharacter = (codePoint & 0xFFFE) == 0xFFFE;
        return !turnsDirection
                && !noCharacter
                && switch (Character.getType(codePoint)) {
                    case Character.CONTROL,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR ->
                            false;
                    default -> true;
                };
    }
}
