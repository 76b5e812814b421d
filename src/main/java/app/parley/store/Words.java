package app.parley.store;

import app.parley.model.Problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The lists into which the columns lane, kind and issue count. A word keeps its place for ever.
final class Words {
    static final String LANES = "lane";
    static final String KINDS = "kind";
    static final String ISSUES = "issue";

    private final Map<String, Map<String, Short>> places = new HashMap<>();
    private final Map<String, List<String>> words = new HashMap<>();
    private final Map<String, Integer> kept = new HashMap<>();

    private Words() {
        for (String list : List.of(LANES, KINDS, ISSUES)) {
            places.put(list, new HashMap<>());
            words.put(list, new ArrayList<>());
        }
    }

    /// No words at all.
    static Words none() {
        return new Words();
    }

    /// The words of a store.
    static Words of(Sql sql) {
        Words words = new Words();
        sql.list(
                "SELECT list, word FROM segment_word ORDER BY list, n",
                row -> words.index(row.text(1), row.text(2)));
        words.words.forEach((list, all) -> words.kept.put(list, all.size()));
        return words;
    }

    /// The place of a word in its list; a new one is put at the end.
    short index(String list, String word) {
        Map<String, Short> of = places.getOrDefault(list, Map.of());
        Short place = of.get(word);
        if (place != null) {
            return place;
        }
        if (of.size() > Short.MAX_VALUE) {
            throw Problem.of("store.tooManyWords", list, Short.MAX_VALUE + 1).exception();
        }
        of.put(word, (short) of.size());
        in(list).add(word);
        return (short) (of.size() - 1);
    }

    /// The words of a list in order.
    List<String> in(String list) {
        return words.getOrDefault(list, new ArrayList<>());
    }

    /// Writes down the words that a store does not have yet.
    void keep(Sql sql) {
        words.forEach(
                (list, all) -> {
                    for (int n = kept.getOrDefault(list, 0); n < all.size(); n++) {
                        sql.run("INSERT INTO segment_word VALUES (?, ?, ?)", list, n, all.get(n));
                    }
                    kept.put(list, all.size());
                });
    }
}
