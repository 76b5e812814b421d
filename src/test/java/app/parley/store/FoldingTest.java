package app.parley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class FoldingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Istanbul, 16 May | istanbul 16 may",
                "İSTANBUL ISPARTA ıspanak | istanbul isparta ispanak",
                "Łódź Wałęsa | lodz walesa",
                "Tromsø Đorđe Straße ŒUVRE | tromso dorde strasse oeuvre",
                "Ёлка Йод | елка иод",
                "Київ і Ґданськ, Євген | киив и гданськ евген",
                "Čirágán Erdoğan | ciragan erdogan",
                "Spider's web, Spider’s web | spider web spider web",
                "ім'я д’Артаньян ‘quoted’ | имя дартаньян quoted",
                "1,000 for 1,000; 1,20 and 3,4567 | 1000 for 1000 1 20 and 3 4567",
                "re\u00adport zero\u200bwidth | report zerowidth",
                "ﬁve ＦＵＬＬ ② | five full 2",
                "ΟΔΟΣ οδός | οδοσ οδοσ",
                "نص 北京 | نص 北京",
                "😀 \"*^:()-+ | ''"
            })
    void wordsAreComparedWithoutWhatKeyboardsDiffer(String text, String words) {
        assertEquals(
                words.equals("''") ? List.of() : List.of(words.split(" ")), Folding.fold(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"the Čirágán Palace | 4 | 11", "the C\u030cirágán Palace | 4 | 12"})
    void aWordKnowsItsPlaceInTheText(String text, int start, int end) {
        assertEquals(new Folding.Word("ciragan", start, end), Folding.words(text).get(1));
    }
}
