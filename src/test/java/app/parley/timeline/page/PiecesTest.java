package app.parley.timeline.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parley.model.Snapshot;
import app.parley.timeline.Breaks.Gap;
import app.parley.timeline.Entry;
import app.parley.timeline.Talks2025;
import app.parley.timeline.Viewport;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

class PiecesTest {
    private static final Snapshot TALKS = Talks2025.snapshot();

    private static double at(String day) {
        return (double)
                LocalDate.parse(day).atStartOfDay(Talks2025.ZONE).toInstant().toEpochMilli();
    }

    private static String day(double instant) {
        return Instant.ofEpochMilli((long) instant).atZone(Talks2025.ZONE).toLocalDate().toString();
    }

    private static Pieces pieces(String from, String until, String asOf) {
        double start = at(from);
        Viewport stretch = new Viewport(start, (at(until) - start) / 400, 400, 300, 0);
        List<Entry> events = Entry.touching(TALKS, Talks2025.ZONE, stretch);
        return Pieces.skipping(stretch, events, (long) at(asOf), Talks2025.ZONE);
    }

    @Test
    void whatIsEmptyIsLeftOutAtBothEndsToo() {
        Viewport shown = pieces("2022-06-01", "2026-01-01", "2025-06-04").on(400, 300);
        assertEquals(
                List.of(
                        "2022-06-01 2022-09",
                        "2022-10 2024-05",
                        "2024-07 2025-03",
                        "2025-09 2026-01-01"),
                shown.breaks().gaps().stream()
                        .map(
                                gap ->
                                        end(gap.from(), "2022-06-01")
                                                + " "
                                                + end(gap.until(), "2026-01-01"))
                        .toList());
    }

    /// The day of an end of the stretch, the month of any other.
    private static String end(double instant, String end) {
        String day = day(instant);
        return day.equals(end) ? day : day.substring(0, 7);
    }

    @Test
    void noEventAndNotTheCursorLiesInABreakAndTimeRunsToOneScale() {
        for (double width : List.of(260.0, 400.0, 1000.0)) {
            Viewport shown = pieces("2022-01-01", "2026-01-01", "2025-12-24").on(width, 300);
            List<Gap> gaps = shown.breaks().gaps();
            assertTrue(gaps.size() >= 3, "breaks: " + gaps);
            for (Gap gap : gaps) {
                assertTrue(
                        Talks2025.entries().stream()
                                .noneMatch(
                                        event ->
                                                event.until() > gap.from()
                                                        && event.from() < gap.until()),
                        gap + " holds an event");
                assertEquals(14, shown.x(gap.until()) - shown.x(gap.from()), 1e-6);
                assertEquals(
                        86_400_000 / shown.scale(),
                        shown.x(gap.from()) - shown.x(gap.from() - 86_400_000),
                        1e-6);
            }
            assertEquals(at("2026-01-01"), shown.end(), 1);
            double cursor = at("2025-12-24");
            assertEquals(cursor, shown.instant(shown.x(cursor)), 1);
            assertTrue(gaps.stream().noneMatch(g -> g.from() < cursor && cursor < g.until()));
        }
    }

    @Test
    void aFullStretchHasNoBreaks() {
        Viewport shown = pieces("2025-05-26", "2025-06-05", "2025-06-03").on(400, 300);
        assertEquals(List.of(), shown.breaks().gaps());
    }
}
