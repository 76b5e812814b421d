package app.parley.exporter;

import app.parley.drawing.PlainText;
import app.parley.model.Account;
import app.parley.model.ClockPrecision;
import app.parley.model.Event;
import app.parley.model.EventTime;
import app.parley.model.Excerpt;
import app.parley.model.Source;
import app.parley.text.Text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Writes events as a calendar (iCalendar, RFC 5545).
///
/// Clock times are in UTC. An event without a known clock time takes whole days: all on which it
/// may have been, with the source's own words on the time in its description; a date that days
/// cannot say, such as `2025-06`, stands in `X-EDTF`. The stamp of making is the as-of date, so
/// that the same events make the same bytes.
public final class Ics {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);
    private static final String DAYS = "\\d{4}-\\d{2}-\\d{2}(/\\d{4}-\\d{2}-\\d{2})?";
    private static final int LINE_OCTETS = 75;
    private static final int LAST_YEAR = 9999;

    private final Excerpt excerpt;
    private final Text text;
    private final StringBuilder out = new StringBuilder();

    private Ics(Excerpt excerpt, Text text) {
        this.excerpt = excerpt;
        this.text = text;
    }

    /// Writes events. The stream stays open.
    ///
    /// @param text the words of descriptions
    /// @return the events that no calendar can hold: they have no beginning, or lie before the year
    ///     1 or after 9999
    public static List<Event> write(Excerpt excerpt, Text text, OutputStream stream)
            throws IOException {
        Ics ics = new Ics(excerpt, text);
        List<Event> leftOut = new ArrayList<>();
        ics.line("BEGIN:VCALENDAR");
        ics.line("VERSION:2.0");
        ics.line("PRODID:-//Parley//Parley//EN");
        ics.words("X-WR-CALNAME", excerpt.title());
        for (Event event : excerpt.events()) {
            if (!ics.event(event)) {
                leftOut.add(event);
            }
        }
        ics.line("END:VCALENDAR");
        stream.write(ics.out.toString().getBytes(StandardCharsets.UTF_8));
        return leftOut;
    }

    /// Writes an event, if a calendar can hold it.
    private boolean event(Event event) {
        Optional<Stamp> start = Stamp.start(event.time());
        Optional<Stamp> end = Stamp.end(event.time());
        if (start.isEmpty() || Stream.concat(start.stream(), end.stream()).anyMatch(Ics::isFar)) {
            return false;
        }
        line("BEGIN:VEVENT");
        words("UID", event.id() + "@parley");
        line("DTSTAMP:" + instant(excerpt.asOf()));
        when(start.get(), end);
        if (!event.time().date().text().matches(DAYS)) {
            words("X-EDTF", event.time().date().text());
        }
        words("SUMMARY", event.title());
        words("LOCATION", event.place().name());
        event.place()
                .at()
                .ifPresent(at -> line("GEO:%s;%s".formatted(at.latitude(), at.longitude())));
        words("CATEGORIES", event.kind());
        words("DESCRIPTION", String.join("\n", description(event)));
        line("TRANSP:TRANSPARENT"); // nobody is busy because of it
        line("END:VEVENT");
        return true;
    }

    private static boolean isFar(Stamp stamp) {
        int year = stamp.in(ZoneOffset.UTC).getYear();
        return year < 1 || year > LAST_YEAR;
    }

    /// An event is in whole days, or in clock times, but not from the one to the other.
    private void when(Stamp start, Optional<Stamp> end) {
        if (!start.day() && end.filter(Stamp::day).isEmpty()) {
            line("DTSTART:" + instant(start.millis()));
            end.filter(later -> later.millis() > start.millis())
                    .ifPresent(later -> line("DTEND:" + instant(later.millis())));
            return;
        }
        LocalDateTime first = start.in(excerpt.zone());
        line("DTSTART;VALUE=DATE:" + DAY.format(first));
        end.map(stamp -> stamp.in(excerpt.zone()))
                .map(
                        after ->
                                after.equals(after.toLocalDate().atStartOfDay())
                                        ? after
                                        : after.plusDays(1))
                .filter(after -> after.toLocalDate().isAfter(first.toLocalDate()))
                .ifPresent(after -> line("DTEND;VALUE=DATE:" + DAY.format(after)));
    }

    private static String instant(long millis) {
        return CLOCK.format(Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC));
    }

    private List<String> description(Event event) {
        List<String> lines = new ArrayList<>();
        EventTime time = event.time();
        if (!time.wording().isEmpty()) {
            lines.add(text.say("ics.wording", time.wording()));
        } else if (time.startClock().isEmpty() || time.clockPrecision() != ClockPrecision.MINUTE) {
            lines.add(text.say("ics.date", time.date().text()));
        }
        if (!event.outcome().isEmpty()) {
            lines.add(event.outcome());
        }
        for (Account account : event.accounts()) {
            lines.add(
                    text.say(
                            "ics.account",
                            account.subject(),
                            excerpt.party(account.by()),
                            account.version()));
        }
        event.sources().stream()
                .map(excerpt.sources()::get)
                .filter(Objects::nonNull)
                .forEach(source -> lines.add(text.say("ics.source", cited(source))));
        return lines;
    }

    private static String cited(Source source) {
        return Stream.of(source.publisher(), source.title(), source.date(), source.url())
                .filter(part -> !part.isEmpty())
                .reduce((one, next) -> one + ", " + next)
                .orElse(source.id());
    }

    /// A property that is text; nothing if it is empty.
    private void words(String name, String words) {
        if (!words.isEmpty()) {
            String escaped =
                    words.lines()
                            .map(PlainText::of)
                            .map(Ics::escaped)
                            .reduce((one, next) -> one + "\\n" + next)
                            .orElse("");
            line(name + ":" + escaped);
        }
    }

    private static String escaped(String line) {
        return line.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,");
    }

    /// A line, folded where it is longer than 75 octets, and never within a letter.
    private void line(String line) {
        int octets = 0;
        int codePoint;
        for (int i = 0; i < line.length(); i += Character.charCount(codePoint)) {
            codePoint = line.codePointAt(i);
            int length = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LINE_OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.appendCodePoint(codePoint);
            octets += length;
        }
        out.append("\r\n");
    }
}
