package app.parley.importer.calendar;

import app.parley.importer.ZoneNames;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the names of time zones in a calendar stand for.
///
/// What the calendar itself says of a name comes last: programs copy definitions of years ago, and
/// the clock of a place follows what was decreed since.
final class TimeZones {
    private final Map<String, ZoneDefinition> defined = new TreeMap<>();
    private final Map<String, Optional<ZoneId>> named = new HashMap<>();
    private ZoneId usual;

    /// @param usual the zone of clock times that name none, and in which those in UTC are told
    TimeZones(ZoneId usual) {
        this.usual = usual;
    }

    /// The zone of clock times that name none.
    ZoneId usual() {
        return usual;
    }

    /// Takes the zone that a calendar says its clock times are in, if it has a name.
    void say(String name) {
        named(name).filter(zone -> !(zone instanceof ZoneOffset)).ifPresent(zone -> usual = zone);
    }

    /// Takes a definition, a `VTIMEZONE`.
    void define(Component zone) {
        String name = folded(zone.text("TZID"));
        defined.putIfAbsent(name, ZoneDefinition.of(zone));
        if (named(name).isEmpty()) {
            named(zone.text("X-LIC-LOCATION")).ifPresent(id -> named.put(name, Optional.of(id)));
        }
    }

    /// The zone of a name, where its clock shows this time.
    ZoneId zone(String name, LocalDateTime local) {
        return named(name)
                .or(
                        () ->
                                Optional.ofNullable(defined.get(folded(name)))
                                        .flatMap(zone -> zone.offset(local)))
                .orElse(usual);
    }

    /// Whether a name stands for a zone.
    boolean knows(String name) {
        return named(name).isPresent() || defined.containsKey(folded(name));
    }

    private Optional<ZoneId> named(String name) {
        return named.computeIfAbsent(folded(name), ZoneNames::of);
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
