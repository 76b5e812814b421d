package app.parley.importer.calendar;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A time zone as a calendar defines it: the offsets from UTC, by the clock time from which each
/// holds.
///
/// @param offsets in force from the clock time on
record ZoneDefinition(TreeMap<LocalDateTime, ZoneOffset> offsets) {
    /// Further than this no rule is followed: 600 years of one change a year, because
    /// Outlook counts from 1601.
    private static final int MOST_CHANGES = 600;

    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{2}):?(\\d{2}):?(\\d{2})?");

    /// Reads a `VTIMEZONE`. Rules that cannot be read are passed over.
    static ZoneDefinition of(Component zone) {
        TreeMap<LocalDateTime, ZoneOffset> offsets = new TreeMap<>();
        TimeZones none = new TimeZones(ZoneOffset.UTC);
        for (Component rule : zone.parts()) {
            Optional<ZoneOffset> to = offset(rule.text("TZOFFSETTO"));
            Optional<LocalDateTime> from =
                    Stamp.of(rule.text("DTSTART"), "", none).map(Stamp::local);
            if (to.isPresent() && from.isPresent()) {
                offsets.put(from.get(), to.get());
                Recurrence.of(rule.text("RRULE"), new Stamp(from.get(), Optional.empty()), none)
                        .ifPresent(
                                changes ->
                                        changes.first(MOST_CHANGES)
                                                .forEach(at -> offsets.put(at, to.get())));
                for (Property dates : rule.all("RDATE")) {
                    dates.list().stream()
                            .flatMap(date -> Stamp.of(date, "", none).stream())
                            .forEach(at -> offsets.put(at.local(), to.get()));
                }
            }
        }
        return new ZoneDefinition(offsets);
    }

    private static Optional<ZoneOffset> offset(String text) {
        Matcher m = OFFSET.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int sign = m.group(1).equals("-") ? -1 : 1;
        try {
            return Optional.of(
                    ZoneOffset.ofHoursMinutesSeconds(
                            sign * Integer.parseInt(m.group(2)),
                            sign * Integer.parseInt(m.group(3)),
                            m.group(4) == null ? 0 : sign * Integer.parseInt(m.group(4))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// The offset at a clock time; before the first change, that of the first. Empty if the
    /// definition has none.
    Optional<ZoneId> offset(LocalDateTime local) {
        return Optional.ofNullable(offsets.floorEntry(local))
                .or(() -> Optional.ofNullable(offsets.firstEntry()))
                .map(Map.Entry::getValue);
    }
}
