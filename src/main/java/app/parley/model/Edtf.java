package app.parley.model;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// A date in the Extended Date/Time Format; for now a single day.
public record Edtf(String text, Span span, Precision startPrecision, Precision endPrecision) {
    /// Reads a date.
    public static Edtf parse(String text) {
        long day = LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
        return new Edtf(text, Span.within(day, day + 86_400_000), Precision.DAY, Precision.DAY);
    }

    /// Reads a date if it is one.
    public static Optional<Edtf> tryParse(String text) {
        return Optional.of(parse(text));
    }

    /// Whether it is an interval.
    public boolean interval() {
        return text.contains("/");
    }

    /// Whether the start has a UTC offset.
    public boolean startZoned() {
        return false;
    }

    /// Whether the end has a UTC offset.
    public boolean endZoned() {
        return false;
    }
}
