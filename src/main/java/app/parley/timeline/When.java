package app.parley.timeline;

import app.parley.model.Segment;
import app.parley.model.Span;
import app.parley.model.Zones;
import app.parley.text.Text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// The times of events in words, as far as their columns know them: what is written beside marks
/// and said of them. [TimeWords] says more of an event that is known in full.
final class When {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;

    private final ZoneId zone;
    private final Text text;

    When(ZoneId zone, Text text) {
        this.zone = zone;
        this.text = text;
    }

    /// When an event was: "16 May 2025, about 13:35 to about 15:20 Istanbul (UTC+3)".
    String of(Entry entry) {
        Span span = entry.span();
        boolean startFloats = entry.has(Segment.FLOATING_START);
        boolean endFloats = entry.has(Segment.FLOATING_END);
        String start =
                bound(
                        span.earliestStart(),
                        entry.single() ? span.latestEnd() : span.latestStart(),
                        startFloats,
                        entry.has(Segment.VAGUE_START));
        if (entry.single()) {
            return zoned(start, span.earliestStart(), startFloats);
        }
        String end =
                endsOnTheSameDay(entry)
                        ? clock(span.earliestEnd(), span.latestEnd())
                        : bound(
                                span.earliestEnd(),
                                span.latestEnd(),
                                endFloats,
                                entry.has(Segment.VAGUE_END));
        boolean noClock = startFloats && endFloats;
        return zoned(range(start, end), span.earliestStart(), noClock);
    }

    /// What was planned, and how it came: "planned 13:00, began about 14:43".
    String plan(Entry entry) {
        Span span = entry.span();
        boolean startFloats = entry.has(Segment.FLOATING_START);
        LocalDate day = date(entry.planned());
        String plannedClock = CLOCK.format(Instant.ofEpochMilli(entry.planned()).atZone(zone));
        String planned =
                day.equals(date((long) entry.start()))
                        ? plannedClock
                        : text.say(
                                "time.dayClock",
                                DateWords.shortDay(day, text.locale()),
                                plannedClock);
        String words = text.say("time.planned", planned);
        return startFloats
                ? words
                : words
                        + text.say("time.comma")
                        + text.say("time.began", clock(span.earliestStart(), span.latestStart()));
    }

    /// A stretch of time: "1 May 2025 to 4 May 2025".
    String range(double from, double until) {
        return DateWords.of(
                Zones.toLocal((long) from, zone),
                Zones.toLocal((long) until, zone),
                DateWords.Length.LONG,
                text);
    }

    private String range(String start, String end) {
        if (end.isEmpty()) {
            return text.say("time.from", start);
        }
        return start.isEmpty() ? text.say("time.until", end) : text.say("time.fromTo", start, end);
    }

    /// One end of a span as exactly as its bounds allow; empty if it is open.
    private String bound(long from, long until, boolean floats, boolean vague) {
        if (from == Span.BEGINNING || until == Span.ENDLESS) {
            return "";
        }
        if (!floats) {
            return text.say(
                    "time.dayClock",
                    DateWords.longDay(date(from), text.locale()),
                    clock(from, until));
        }
        String words = range((double) from, (double) until);
        return vague ? text.say("time.about", words) : words;
    }

    /// A clock time from its bounds: to the minute, somewhere within the hour, or about.
    private String clock(long from, long until) {
        long width = until - from;
        boolean within = width == HOUR;
        long middle = width <= MINUTE || within ? from : from + width / 2;
        String clock = CLOCK.format(Instant.ofEpochMilli(middle).atZone(zone));
        if (width <= MINUTE) {
            return clock;
        }
        return text.say(within ? "time.hour" : "time.about", clock);
    }

    private boolean endsOnTheSameDay(Entry entry) {
        Span span = entry.span();
        return !entry.has(Segment.FLOATING_START)
                && !entry.has(Segment.FLOATING_END)
                && !span.isOpenAtStart()
                && !span.isOpenAtEnd()
                && date(span.earliestStart()).equals(date(span.earliestEnd()));
    }

    private String zoned(String words, long instant, boolean noClock) {
        return noClock || instant == Span.BEGINNING
                ? words
                : text.say("time.inZone", words, TimeWords.zoneName(zone, instant, text));
    }

    private LocalDate date(long instant) {
        return Instant.ofEpochMilli(instant).atZone(zone).toLocalDate();
    }
}
