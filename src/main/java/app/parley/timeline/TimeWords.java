package app.parley.timeline;

import app.parley.model.ClockPrecision;
import app.parley.model.Edtf;
import app.parley.model.EventTime;
import app.parley.model.Precision;
import app.parley.model.Span;
import app.parley.model.Zones;
import app.parley.text.Text;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Times in words, for people: with precision, qualifiers and zone, in the order and with the month
/// names of the locale.
///
/// Clock times have 24 hours in every locale, as sources write them: a plan of "13:00 (10:00 UTC)"
/// must not read as an afternoon beside a morning.
public final class TimeWords {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final long MINUTE = 60_000;

    private TimeWords() {}

    /// A date or interval, such as "about April 2014 to about 23 February 2022". A clock time with
    /// an offset is given in UTC.
    public static String date(Edtf date, Text text) {
        return date(date, ZoneOffset.UTC, text);
    }

    /// A date or interval. A clock time with an offset is given in `zone`, which is then named; any
    /// other date is the same in every zone.
    public static String date(Edtf date, ZoneId zone, Text text) {
        if (!date.interval()) {
            return start(date, zone, text).orElse(date.text());
        }
        Optional<String> start = start(date, zone, text);
        Optional<String> end = end(date, zone, text);
        if (start.isPresent() && end.isPresent()) {
            return fromTo(start.get(), end.get(), text);
        }
        boolean open = date.startKind() == Edtf.EndKind.OPEN || date.endKind() == Edtf.EndKind.OPEN;
        return start.map(from -> text.say(open ? "time.from" : "time.fromUnknown", from))
                .or(() -> end.map(to -> text.say(open ? "time.until" : "time.untilUnknown", to)))
                .orElse(date.text());
    }

    /// A date in few words: a day without its clock time, such as "2 Jun 2025"; anything else as
    /// [#date].
    public static String shortly(Edtf date, ZoneId zone, Text text) {
        if (date.interval() || date.startPrecision().compareTo(Precision.DAY) < 0) {
            return date(date, zone, text);
        }
        long start = date.span().earliestStart();
        String day = day(start, date.startZoned() ? zone : ZoneOffset.UTC, text);
        return doubted(day, date.startApproximate(), date.startUncertain(), text);
    }

    /// When an event was, as far as it is known, such as "2 June 2025, about 14:43 to about 15:58
    /// Istanbul (UTC+3)". Clock times are given in `zone`.
    public static String when(EventTime time, ZoneId zone, Text text) {
        if (time.startClock().isEmpty() && time.endClock().isEmpty()) {
            return date(time.date(), zone, text);
        }
        Optional<ZonedDateTime> began = time.startClock().map(clock -> local(time, clock, zone));
        Optional<ZonedDateTime> ended = time.endClock().map(clock -> local(time, clock, zone));
        String from =
                began.map(start -> dayAndClock(start, time.clockPrecision(), text))
                        .orElseGet(() -> start(time.date(), zone, text).orElse(""));
        Optional<String> to = ended.map(end -> ended(end, began, time.clockPrecision(), text));
        if (to.isEmpty() && time.date().interval()) {
            to = end(time.date(), zone, text);
        }
        long instant = ended.or(() -> began).orElseThrow().toInstant().toEpochMilli();
        String named = zoneName(zone, instant, text);
        // The zone belongs to the clock times: it stands behind the last of them.
        if (ended.isEmpty() && to.isPresent()) {
            return fromTo(text.say("time.inZone", from, named), to.get(), text);
        }
        return text.say("time.inZone", to.map(end -> fromTo(from, end, text)).orElse(from), named);
    }

    /// What was planned and how it turned out, such as "planned 13:00 (10:00 UTC), began about
    /// 14:43"; empty if no plan is known. Clock times are given in `zone`.
    public static String planned(EventTime time, ZoneId zone, Text text) {
        if (time.plannedStart().isEmpty() && time.plannedEarlier().isEmpty()) {
            return "";
        }
        Optional<ZonedDateTime> began = time.startClock().map(clock -> local(time, clock, zone));
        List<String> parts = new ArrayList<>();
        for (Edtf plan : time.plannedEarlier()) {
            parts.add(text.say("time.plannedFirst", plan(plan, began, zone, text)));
        }
        time.plannedStart()
                .ifPresent(
                        plan -> parts.add(text.say("time.planned", plan(plan, began, zone, text))));
        began.ifPresent(
                start ->
                        parts.add(
                                text.say("time.began", clock(start, time.clockPrecision(), text))));
        return String.join(text.say("time.comma"), parts);
    }

