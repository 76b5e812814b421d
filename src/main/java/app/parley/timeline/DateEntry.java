package app.parley.timeline;

import app.parley.model.Edtf;
import app.parley.model.Zones;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A date, or a date and a time of day, as people type it: EDTF, `2025-06-02 14:00`, `2.6.2025`,
/// `2 June 2025 14:00`.
///
/// @param date what was meant
public record DateEntry(Edtf date) {
    private static final Pattern WITH_CLOCK =
            Pattern.compile("(.+?)(?:[T,]\\s*|\\s+)(\\d{1,2}):(\\d{2})");
    private static final List<String> DAYS =
            List.of("d MMMM uuuu", "d MMM uuuu", "MMMM d, uuuu", "MMM d, uuuu", "d.M.uuuu");

    /// Reads what was typed; empty if it is no date.
    public static Optional<DateEntry> read(String typed, Locale locale) {
        String text = typed.strip();
        Matcher clock = WITH_CLOCK.matcher(text);
        Optional<Edtf> date =
                clock.matches()
                        ? day(clock.group(1), locale)
                                .flatMap(day -> at(day, clock.group(2), clock.group(3)))
                        : Edtf.tryParse(text)
                                .or(() -> day(text, locale).map(d -> Edtf.parse(d.toString())));
        return date.map(DateEntry::new);
    }

    /// The cursor that is meant: a date means its end.
    public long asOf(ZoneId zone) {
        return Zones.end(date, zone);
    }

    /// The instant to go to: a date means its beginning.
    public long begin(ZoneId zone) {
        return Zones.begin(date, zone);
    }

    private static Optional<Edtf> at(LocalDate day, String hour, String minute) {
        String padded = hour.length() == 1 ? "0" + hour : hour;
        return Edtf.tryParse("%sT%s:%s:00".formatted(day, padded, minute));
    }

    private static Optional<LocalDate> day(String text, Locale locale) {
        return Stream.concat(
                        Stream.of(DateTimeFormatter.ISO_LOCAL_DATE),
                        DAYS.stream().map(pattern -> formatter(pattern, locale)))
                .flatMap(formatter -> day(text, formatter).stream())
                .findFirst();
    }

    private static Optional<LocalDate> day(String text, DateTimeFormatter formatter) {
        try {
            return Optional.of(LocalDate.parse(text.strip(), formatter));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter formatter(String pattern, Locale locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(locale);
    }
}
