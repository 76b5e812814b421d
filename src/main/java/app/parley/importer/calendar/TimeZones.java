package app.parley.importer.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/// What the names of time zones in a calendar stand for.
///
/// A name is that of an IANA zone or ends with one (`/mozilla.org/20050126_1/Europe/Berlin`), or it
/// is one of Windows, or the calendar itself defines it. The calendar comes last: programs copy
/// definitions of years ago, and the clock of a place follows what was decreed since.
final class TimeZones {
    private static final Map<String, String> IANA = new HashMap<>();
    private static final Map<String, String> WINDOWS = new HashMap<>();

    static {
        ZoneId.getAvailableZoneIds().forEach(id -> IANA.put(folded(id), id));
        Properties names = new Properties();
        try (Reader in =
                new InputStreamReader(
                        Objects.requireNonNull(
                                TimeZones.class.getResourceAsStream("windows-zones.properties")),
                        StandardCharsets.UTF_8)) {
            names.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        names.stringPropertyNames()
                .forEach(name -> WINDOWS.put(folded(name), names.getProperty(name)));
    }

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

    /// Takes the zone that a calendar says its clock times are in.
    void say(String name) {
        named(name).ifPresent(zone -> usual = zone);
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
        return named.computeIfAbsent(folded(name), TimeZones::find);
    }

    private static Optional<ZoneId> find(String name) {
        if (WINDOWS.containsKey(name)) {
            return Optional.of(ZoneId.of(WINDOWS.get(name)));
        }
        for (int from = 0; from >= 0; from = name.indexOf('/', from) + 1) {
            String id = IANA.get(name.substring(from));
            if (id != null) {
                return Optional.of(ZoneId.of(id));
            }
            if (name.indexOf('/', from) < 0) {
                break;
            }
        }
        return Optional.empty();
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
