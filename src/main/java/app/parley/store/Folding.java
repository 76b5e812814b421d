package app.parley.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// Words as search compares them, so that nobody has to know which of several spellings of a
/// letter a text uses: lower case, without marks, with one form for letters that look or sound
/// alike across the alphabets of a negotiation. It is applied to what is indexed and to what is
/// asked, never shown.
///
/// `Erdoğan` is `erdogan`, `İbrahim` and `ıbrahim` are `ibrahim`, `Wałęsa` is `walesa`, `Ёлка` is
/// `елка`, and Ukrainian `і`, `ї`, `є`, `ґ` are Russian `и`, `и`, `е`, `г`. `й` is `и`, because
/// some keyboards type it as two characters; few words become equal by it.
final class Folding {
    private static final String APOSTROPHES = "'’‘ʼʹ′`´‛＇";

    // What becomes of the letters of Latin, Greek, Cyrillic, Armenian and Hebrew, which is looked
    // up for every character of an import.
    private static final String[] USUAL = usual();

    private Folding() {}

    /// A word as it is compared.
    ///
    /// @param folded its letters
    /// @param start where it begins in the text
    /// @param end where it has ended in the text
    record Word(String folded, int start, int end) {}

    /// The words of a text in order, with their places.
    static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            String folded = fold(c);
            if (word.isEmpty()) {
                start = at;
            }
            if (isWord(folded)) {
                word.append(folded);
            } else if (isPossessive(text, at) && !word.isEmpty()) {
                next = at + 2;
            } else if (!isWithin(text, at, c)) {
                end(words, word, start, at);
            }
            at = next;
        }
        end(words, word, start, at);
        return words;
    }

    /// The words of a text without their places.
    static List<String> fold(String text) {
        List<String> folded = new ArrayList<>();
        words(text).forEach(word -> folded.add(word.folded));
        return folded;
    }

    private static void end(List<Word> words, StringBuilder word, int start, int end) {
        if (!word.isEmpty()) {
            words.add(new Word(word.toString(), start, end));
            word.setLength(0);
        }
    }

    private static String[] usual() {
        String[] usual = new String[0x600];
        for (int c = 0; c < usual.length; c++) {
            usual[c] = decomposed(c);
        }
        return usual;
    }

    /// The letters and digits of one character; empty if it has none.
    private static String fold(int c) {
        return c < USUAL.length ? USUAL[c] : decomposed(c);
    }

    private static String decomposed(int c) {
        StringBuilder letters = new StringBuilder();
        Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
                .codePoints()
                .map(Character::toLowerCase)
                .filter(Character::isLetterOrDigit)
                .forEach(letter -> letters.append(plain(letter)));
        return letters.toString();
    }

    private static String plain(int letter) {
        return switch (letter) {
            case 'ı' -> "i";
            case 'ł' -> "l";
            case 'ø' -> "o";
            case 'đ', 'ð' -> "d";
            case 'ħ' -> "h";
            case 'þ' -> "th";
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ς' -> "σ";
            case 'і' -> "и";
            case 'є' -> "е";
            case 'ґ' -> "г";
            default -> Character.toString(letter);
        };
    }

    private static boolean isWord(String folded) {
        return !folded.isEmpty();
    }

    /// The `'s` of "Spider's": search for the spider finds it.
    private static boolean isPossessive(String text, int at) {
        return APOSTROPHES.indexOf(text.charAt(at)) >= 0
                && at + 1 < text.length()
                && Character.toLowerCase(text.charAt(at + 1)) == 's'
                && !(at + 2 < text.length() && Character.isLetterOrDigit(text.charAt(at + 2)));
    }

    /// Whether a character that is no letter stands within a word all the same: a mark, an
    /// apostrophe, an invisible character, or the comma of 1,000.
    private static boolean isWithin(String text, int at, int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.FORMAT ->
                    true;
            default ->
                    APOSTROPHES.indexOf(c) >= 0
                            || (c == ','
                                    && at > 0
                                    && Character.isDigit(text.charAt(at - 1))
                                    && isThousands(text, at + 1));
        };
    }

    private static boolean isThousands(String text, int at) {
        int digits = 0;
        while (digits < 4
                && at + digits < text.length()
                && Character.isDigit(text.charAt(at + digits))) {
            digits++;
        }
        return digits == 3;
    }
}