    /// An as-of cursor, such as "2 Jun 2025 16:00". Midnight is the end of the day before it, and
    /// is given as that day.
    public static String asOf(long instant, ZoneId zone, Text text) {
        ZonedDateTime at = Instant.ofEpochMilli(instant).atZone(zone);
        if (at.equals(at.toLocalDate().atStartOfDay(zone))) {
            return DateWords.shortDay(at.toLocalDate().minusDays(1), text.locale());
        }
        return text.say("time.asOf", day(instant, zone, text), CLOCK.format(at));
    }

    /// When something was done, such as "2 Jun 2025 16:00".
    public static String stamp(long instant, ZoneId zone, Text text) {
        ZonedDateTime at = Instant.ofEpochMilli(instant).atZone(zone);
        return text.say("time.asOf", day(instant, zone, text), CLOCK.format(at));
    }

    /// The day of an instant, such as "2 Jun 2025".
    public static String day(long instant, ZoneId zone, Text text) {
        return DateWords.shortDay(
                Instant.ofEpochMilli(instant).atZone(zone).toLocalDate(), text.locale());
    }

    /// A stretch of time, such as "16 May 2025 to 5 Jun 2025"; what lies within a day is that day,
    /// and if it is not all of it, "2 Jun 2025 13:00 to 16:00". The end is not part of it.
    public static String stretch(double start, double end, ZoneId zone, Text text) {
        long from = (long) start;
        long until = (long) end;
        String first = day(from, zone, text);
        String last = day(until - 1, zone, text);
        ZonedDateTime begin = Instant.ofEpochMilli(from).atZone(zone);
        LocalDateTime finish = Instant.ofEpochMilli(until).atZone(zone).toLocalDateTime();
        LocalDateTime midnight = begin.toLocalDate().atStartOfDay();
        boolean whole =
                begin.toLocalDateTime().equals(midnight) && finish.equals(midnight.plusDays(1));
        return whole || !first.equals(last)
                ? fromTo(first, last, text)
                : fromTo(
                        text.say("time.asOf", first, CLOCK.format(begin)),
                        CLOCK.format(finish),
                        text);
    }

    private static String fromTo(String from, String to, Text text) {
        return from.equals(to) ? from : text.say("time.fromTo", from, to);
    }

    /// The instant at which something is said to have begun: in the middle of an "about", else at
    /// the earliest.
    public static long beginning(Span span) {
        long width = span.latestStart() - span.earliestStart();
        return span.earliestStart() + (isAbout(width) ? width / 2 : 0);
    }

    private static boolean isAbout(long width) {
        return width > MINUTE && width < 60 * MINUTE;
    }

    /// When something began, in few words and from its bounds alone, such as "2 Jun 2025 14:43" or
    /// "May 2025"; for lists of many events.
    public static String began(Span span, ZoneId zone, Text text) {
        if (span.isOpenAtStart()) {
            return text.say("time.unknown");
        }
        long width = span.latestStart() - span.earliestStart();
        if (width <= 60 * MINUTE && width >= 0) {
            ZonedDateTime told = Instant.ofEpochMilli(beginning(span)).atZone(zone);
            String clock = CLOCK.format(told);
            return text.say(
                    "time.asOf",
                    DateWords.shortDay(told.toLocalDate(), text.locale()),
                    isAbout(width) ? text.say("time.about", clock) : clock);
        }
        return DateWords.of(
                Zones.toLocal(span.earliestStart(), zone),
                Zones.toLocal(span.latestStart(), zone),
                DateWords.Length.SHORT,
                text);
    }

    /// A zone by its city and its offset at an instant, such as "Istanbul (UTC+3)".
    public static String zoneName(ZoneId zone, long instant, Text text) {
        String offset = offset(zone.getRules().getOffset(Instant.ofEpochMilli(instant)));
        String id = zone.getId();
        return id.contains("/") && !id.startsWith("Etc/")
                ? text.say(
                        "time.zone",
                        id.substring(id.lastIndexOf('/') + 1).replace('_', ' '),
                        offset)
                : offset;
    }

