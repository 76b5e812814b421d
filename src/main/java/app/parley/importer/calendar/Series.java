package app.parley.importer.calendar;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The dates on which an entry takes place again.
///
/// @param dates the starts that are taken in, in order; the ones that have an entry of their own
///     are not among them
/// @param leftOut how many more there are, as far as they were counted
/// @param endless whether there is no end of them
/// @param readable whether its rules could be read
record Series(List<Stamp> dates, int leftOut, boolean endless, boolean readable) {
    /// The most dates that are taken in of one series.
    static final int MOST = 1000;

    private static final int COUNTED = 10 * MOST;

    /// Lists are copied.
    Series {
        dates = List.copyOf(dates);
    }

    /// The dates of an entry that begins at `start`. They follow the clock of the zone in which it
    /// is written, also where only the calendar knows that zone.
    static Series of(Component entry, Stamp start, Overview overview) {
        TimeZones zones = overview.zones();
        String name = entry.first("DTSTART").map(p -> p.parameter("TZID")).orElse("");
        Stamp own =
                entry.first("DTSTART")
                        .flatMap(begin -> Stamp.asWritten(begin.value(), name, zones))
                        .filter(written -> written.like(start).equals(start))
                        .orElse(start);
        Set<LocalDateTime> times = new TreeSet<>();
        boolean endless = false;
        boolean readable = true;
        for (Property property : entry.all("RRULE")) {
            Optional<Recurrence> rule = Recurrence.of(property.value(), own, zones);
            readable &= rule.isPresent();
            if (rule.isPresent()) {
                endless |= rule.get().endless();
                times.addAll(rule.get().first(rule.get().endless() ? MOST : COUNTED));
            }
        }
        times.add(own.local());
        entry.all("RDATE").stream()
                .flatMap(property -> stamps(property, overview).stream())
                .forEach(stamp -> times.add(stamp.like(own).local()));
        Set<String> except = new HashSet<>();
        entry.all("EXDATE")
                .forEach(
                        property ->
                                stamps(property, overview)
                                        .forEach(stamp -> except.add(stamp.key())));
        for (Property property : entry.all("EXRULE")) { // of RFC 2445, still met
            Recurrence.of(property.value(), own, zones).stream()
                    .flatMap(rule -> rule.first(COUNTED).stream())
                    .filter(time -> !time.equals(own.local()))
                    .forEach(time -> except.add(own.again(time, name, zones).key()));
        }
        LocalDateTime horizon = overview.horizon();
        List<Stamp> dates = new ArrayList<>();
        int leftOut = 0;
        for (LocalDateTime time : times) {
            Stamp date = own.again(time, name, zones).like(start);
            String day = new Stamp(time.toLocalDate().atStartOfDay(), Optional.empty()).key();
            if (except.contains(date.key()) || except.contains(day)) {
                continue;
            }
            if (dates.size() == MOST || (endless && time.isAfter(horizon))) {
                leftOut++;
            } else if (!overview.isChanged(entry.text("UID"), date)) {
                dates.add(date);
            }
        }
        return new Series(dates, leftOut, endless, readable);
    }

    private static List<Stamp> stamps(Property property, Overview overview) {
        return property.list().stream()
                .map(value -> value.replaceFirst("/.*", ""))
                .flatMap(
                        value ->
                                Stamp.of(value, property.parameter("TZID"), overview.zones())
                                        .stream())
                .toList();
    }
}
