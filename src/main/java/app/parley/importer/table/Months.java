package app.parley.importer.table;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/// Names of months, whole and short, in the languages of Parley's users. Arabic has other ones in
/// the Levant and in the Maghreb.
final class Months {
    /// Matches a name of three letters or more, and the few that are shorter or of two words.
    static final String NAME = "(?:\\p{L}{3,}\\.?|(?:كانون|تشرين) (?:الأول|الثاني)|آب)";

    private static final Map<String, Integer> NUMBERS = numbers();

    private Months() {}

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (String language :
                List.of(
                        "en", "ru", "uk", "tr", "de", "fr", "es", "it", "pl", "pt", "ar", "ar-SY",
                        "ar-DZ")) {
            for (Month month : Month.values()) {
                for (TextStyle style :
                        List.of(
                                TextStyle.FULL,
                                TextStyle.FULL_STANDALONE,
                                TextStyle.SHORT,
                                TextStyle.SHORT_STANDALONE)) {
                    String name = month.getDisplayName(style, Locale.forLanguageTag(language));
                    numbers.putIfAbsent(plain(name), month.getValue());
                }
            }
        }
        numbers.put("sept", 9);
        return numbers;
    }

    /// The number of a month, from 1; empty if no month is called so.
    static OptionalInt number(String name) {
        Integer number = NUMBERS.get(plain(name));
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace(".", "").replace("\u0307", "");
    }
}
