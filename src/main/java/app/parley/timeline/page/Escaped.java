package app.parley.timeline.page;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Words within a line of fields: all but letters, digits and a few signs as `%` and two digits for
/// each byte of UTF-8.
final class Escaped {
    private static final String SIGNS = "-_.:/";

    private Escaped() {}

    static String of(String words) {
        StringBuilder escaped = new StringBuilder();
        words.codePoints()
                .forEach(
                        codePoint -> {
                            if (Character.isLetterOrDigit(codePoint)
                                    || SIGNS.indexOf(codePoint) >= 0) {
                                escaped.appendCodePoint(codePoint);
                            } else {
                                for (byte b :
                                        Character.toString(codePoint)
                                                .getBytes(StandardCharsets.UTF_8)) {
                                    escaped.append("%%%02X".formatted(b));
                                }
                            }
                        });
        return escaped.toString();
    }

    /// The words that were escaped; anything else stays as it is.
    static String read(String escaped) {
        // What is read is never longer than what was escaped.
        ByteBuffer bytes = ByteBuffer.allocate(escaped.getBytes(StandardCharsets.UTF_8).length);
        int at = 0;
        while (at < escaped.length()) {
            int codePoint = escaped.codePointAt(at);
            boolean isByte =
                    codePoint == '%'
                            && at + 2 < escaped.length()
                            && Character.digit(escaped.charAt(at + 1), 16) >= 0
                            && Character.digit(escaped.charAt(at + 2), 16) >= 0;
            if (isByte) {
                bytes.put((byte) Integer.parseInt(escaped, at + 1, at + 3, 16));
                at += 3;
            } else {
                bytes.put(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
                at += Character.charCount(codePoint);
            }
        }
        return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
    }
}
