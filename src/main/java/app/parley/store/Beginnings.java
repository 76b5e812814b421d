package app.parley.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// How words are found by their beginning.
///
/// FTS5 gathers everything that begins so before it gives the first row, unless the beginning is
/// one of those its index keeps by themselves. Others are put together here from these, or from
/// the whole words there are, of which the first rows come at once.
final class Beginnings {
    /// Beginnings of so many letters the index keeps, see 003-derived.sql.
    private static final int SHORTEST_KEPT = 2;

    private static final int LONGEST_KEPT = 4;

    /// More parts than this take as long as gathering everything.
    private static final int MOST = 100;

    private static final String AFTER_WORD = "\u0001";
    private static final String AFTER_ALL = Character.toString(Character.MAX_CODE_POINT);

    private final Sql sql;
    private final String terms;

    Beginnings(Sql sql) {
        this.sql = sql;
        // The index in memory, if there is one, goes by the name of the one in the file.
        boolean inMemory =
                sql.number("SELECT count(*) FROM sqlite_temp_schema WHERE name = 'words'") > 0;
        String index = inMemory ? "temp" : "main";
        terms = "words_of_" + index;
        sql.script(
                "CREATE VIRTUAL TABLE IF NOT EXISTS temp.%s USING fts5vocab(%s, words, instance)"
                        .formatted(terms, index));
    }

    /// The expression for the words that begin so.
    String expression(String beginning) {
        int letters = beginning.codePointCount(0, beginning.length());
        if (letters >= SHORTEST_KEPT && letters <= LONGEST_KEPT) {
            return Query.quoted(beginning) + Query.BEGINNING;
        }
        List<String> parts = new ArrayList<>();
        Optional<String> word = from(beginning);
        while (word.isPresent() && word.get().startsWith(beginning)) {
            if (parts.size() == MOST) {
                return Query.quoted(beginning) + Query.BEGINNING;
            }
            String found = word.get();
            if (letters >= SHORTEST_KEPT || found.equals(beginning)) {
                parts.add(Query.quoted(found));
                word = from(found + AFTER_WORD);
            } else {
                String kept = found.substring(0, found.offsetByCodePoints(0, SHORTEST_KEPT));
                parts.add(Query.quoted(kept) + Query.BEGINNING);
                word = from(kept + AFTER_ALL);
            }
        }
        return parts.isEmpty()
                ? Query.quoted(beginning)
                : parts.stream().collect(Collectors.joining(" OR ", "(", ")"));
    }

    /// The first word that does not come before some letters.
    private Optional<String> from(String letters) {
        return sql.first(
                "SELECT term FROM %s WHERE term >= ? ORDER BY term LIMIT 1".formatted(terms),
                row -> row.text(1),
                letters);
    }
}
