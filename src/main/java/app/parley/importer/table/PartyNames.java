package app.parley.importer.table;

import app.parley.importer.Countries;
import app.parley.importer.Known;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The names in a cell that may have several.
///
/// It is divided at signs that stand in no name. A dash, a stroke or an "and" divides only if what
/// is on both sides of it is known to the store, or a country; and a comma unless what follows
/// belongs to the name before it, as in `Korea, Republic of`.
final class PartyNames {
    private static final Pattern SIGNS = Pattern.compile("[;|\n]|\\s/\\s");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern WORDS =
            Pattern.compile(",|/|\\s[–-]\\s|\\s(?:and|&|и|та|und|et|ve|y|i)\\s");
    private static final Pattern REST_OF_NAME =
            Pattern.compile(
                    "\\p{Ll}.*|.*\\b(?:of|of the)"
                            + "|The|Inc\\.?|Ltd\\.?|Republic|Islamic Republic");

    private PartyNames() {}

    /// The names in a cell, each once.
    static List<String> in(String cell, Known known) {
        List<String> names = split(cell, SIGNS);
        if (names.size() != 1) {
            return names;
        }
        List<String> finer = split(cell, WORDS);
        if (!Countries.has(cell)
                && finer.stream()
                        .allMatch(name -> known.party(name).isPresent() || Countries.has(name))) {
            return finer;
        }
        List<String> listed = split(cell, COMMA);
        return listed.stream().noneMatch(name -> REST_OF_NAME.matcher(name).matches())
                ? listed
                : names;
    }

    /// The parts of a cell that have anything in them, each once.
    static List<String> split(String cell, Pattern divider) {
        return Stream.of(divider.split(cell, -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
