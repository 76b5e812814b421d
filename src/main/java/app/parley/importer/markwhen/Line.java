package app.parley.importer.markwhen;

import java.util.Optional;
import java.util.function.Predicate;

/// The first line of an event of markwhen.
///
/// @param range when, as written
/// @param every how it recurs, as written; empty if it does not
/// @param text what
record Line(String range, String every, String text) {
    private static final int LONGEST_RANGE = 160;

    /// Divides a line at the first colon before which a range stands; clock times have colons, too.
    static Optional<Line> of(String line, Predicate<String> isRange) {
        for (int colon = line.indexOf(':');
                colon > 0 && colon < LONGEST_RANGE;
                colon = line.indexOf(':', colon + 1)) {
            boolean ends =
                    colon + 1 == line.length() || Character.isWhitespace(line.charAt(colon + 1));
            if (!ends) {
                continue;
            }
            String[] when = line.substring(0, colon).strip().split("\\s+(?=every\\s)", 2);
            if (isRange.test(when[0])) {
                return Optional.of(
                        new Line(
                                when[0],
                                when.length > 1 ? when[1] : "",
                                line.substring(colon + 1).strip()));
            }
        }
        return Optional.empty();
    }
}
