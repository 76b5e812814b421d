package app.parley.timeline;

import app.parley.drawing.Ink;
import app.parley.drawing.Shape;
import app.parley.drawing.Theme;
import app.parley.model.Zones;
import app.parley.text.Text;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A stretch of time between two instants, measured.
///
/// @param from the earlier instant, in milliseconds since 1970 UTC
/// @param until the later one
public record Measure(long from, long until) {
    private static final double HOUR = 3_600_000;
    private static final double DAY = 24 * HOUR;
    private static final List<Long> STEPS =
            Stream.of(1, 5, 15, 30, 60, 180, 360, 720, 1440).map(m -> m * 60_000L).toList();

    /// The stretch between two instants in whichever order.
    public static Measure between(long one, long other) {
        return new Measure(Math.min(one, other), Math.max(one, other));
    }

    /// An instant as finely as the eye can tell it at a scale: a pixel of a year is no minute. It
    /// is a round time of the zone shown.
    public static long rounded(double instant, Viewport viewport, ZoneId zone) {
        long step =
                STEPS.stream()
                        .filter(millis -> millis >= viewport.scale())
                        .findFirst()
                        .orElse(STEPS.getLast());
        long local = Zones.toLocal(Math.round(instant), zone);
        return Zones.toInstant(Math.floorDiv(local + step / 2, step) * step, zone);
    }

    /// Both ends, the time between them by the calendar and clocks of the zone, and all of it in
    /// hours, or in days where it is long.
    public String words(ZoneId zone, Text text) {
        return text.say(
                "measure.words",
                TimeWords.stamp(from, zone, text),
                TimeWords.stamp(until, zone, text),
                length(zone, text));
    }

    /// The time between the ends.
    public String length(ZoneId zone, Text text) {
        ZonedDateTime begin = Instant.ofEpochMilli(from).atZone(zone);
        ZonedDateTime end = Instant.ofEpochMilli(until).atZone(zone);
        long days = ChronoUnit.DAYS.between(begin, end);
        if (days >= 366) {
            Period period = Period.between(begin.toLocalDate(), end.toLocalDate());
            return text.say(
                    "measure.long",
                    parts(
                            text,
                            List.of("years", "months", "days"),
                            period.getYears(),
                            period.getMonths(),
                            period.getDays()),
                    Math.round((until - from) / DAY));
        }
        long minutes = ChronoUnit.MINUTES.between(begin.plusDays(days), end);
        String parts =
                parts(text, List.of("days", "hours", "minutes"), days, minutes / 60, minutes % 60);
        return days == 0
                ? parts
                : text.say("measure.short", parts, Math.round((until - from) / HOUR * 10) / 10.0);
    }

    private static String parts(Text text, List<String> units, long... counts) {
        String parts =
                Stream.iterate(0, i -> i < counts.length, i -> i + 1)
                        .filter(i -> counts[i] != 0)
                        .map(i -> text.say("measure." + units.get(i), counts[i]))
                        .collect(Collectors.joining(" "));
        return parts.isEmpty() ? text.say("measure." + units.getLast(), 0) : parts;
    }

    /// How it looks on the plot of a timeline: a band with a line at either end.
    ///
    /// @param plotX left edge of the plot in the drawing
    /// @param plotY top edge of the plot
    public List<Shape> shapes(Viewport viewport, Theme theme, double plotX, double plotY) {
        double left = plotX + Math.clamp(viewport.x(from), 0, viewport.width());
        double right = plotX + Math.clamp(viewport.x(until), 0, viewport.width());
        double bottom = plotY + viewport.height();
        int band = (theme.accent() & 0xFFFFFF) | 0x22000000;
        Ink edge = Ink.stroked(theme.accent(), 1.5);
        double arrow = bottom - 48;
        return List.of(
                new Shape.Rect("", left, plotY, right - left, bottom - plotY, 0, Ink.filled(band)),
                new Shape.Line("", left, plotY, left, bottom, edge),
                new Shape.Line("", right, plotY, right, bottom, edge),
                new Shape.Line("", left, arrow, right, arrow, edge));
    }
}
