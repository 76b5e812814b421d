package app.parley.importer;

import java.util.regex.Pattern;

/// Text as a store can keep it and a picture can show it.
public final class Printable {
    private static final Pattern CONTROL =
            Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F\\u202A-\\u202E\\u2066-\\u2069\\p{Cs}]");

    private Printable() {}

    /// A text without control characters and halves of characters, and without blanks around it.
    /// Signs that turn the direction of writing go, too: one left open turns whatever is written
    /// beside it, and letters know their direction without.
    public static String of(String text) {
        String plain = text.strip();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if ((c < ' ' && c != '\t' && c != '\n')
                    || c == 0x7F
                    || (c >= 0x202A && c <= 0x2069)
                    || Character.isSurrogate(c)) {
                return CONTROL.matcher(plain.replace("\r\n", "\n").replace('\r', '\n'))
                        .replaceAll("");
            }
        }
        return plain;
    }
}
