package app.parley.importer.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A day, or a clock time in a zone.
///
/// @param local the clock time there; midnight for a day
/// @param zone of the clock time; empty for a day, which is the same everywhere
record Stamp(LocalDateTime local, Optional<ZoneId> zone) {
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(\\d{4})-?(\\d{2})-?(\\d{2})"
                            + "(?:T(\\d{2}):?(\\d{2}):?(\\d{2})?(?:[.,]\\d+)?(Z)?)?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern DURATION =
            Pattern.compile(
                    "\\+?P(?:(\\d{1,6})W)?(?:(\\d{1,6})D)?"
                            + "(?:T(?:(\\d{1,6})H)?(?:(\\d{1,6})M)?(?:(\\d{1,6})S)?)?",
                    Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

    /// Reads a value such as `20250516` or `20250516T103500Z`. A leap second is the second before
    /// it.
    ///
    /// @param zones tells the zone of a `TZID`, and that of clock times without one
    /// @param tzid names the zone; empty if none is named
    static Optional<Stamp> of(String value, String tzid, TimeZones zones) {
        // A zone that only the calendar knows has no name that a store could keep.
        return asWritten(value, tzid, zones)
                .map(
                        stamp ->
                                stamp.zone.filter(ZoneOffset.class::isInstance).isPresent()
                                        ? stamp.in(zones.usual())
                                        : stamp);
    }

    /// Reads such a value as [#of] does, and leaves it in the zone in which it is written, be it
    /// one that has but an offset.
    static Optional<Stamp> asWritten(String value, String tzid, TimeZones zones) {
        Matcher m = WRITTEN.matcher(value.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        boolean day = m.group(4) == null;
        try {
            LocalDateTime local =
                    LocalDateTime.of(
                            number(m, 1),
                            number(m, 2),
                            number(m, 3),
                            number(m, 4),
                            number(m, 5),
                            Math.min(number(m, 6), 59));
            if (day) {
                return Optional.of(new Stamp(local, Optional.empty()));
            }
            if (m.group(7) != null) {
                return Optional.of(new Stamp(local, ZoneOffset.UTC));
            }
            return Optional.of(new Stamp(local, zones.zone(tzid, local)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Stamp(LocalDateTime local, ZoneId zone) {
        this(local, Optional.of(zone));
    }

    private static int number(Matcher m, int group) {
        return m.group(group) == null ? 0 : Integer.parseInt(m.group(group));
    }

    /// What comes a duration such as `P1DT12H` later; empty if it is none, or runs backwards. Days
    /// keep the clock time, hours are hours even where clocks change.
    Optional<Stamp> after(String duration) {
        Matcher m = DURATION.matcher(duration.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        Stamp later = at(local.plusDays(7L * number(m, 1) + number(m, 2)));
        Duration rest =
                Duration.ofHours(number(m, 3)).plusMinutes(number(m, 4)).plusSeconds(number(m, 5));
        return Optional.of(
                zone.map(own -> later.in(ZoneOffset.UTC).plus(rest).in(own))
                        .orElseGet(() -> later.plus(rest)));
    }

    private Stamp plus(Duration rest) {
        return at(local.plus(rest));
    }

    /// Whether it is a day.
    boolean day() {
        return zone.isEmpty();
    }

    /// The same on another local date or time.
    Stamp at(LocalDateTime other) {
        return new Stamp(other, zone);
    }

    /// The same on another date or time of the zone in which it is written: there, the offset may
    /// be another one by then.
    Stamp again(LocalDateTime other, String tzid, TimeZones zones) {
        boolean moves = zone.filter(ZoneOffset.class::isInstance).isPresent() && !tzid.isEmpty();
        return moves ? new Stamp(other, zones.zone(tzid, other)) : at(other);
    }

    /// The same instant as told in another zone; a day is the same day.
    Stamp in(ZoneId other) {
        return zone.map(
                        own ->
                                new Stamp(
                                        local.atZone(own)
                                                .withZoneSameInstant(other)
                                                .toLocalDateTime(),
                                        other))
                .orElse(this);
    }

    /// The same day or instant as told by another stamp's clock.
    Stamp like(Stamp other) {
        return other.zone.map(this::in).orElse(this);
    }

    /// The day or the instant, written in the same way whatever its zone.
    String key() {
        return day() ? DAY.format(local) : CLOCK.format(in(ZoneOffset.UTC).local());
    }
}
