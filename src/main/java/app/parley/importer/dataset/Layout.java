package app.parley.importer.dataset;

import app.parley.importer.Head;
import app.parley.importer.table.DelimitedText;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// How the table of a data set is known.
///
/// @param hint what the beginning of every such file has in it, in lower case; whoever lacks it
///     need not be looked at
/// @param header whether these names of columns, folded, are its header
/// @param headless the folded names of the columns if this first row is one of data without a
///     header above it; none if it is not
/// @param dates the folded names of the columns that hold dates
record Layout(
        Pattern hint,
        Predicate<List<String>> header,
        Function<List<String>, List<String>> headless,
        List<String> dates) {
    /// How many rows may stand above the header: titles, and notes of who made the file.
    static final int ABOVE = 25;

    private static final Pattern KEY = Pattern.compile("\"([\\w .:-]{1,40})\"\\s*:");

    /// Whether a file is JSON, as the programs of data sets give it.
    static boolean isJson(Head head) {
        return head.text().startsWith("{") || head.text().startsWith("[");
    }

    /// A data set whose files always have a header.
    static Layout withHeader(String hint, Predicate<List<String>> header, List<String> dates) {
        return new Layout(
                Pattern.compile(hint, Pattern.CASE_INSENSITIVE), header, cells -> List.of(), dates);
    }

    /// Whether a file begins like this data set.
    boolean fits(Head head) {
        if (!hint.matcher(head.text()).find()) {
            return false;
        }
        if (isJson(head)) {
            List<String> keys =
                    KEY.matcher(head.text()).results().map(key -> key.group(1)).distinct().toList();
            return header.test(folded(keys));
        }
        return isAbove(DelimitedText.records(head));
    }

    /// Whether a table that begins with these rows is one of this data set.
    boolean isAbove(List<List<String>> records) {
        return records.stream().limit(1).anyMatch(cells -> !headless.apply(cells).isEmpty())
                || records.stream().limit(ABOVE).anyMatch(cells -> header.test(folded(cells)));
    }

    /// Names as they are compared: in lower case, with `_` between words.
    static List<String> folded(List<String> names) {
        return names.stream().map(Layout::folded).toList();
    }

    /// A name as it is compared.
    static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s.-]+", "_");
    }

    /// Which of the folded names the columns of a row have; empty if the row is neither a header
    /// nor the first row of a table without one.
    Optional<List<String>> names(List<String> cells) {
        List<String> folded = folded(cells);
        if (header.test(folded)) {
            return Optional.of(folded);
        }
        return Optional.of(headless.apply(cells)).filter(names -> !names.isEmpty());
    }
}
