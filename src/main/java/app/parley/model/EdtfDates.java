package app.parley.model;

import java.util.Optional;
import java.util.stream.Stream;

/// Reads dates joined by `..`, and sets of them. What is known of them is their hull.
final class EdtfDates {
    private EdtfDates() {}

    /// Reads a date, or two joined by `..` of which one may be missing; empty if `text` is neither.
    static Optional<EdtfEnd> read(String text) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            return EdtfDate.read(text);
        }
        String from = text.substring(0, dots);
        String to = text.substring(dots + 2);
        if (from.isEmpty()) {
            return EdtfDate.read(to).map(EdtfEnd.OPEN_START::hull);
        }
        if (to.isEmpty()) {
            return EdtfDate.read(from).map(EdtfEnd.OPEN_END::hull);
        }
        return EdtfDate.read(from)
                .flatMap(
                        first ->
                                EdtfDate.read(to)
                                        .map(
                                                last ->
                                                        first.hull(last)
                                                                .flawedBy(first.flawUntil(last))));
    }

    /// Reads `[one,of,these]` or `{all,of,these}`, blanks allowed about the commas; empty if `text`
    /// is no set.
    static Optional<EdtfEnd> readSet(String text) {
        if (!text.matches("\\[.*]|\\{.*}")) {
            return Optional.empty();
        }
        return Stream.of(text.substring(1, text.length() - 1).split(",", -1))
                .map(member -> read(member.strip()))
                .reduce((some, next) -> some.flatMap(hull -> next.map(hull::hull)))
                .flatMap(hull -> hull);
    }
}
