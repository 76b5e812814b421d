package app.parley.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parley.model.Edtf;
import app.parley.model.Zones;
import app.parley.text.Text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.ZoneId;
import java.util.Locale;

class MeasureTest {
    private static final Text TEXT = Text.in(Locale.UK);

    /// The clocks of Berlin are put forward in the night of 30 March 2025.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-06-02T14:43 | 2025-06-02T14:43 | 0 min",
                "2025-06-02T14:43 | 2025-06-02T16:00 | 1 h 17 min",
                "2025-05-16T13:35 | 2025-06-02T14:43 | 17 days 1 h 8 min · 409.1 hours",
                "2025-03-29T12:00 | 2025-03-30T12:00 | 1 day · 23 hours",
                "2025-03-30T01:00 | 2025-03-30T03:00 | 1 h",
                "2022-03-29T00:00 | 2025-05-16T00:00 | 3 years 1 month 17 days · 1,144 days",
                "-0001-01-01T00:00 | 0001-01-01T00:00 | 2 years · 731 days",
            })
    void theTimeBetweenIsThatOfTheClocksAndTheCalendarOfTheZone(
            String from, String until, String expected) {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Measure measure =
                Measure.between(
                        Zones.begin(Edtf.parse(until), berlin),
                        Zones.begin(Edtf.parse(from), berlin));
        assertEquals(expected, measure.length(berlin, TEXT));
    }

    @ParameterizedTest
    @CsvSource({"10,2025-06-02T14:43", "60000,2025-06-02T14:43", "1000000,2025-06-02T14:30"})
    void anInstantIsRoundedToWhatCanBeSeen(double scale, String expected) {
        ZoneId zone = ZoneId.of("Europe/Istanbul");
        long exact = Zones.begin(Edtf.parse("2025-06-02T14:43:12"), zone);
        Viewport viewport = new Viewport(0, scale, 1000, 600, 0);
        assertEquals(
                Zones.begin(Edtf.parse(expected), zone),
                Measure.rounded((double) exact, viewport, zone));
    }
}
