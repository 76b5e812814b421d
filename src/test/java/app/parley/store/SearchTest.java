package app.parley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parley.model.Event;
import app.parley.model.Hit;
import app.parley.model.Item;
import app.parley.model.Position;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class SearchTest {
    @TempDir private static Path folder;
    private static Store store;

    @BeforeAll
    static void fill() {
        store = Store.create(folder.resolve("a.parley"), "Talks", "");
        StoreTest.show(store, Sample.everything());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static List<String> ids(String text) {
        return store.search(text, 20).stream().map(Hit::id).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kyiv | exchange",
                "Киев | exchange",
                "київ | exchange",
                "kiev | exchange",
                "Zelenskyy | round-1",
                "зеленский | round-1",
                "Volodymyr Zelensky | round-1",
                "exch | exchange",
                "exchange near Киев | exchange",
                "near the exchange | exchange",
                "first round | round-1",
                "northman | round-1,p-1",
                "1000 | round-1",
                "spider | round-1",
                "dolmabahce | round-1",
                "aide | round-1",
                "не отступ | p-1",
                "guns are silent | p-1",
                "lodz | s-1",
                "ŁÓDŹ talks | s-1",
                "talks | s-1,round-1",
                "Kuzey | north",
                "норд | north",
                "republic north | north",
                "round talks nothing | -",
                "xchange | -"
            })
    void itemsAreFoundInAnySpelling(String text, String found) {
        List<String> expected = found.equals("-") ? List.of() : List.of(found.split(","));
        assertEquals(expected.stream().sorted().toList(), ids(text).stream().sorted().toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\"",
                "\"\"",
                "*",
                "^",
                ":",
                "(",
                ")",
                "-",
                "+",
                "title:",
                "title : Kyiv",
                "a OR",
                "NOT",
                "AND AND",
                "NEAR(a b",
                "a* b*",
                "\"Kyiv",
                "'; DROP TABLE event; --",
                "\0",
                "𝕂yiv",
                "\ud83d",
                "{title} : x",
                "🕊"
            })
    void noTextIsRefused(String text) {
        store.search(text, 20);
    }

    @Test
    void wordsAreFoundByEveryBeginningOfThem() {
        List<String> words =
                Stream.concat(
                                Stream.of("a", "ab", "abc", "ceasefire", "ceasefires", "сессия"),
                                IntStream.range(0, 150).mapToObj("paragraph%d"::formatted))
                        .toList();
        try (Store other = Store.create(folder.resolve("beginnings.parley"), "", "")) {
            StoreTest.show(
                    other,
                    Sample.dossier(
                            words.stream()
                                    .map(word -> Sample.event(word, word, "2025"))
                                    .toArray(Item[]::new)));
            Set<String> beginnings = new TreeSet<>(List.of("b", "ceasefirez"));
            for (String word : words) {
                for (int length = 1; length <= word.length(); length++) {
                    beginnings.add(word.substring(0, length));
                }
            }
            for (String beginning : beginnings) {
                assertEquals(
                        words.stream().filter(word -> word.startsWith(beginning)).sorted().toList(),
                        other.search(beginning, 500).stream().map(Hit::id).sorted().toList(),
                        beginning);
            }
        }
    }

    @Test
    void hitsInTitlesComeFirst() {
        try (Store other = Store.create(folder.resolve("titles.parley"), "", "")) {
            Event named =
                    Sample.event("named", "A very long title about peace and much else", "2025");
            StoreTest.show(other, Sample.dossier(Sample.round(), named));
            assertEquals(
                    List.of("named", "round-1"),
                    other.search("peace", 20).stream().map(Hit::id).toList());
        }
    }

    @Test
    void aHitSaysWhereItWasFound() {
        assertEquals(
                List.of(
                        new Hit(
                                Position.class,
                                "p-1",
                                OptionalInt.of(1),
                                "The line stays where it is",
                                "if the guns are silent")),
                store.search("guns", 20));
        assertEquals(
                List.of(
                        new Hit(
                                Event.class,
                                "exchange",
                                OptionalInt.of(2),
                                "The exchange near Kyiv",
                                "")),
                store.search("Киев", 20));
    }

    @Test
    void onlyWhatIsShownIsFound() {
        try (Store other = Store.create(folder.resolve("b.parley"), "", "")) {
            StoreTest.show(other, Sample.everything());
            other.put(Sample.event("exchange", "Postponed", "2025-05-24"));
            assertEquals(List.of(), other.search("kyiv", 20));
            assertEquals(1, other.search("postponed", 20).size());
            other.undo();
            assertEquals(1, other.search("kyiv", 20).size());
            assertEquals(List.of(), other.search("postponed", 20));
            other.undo();
            assertEquals(List.of(), other.search("kyiv", 20));
        }
    }
}
