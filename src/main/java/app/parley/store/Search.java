package app.parley.store;

import app.parley.model.Event;
import app.parley.model.Hit;
import app.parley.model.Item;
import app.parley.model.Position;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Full-text search over what is shown.
final class Search {
    private static final int EXCERPT = 120;

    /// More versions than these are not ranked: that would take longer than a user waits for the
    /// next letter.
    private static final int MOST_RANKED = 500;

    private final Sql sql;

    Search(Sql sql) {
        this.sql = sql;
    }

    /// A version that was found.
    private record Found(long version, String type) {}

    /// The items that hold all words of a text: what happened and was said before the sources of
    /// it, hits in titles first.
    List<Hit> hits(String text, int limit) {
        Spellings spellings = Spellings.of(new Layers(sql));
        Query query = Query.of(text, spellings, new Beginnings(sql)::expression);
        if (query.phrases().isEmpty()) {
            return List.of();
        }
        List<Found> found = found(query, limit);
        Map<Long, Item> items = new LinkedHashMap<>();
        for (Class<? extends Item> type : Texts.SEARCHED) {
            List<Long> versions =
                    found.stream()
                            .filter(hit -> hit.type.equals(Table.of(type).name()))
                            .map(Found::version)
                            .toList();
            items.putAll(new Layers(sql).read(type, versions));
        }
        Map<String, Integer> numbers = numbers(items.values().stream().map(Search::event).toList());
        List<Hit> hits = new ArrayList<>();
        for (Found hit : found) {
            Optional.ofNullable(items.get(hit.version))
                    .ifPresent(item -> hits.add(hit(item, query, numbers)));
        }
        return hits;
    }

    /// Whole words come before what only begins so.
    private List<Found> found(Query query, int limit) {
        if (!isSelective(query.whole())) {
            List<Found> whole = firstInTitles(query.whole(), limit);
            return whole.size() < limit ? firstInTitles(query.expression(), limit) : whole;
        }
        return isSelective(query.expression())
                ? ranked(query.expression(), limit)
                : firstInTitles(query.expression(), limit);
    }

    /// Whether so few versions hold the words that it takes no time to rank them.
    private boolean isSelective(String expression) {
        return sql.number(
                        "SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT ?)",
                        expression,
                        MOST_RANKED + 1)
                <= MOST_RANKED;
    }

    private List<Found> ranked(String expression, int limit) {
        return sql.list(
                """
                SELECT s.version, s.type FROM words CROSS JOIN shown s ON s.version = words.rowid
                 WHERE words MATCH ?
                 ORDER BY s.type = 'source', words.rowid IN (SELECT rowid FROM words WHERE words MATCH ?) DESC,
                          bm25(words, 4.0, 1.0), s.since
                 LIMIT ?
                """,
                row -> new Found(row.number(1), row.text(2)),
                expression,
                inTitle(expression),
                limit);
    }

    /// Words that thousands hold rank none of them before the others: the first that have them in
    /// the title, then the first that have them at all.
    private List<Found> firstInTitles(String expression, int limit) {
        Set<Found> found = new LinkedHashSet<>(first(inTitle(expression), limit));
        if (found.size() < limit) {
            found.addAll(first(expression, limit));
        }
        return found.stream().limit(limit).toList();
    }

    private List<Found> first(String expression, int limit) {
        return sql.list(
                """
                SELECT s.version, s.type FROM words CROSS JOIN shown s ON s.version = words.rowid
                 WHERE words MATCH ? LIMIT ?
                """,
                row -> new Found(row.number(1), row.text(2)),
                expression,
                limit);
    }

    private static String inTitle(String expression) {
        return "title : (" + expression + ")";
    }

    private Map<String, Integer> numbers(List<String> events) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        sql.list(
                "SELECT id, number FROM event_number WHERE id IN (SELECT value FROM json_each(?))"
                        + " AND EXISTS (SELECT 1 FROM shown WHERE type = 'event'"
                        + " AND shown.id = event_number.id)",
                row -> numbers.put(row.text(1), (int) row.number(2)),
                Sql.array(events));
        return numbers;
    }

    private static Hit hit(Item item, Query query, Map<String, Integer> numbers) {
        Texts texts = Texts.of(item);
        Integer number = numbers.get(event(item));
        return new Hit(
                item.getClass(),
                item.id(),
                number == null ? OptionalInt.empty() : OptionalInt.of(number),
                texts.titles().getFirst(),
                excerpt(texts.body(), query));
    }

    private static String event(Item item) {
        return switch (item) {
            case Event event -> event.id();
            case Position position -> position.event();
            default -> "";
        };
    }

    /// The words around the first place in the body that a query finds; empty if it found only
    /// titles.
    private static String excerpt(List<String> body, Query query) {
        for (String text : body) {
            List<Folding.Word> words = Folding.words(text);
            for (int i = 0; i < words.size(); i++) {
                if (query.finds(words, i)) {
                    return around(text, words.get(i));
                }
            }
        }
        return "";
    }

    private static String around(String text, Folding.Word word) {
        int from = Math.max(0, word.start() - EXCERPT / 3);
        int until = Math.min(text.length(), Math.max(word.end(), from + EXCERPT));
        if (from > 0) {
            int space = text.indexOf(' ', from);
            from = space >= 0 && space < word.start() ? space + 1 : word.start();
        }
        if (until < text.length()) {
            int space = text.lastIndexOf(' ', until);
            until = space >= word.end() ? space : word.end();
        }
        return (from > 0 ? "… " : "")
                + text.substring(from, until)
                + (until < text.length() ? " …" : "");
    }
}
