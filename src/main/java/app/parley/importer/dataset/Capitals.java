package app.parley.importer.dataset;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Names that a data set writes in capitals, as people write them.
final class Capitals {
    private static final int LONGEST_ABBREVIATION = 3;
    private static final Set<String> SMALL =
            Set.of("of", "the", "and", "for", "in", "to", "on", "at", "de", "al");
    private static final Set<String> ABBREVIATIONS =
            Set.of("NATO", "OSCE", "IAEA", "ASEAN", "OPEC", "UNHCR", "UNICEF", "BRICS", "ECOWAS");

    private Capitals() {}

    /// A name in capitals with one capital to each word; a word of up to three letters is taken for
    /// an abbreviation. A name that is not in capitals stays as it is.
    static String asName(String name) {
        if (!name.equals(name.toUpperCase(Locale.ROOT))) {
            return name;
        }
        String words =
                Stream.of(name.split(" ", -1)).map(Capitals::word).collect(Collectors.joining(" "));
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String word(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (SMALL.contains(lower)) {
            return lower;
        }
        return word.length() <= LONGEST_ABBREVIATION || ABBREVIATIONS.contains(word)
                ? word
                : word.substring(0, 1) + lower.substring(1);
    }
}
