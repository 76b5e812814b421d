package app.parley.exporter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parley.model.Event;
import app.parley.model.Excerpt;
import app.parley.text.Text;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

class IcsTest {
    private static final Excerpt EXCERPT =
            Excerpts.of(
                    Excerpts.event(
                            "round-2",
                            "Second round, Istanbul; part \\ 1",
                            Excerpts.clock("2025-06-02T14:43", "2025-06-02T15:58")),
                    Excerpts.event("month", "Месяц ".repeat(40).strip(), Excerpts.day("2025-05")),
                    Excerpts.event("open", "Since then", Excerpts.day("2025-05-28/..")),
                    Excerpts.event("never", "No beginning", Excerpts.day("../2025")),
                    Excerpts.event("far", "In the year 12025", Excerpts.day("Y12025")));

    @Test
    void clockTimesAreInUtcAndAnythingElseIsWholeDays() throws IOException {
        List<Map<String, String>> events = read();
        assertEquals("20250602T114300Z", events.get(0).get("DTSTART"));
        assertEquals("20250602T125800Z", events.get(0).get("DTEND"));
        assertEquals("20250501", events.get(1).get("DTSTART;VALUE=DATE"));
        assertEquals("20250601", events.get(1).get("DTEND;VALUE=DATE"), "the day after the last");
        assertEquals("20250528", events.get(2).get("DTSTART;VALUE=DATE"));
        assertEquals(
                List.of("round-2@parley", "month@parley", "open@parley"),
                events.stream().map(event -> event.get("UID")).toList());
        assertTrue(
                events.stream().allMatch(e -> "20250603T090000Z".equals(e.get("DTSTAMP"))),
                "the as-of date, not the clock");
    }

    @Test
    void theWordsAreReadBackWithThoseOfTheSourceOnTheTime() throws IOException {
        Map<String, String> round = read().getFirst();
        assertEquals("Second round, Istanbul; part \\ 1", round.get("SUMMARY"));
        assertEquals("Çırağan, Istanbul", round.get("LOCATION"));
        assertEquals(
                """
                When, in the words of the source: a little before three
                First line
                second line
                Length, according to russia: about 90 minutes
                Source: Agency, Inc., A; b, 2025-06-02""",
                round.get("DESCRIPTION"));
    }

    @Test
    void noLineIsLongerThan75OctetsAndNoneIsCutWithinALetter() throws IOException {
        for (String line : List.of(new String(bytes(), StandardCharsets.UTF_8).split("\r\n"))) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
            assertTrue(line.indexOf('\uFFFD') < 0, line);
            assertTrue(line.indexOf('\n') < 0, line);
        }
    }

    @Test
    void whatNoCalendarCanHoldIsNamed() throws IOException {
        assertEquals(
                List.of("never", "far"),
                Ics.write(EXCERPT, Text.in(Locale.UK), new ByteArrayOutputStream()).stream()
                        .map(Event::id)
                        .toList());
    }

    @Test
    void theSameEventsMakeTheSameBytes() throws IOException {
        assertArrayEquals(bytes(), bytes());
    }

    private static byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Ics.write(EXCERPT, Text.in(Locale.UK), out);
        return out.toByteArray();
    }

    /// The events by the names of their properties, parameters and all.
    private static List<Map<String, String>> read() throws IOException {
        String unfolded = new String(bytes(), StandardCharsets.UTF_8).replace("\r\n ", "");
        return List.of(unfolded.split("BEGIN:VEVENT\r\n")).stream()
                .skip(1)
                .map(
                        event -> {
                            Map<String, String> properties = new LinkedHashMap<>();
                            for (String line : List.of(event.split("\r\n"))) {
                                int colon = line.indexOf(':');
                                properties.put(
                                        line.substring(0, colon),
                                        unescaped(line.substring(colon + 1)));
                            }
                            return properties;
                        })
                .toList();
    }

    private static String unescaped(String value) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\') {
                c = value.charAt(++i);
                c = c == 'n' ? '\n' : c;
            }
            words.append(c);
        }
        return words.toString();
    }
}
