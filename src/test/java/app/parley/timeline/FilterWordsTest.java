package app.parley.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parley.model.Filter;
import app.parley.text.Text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Locale;

class FilterWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    kind:talks-round,statement party:ukraine | Talks round or Statement · Ukraine
                    issue:territory contested:yes            | Territory · Accounts differ
                    "prisoner exchange" from:2025-05-16      | “prisoner exchange” · from 16 May 2025
                    place:Kyiv event:a,b                     | at Kyiv · 2 chosen
                    """)
    void aFilterIsToldByTheNamesOfTheStore(String filter, String words) {
        FilterWords told = new FilterWords(Talks2025.snapshot(), Text.in(Locale.UK));
        assertEquals(words, told.of(Filter.parse(filter)));
    }
}
