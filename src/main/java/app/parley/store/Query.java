package app.parley.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was asked, as FTS5 takes it. It is put together from folded words, which are letters and
/// digits only, so that nothing a user types is taken for syntax.
///
/// @param whole the expression for `MATCH` that finds whole words only
/// @param expression the one that takes the last word for the beginning of one as well
/// @param phrases every wording that counts as found; the last may be the beginning of a word
record Query(String whole, String expression, List<List<String>> phrases) {
    /// Behind a quoted word: what begins so.
    static final String BEGINNING = " *";

    /// A query for all words of a text, each name among them in any of its spellings, the last
    /// word also as the beginning of one.
    static Query of(String text, Spellings spellings) {
        return of(text, spellings, beginning -> quoted(beginning) + BEGINNING);
    }

    /// The same where it is known how words are best found by their beginning.
    static Query of(String text, Spellings spellings, UnaryOperator<String> beginning) {
        List<String> words = Folding.fold(text);
        List<String> whole = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        List<List<String>> phrases = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int until = nameEnd(words, at, spellings);
            List<String> typed = words.subList(at, until);
            Set<List<String>> spelt = spellings.of(typed);
            List<String> quoted = new ArrayList<>(typed.stream().map(Query::quoted).toList());
            whole.add(part(quoted, spelt));
            if (until == words.size()) {
                quoted.set(quoted.size() - 1, beginning.apply(typed.getLast()));
            }
            parts.add(part(quoted, spelt));
            phrases.addAll(spelt);
            typed.forEach(word -> phrases.add(List.of(word)));
            at = until;
        }
        return new Query(String.join(" AND ", whole), String.join(" AND ", parts), phrases);
    }

    /// All typed words, or one of the other spellings of the name they are.
    private static String part(List<String> typed, Set<List<String>> spelt) {
        return Stream.concat(
                        Stream.of("(" + String.join(" AND ", typed) + ")"),
                        spelt.stream().map(name -> quoted(String.join(" ", name))))
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    /// Where the longest name that begins at a word ends; behind the word if none does.
    private static int nameEnd(List<String> words, int at, Spellings spellings) {
        for (int end = Math.min(words.size(), at + spellings.longest()); end > at + 1; end--) {
            if (!spellings.of(words.subList(at, end)).isEmpty()) {
                return end;
            }
        }
        return at + 1;
    }

    /// As FTS5 takes words that follow one another.
    static String quoted(String words) {
        return '"' + words + '"';
    }

    /// Whether one of the phrases begins at a word of a text.
    boolean finds(List<Folding.Word> words, int at) {
        return phrases.stream().anyMatch(phrase -> finds(phrase, words, at));
    }

    private boolean finds(List<String> phrase, List<Folding.Word> words, int at) {
        if (at + phrase.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            String word = words.get(at + i).folded();
            boolean beginning = phrase.equals(phrases.getLast()) && i == phrase.size() - 1;
            if (!(beginning ? word.startsWith(phrase.get(i)) : word.equals(phrase.get(i)))) {
                return false;
            }
        }
        return true;
    }
}
