package app.parley.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parley.model.Source;
import app.parley.text.Text;

import org.junit.jupiter.api.Test;

import java.util.Locale;

final class CitationTest {
    private static final Text ENGLISH = Text.in(Locale.UK);

    @Test
    void aSourceIsCitedByPublisherTitleDateAndAddress() {
        assertEquals(
                "NDTV, “Talks Barely Last An Hour”, 2 June 2025, https://example.org/a",
                Citation.of(
                        new Source(
                                "S",
                                "NDTV",
                                "Talks Barely Last An Hour",
                                "2025-06-02",
                                "https://example.org/a",
                                "en",
                                ""),
                        ENGLISH));
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        assertEquals(
                "Reuters, late spring",
                Citation.of(new Source("S", "Reuters", "", "late spring", "", "", ""), ENGLISH));
    }
}