    private static String offset(ZoneOffset offset) {
        int minutes = Math.abs(offset.getTotalSeconds()) / 60;
        if (minutes == 0) {
            return "UTC";
        }
        String hours = String.valueOf(minutes / 60);
        String rest = minutes % 60 == 0 ? "" : ":%02d".formatted(minutes % 60);
        return "UTC" + (offset.getTotalSeconds() < 0 ? "−" : "+") + hours + rest;
    }

    private static ZonedDateTime local(EventTime time, LocalDateTime clock, ZoneId zone) {
        return Instant.ofEpochMilli(time.instant(clock)).atZone(zone);
    }

    private static String dayAndClock(ZonedDateTime at, ClockPrecision precision, Text text) {
        return text.say(
                "time.dayClock",
                DateWords.longDay(at.toLocalDate(), text.locale()),
                clock(at, precision, text));
    }

    private static String ended(
            ZonedDateTime end, Optional<ZonedDateTime> began, ClockPrecision precision, Text text) {
        boolean sameDay =
                began.filter(start -> start.toLocalDate().equals(end.toLocalDate())).isPresent();
        return sameDay ? clock(end, precision, text) : dayAndClock(end, precision, text);
    }

    private static String clock(ZonedDateTime at, ClockPrecision precision, Text text) {
        String clock = CLOCK.format(at);
        return switch (precision) {
            case MINUTE, NONE -> clock;
            case HOUR -> text.say("time.hour", clock);
            case ABOUT, PART_OF_DAY -> text.say("time.about", clock);
        };
    }

    private static String plan(Edtf plan, Optional<ZonedDateTime> began, ZoneId zone, Text text) {
        if (!plan.startZoned() || plan.interval()) {
            return date(plan, zone, text);
        }
        ZonedDateTime at = Instant.ofEpochMilli(plan.span().earliestStart()).atZone(zone);
        String clock = CLOCK.format(at);
        String utc = CLOCK.format(at.withZoneSameInstant(ZoneOffset.UTC));
        String both = clock.equals(utc) ? clock : text.say("time.alsoUtc", clock, utc);
        return began.filter(start -> start.toLocalDate().equals(at.toLocalDate())).isPresent()
                ? both
                : text.say(
                        "time.dayClock", DateWords.longDay(at.toLocalDate(), text.locale()), both);
    }

    private static Optional<String> start(Edtf date, ZoneId zone, Text text) {
        if (date.startKind() != Edtf.EndKind.DATED) {
            return Optional.empty();
        }
        Span span = date.span();
        // Without an end of its own the whole is one date: it lasts to where its end may be.
        long until = date.interval() ? span.latestStart() : span.latestEnd();
        boolean clock = date.startPrecision().isClock();
        return point(span.earliestStart(), until, clock, date.startZoned(), zone, text)
                .map(words -> doubted(words, date.startApproximate(), date.startUncertain(), text));
    }

    private static Optional<String> end(Edtf date, ZoneId zone, Text text) {
        if (date.endKind() != Edtf.EndKind.DATED) {
            return Optional.empty();
        }
        Span span = date.span();
        boolean clock = date.endPrecision().isClock();
        return point(span.earliestEnd(), span.latestEnd(), clock, date.endZoned(), zone, text)
                .map(words -> doubted(words, date.endApproximate(), date.endUncertain(), text));
    }

    /// One end of a date; empty where milliseconds cannot reach it.
    private static Optional<String> point(
            long from, long until, boolean clock, boolean zoned, ZoneId zone, Text text) {
        if (from == Span.BEGINNING || until == Span.ENDLESS) {
            return Optional.empty();
        }
        if (!clock) {
            return Optional.of(DateWords.of(from, until, DateWords.Length.LONG, text));
        }
        ZonedDateTime at = Instant.ofEpochMilli(from).atZone(zoned ? zone : ZoneOffset.UTC);
        String words = dayAndClock(at, ClockPrecision.MINUTE, text);
        return Optional.of(
                zoned ? text.say("time.inZone", words, zoneName(zone, from, text)) : words);
    }

    private static String doubted(String words, boolean approximate, boolean uncertain, Text text) {
        String about = approximate ? text.say("time.about", words) : words;
        return uncertain ? text.say("time.possibly", about) : about;
    }
}
