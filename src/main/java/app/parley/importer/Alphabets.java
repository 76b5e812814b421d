package app.parley.importer;

import java.nio.charset.Charset;

/// Encodings of eight bits that differ in few letters and are often taken for one another: what
/// tells them apart are letters that stand where no language of the other encoding has them.
final class Alphabets {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset CENTRAL = Charset.forName("windows-1250");
    private static final Charset TURKISH = Charset.forName("windows-1254");
    private static final Charset ARABIC = Charset.forName("windows-1256");
    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final String MAC_CYRILLIC = "x-MacCyrillic";
    private static final int ENOUGH = 2;

    private Alphabets() {}

    /// The encoding that the letters speak for, or the one that was guessed.
    static Charset corrected(Charset guess, byte[] head) {
        int turkish = 0;
        int icelandic = 0;
        int polish = 0;
        int article = 0;
        int capitals = 0;
        int high = 0;
        for (int i = 0; i + 1 < head.length; i++) {
            char c = (char) (head[i] & 0xFF);
            high += c >= 0xC0 ? 1 : 0;
            turkish += "\u00D0\u00DD\u00DE\u00F0\u00FD\u00FE".indexOf(c) >= 0 ? 1 : 0;
            icelandic += "\u00C1\u00CD\u00D3\u00DA\u00E1\u00ED\u00F3\u00FA".indexOf(c) >= 0 ? 1 : 0;
            // The signs for powers and a question mark on its head, in the middle of a word.
            boolean sign = "\u00B3\u00B9\u00BF".indexOf(c) >= 0;
            polish += sign && Character.isLetter((char) (head[i + 1] & 0xFF)) ? 1 : 0;
            int next = head[i + 1] & 0xFF;
            article += c == 0xC7 && next == 0xE1 ? 1 : 0;
            // Small letters are the same; capitals stand elsewhere.
            capitals +=
                    next >= 0xE0 ? (c >= 0xC0 && c < 0xDF ? 1 : c >= 0x80 && c < 0xA0 ? -1 : 0) : 0;
        }
        if (!guess.equals(CYRILLIC) && article > ENOUGH && article * 30 > high) {
            return ARABIC;
        }
        if (guess.name().equals(MAC_CYRILLIC) && capitals > 0) {
            return CYRILLIC;
        }
        if (!guess.equals(WESTERN)) {
            return guess;
        }
        if (polish >= ENOUGH && polish > turkish) {
            return CENTRAL;
        }
        return turkish >= ENOUGH && turkish > icelandic ? TURKISH : guess;
    }
}
