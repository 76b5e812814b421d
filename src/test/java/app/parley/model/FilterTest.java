package app.parley.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.parley.model.Filter.Criterion;
import app.parley.model.Filter.Field;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class FilterTest {
    @Test
    void whatIsWrittenIsRead() {
        Filter filter =
                Filter.parse(
                        "KIND:talks-round,statement  party:UA text:\"prisoner exchange\""
                                + " from:2025-05-16 until:2025-05-31T18:00+03:00");
        assertEquals(
                List.of(
                        new Criterion(Field.KIND, "talks-round"),
                        new Criterion(Field.KIND, "statement"),
                        new Criterion(Field.PARTY, "UA"),
                        new Criterion(Field.TEXT, "prisoner exchange"),
                        new Criterion(Field.FROM, "2025-05-16"),
                        new Criterion(Field.UNTIL, "2025-05-31T18:00+03:00")),
                filter.criteria());
    }

    @Test
    void wordsWithoutAFieldAreLookedForTogether() {
        assertEquals(
                Filter.parse("kind:exchange text:\"prisoner, exchange 12:30\""),
                Filter.parse("prisoner, kind:exchange exchange \"12:30\""));
    }

    @Test
    void anyFilterReadsBackAsItIsWritten() {
        Random random = new Random(5);
        String letters = "ab Ж,\":ı\u00a0\t-";
        for (int n = 0; n < 5000; n++) {
            List<Criterion> criteria = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                StringBuilder value = new StringBuilder("x");
                for (int c = random.nextInt(5); c > 0; c--) {
                    value.insert(
                            random.nextInt(value.length() + 1),
                            letters.charAt(random.nextInt(letters.length())));
                }
                Field[] open = {Field.KIND, Field.PLACE, Field.TEXT, Field.BATCH};
                criteria.add(new Criterion(open[random.nextInt(open.length)], value.toString()));
            }
            Filter filter = new Filter(criteria);
            assertEquals(filter, Filter.parse(filter.text()), filter.text());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "colour:red | filter.field",
                "kind: | filter.empty",
                "kind:a,,b | filter.empty",
                "text:\"prisoner | filter.quote",
                "importance:4 | filter.value.importance",
                "contested:perhaps | filter.value.contested",
                "from:yesterday | filter.value.from",
                "from:2025 from:2026 | filter.twice",
            })
    void whatCannotBeReadIsRefused(String written, String key) {
        ProblemException refused =
                assertThrows(ProblemException.class, () -> Filter.parse(written));
        assertEquals(key, refused.problem().key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \t "})
    void nothingWrittenLetsEverythingPass(String nothing) {
        assertEquals(Filter.EVERYTHING, Filter.parse(nothing));
    }

    @Test
    void aFieldIsChangedWithoutTheOthers() {
        Filter filter = Filter.parse("kind:a,b party:c").with(Field.KIND, List.of("d"));
        assertEquals("kind:d party:c", filter.text());
        assertEquals("kind:d", filter.without(new Criterion(Field.PARTY, "c")).text());
        assertEquals("party:c", filter.with(Field.KIND, List.of()).text());
    }
}
