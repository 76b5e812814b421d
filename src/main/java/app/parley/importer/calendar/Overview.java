package app.parley.importer.calendar;

import app.parley.importer.Wishes;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What the entries of a calendar need to know of the whole of it: its time zones, which dates of a
/// series have an entry of their own, which version of an entry is the newest, and when the
/// calendar was written.
final class Overview {
    private final boolean zoneWished;
    private final TimeZones zones;
    private final Set<String> changed = new HashSet<>();
    private final Map<String, NavigableMap<String, Component>> since = new HashMap<>();
    private final Map<String, Version> newest = new HashMap<>();
    private LocalDateTime written = LocalDateTime.MIN;

    Overview(Wishes wishes) {
        zoneWished = wishes.zone().isPresent();
        zones = new TimeZones(wishes.clockZone());
    }

    /// The order of an entry's versions: by its sequence number, then by when it was changed.
    private record Version(int sequence, String modified) implements Comparable<Version> {
        static Version of(Component entry) {
            String sequence = entry.text("SEQUENCE");
            return new Version(
                    sequence.matches("\\d{1,9}") ? Integer.parseInt(sequence) : 0,
                    entry.text("LAST-MODIFIED"));
        }

        @Override
        public int compareTo(Version other) {
            return sequence == other.sequence
                    ? modified.compareTo(other.modified)
                    : Integer.compare(sequence, other.sequence);
        }
    }

    /// Takes a property of the calendar.
    void calendar(Property property) {
        if (property.name().equals("X-WR-TIMEZONE") && !zoneWished) {
            zones.say(property.text());
        }
    }

    /// Takes an entry.
    void entry(Component entry) {
        if (entry.name().equals("VTIMEZONE")) {
            zones.define(entry);
            return;
        }
        Stream.of("DTSTAMP", "LAST-MODIFIED", "CREATED", "DTSTART")
                .flatMap(name -> entry.first(name).stream())
                .flatMap(property -> Stamp.of(property.value(), "", zones).stream())
                .map(Stamp::local)
                .filter(written::isBefore)
                .forEach(time -> written = time);
        if (!entry.text("UID").isEmpty() && entry.flaw().isEmpty()) {
            String identity = identity(entry);
            entry.first("RECURRENCE-ID")
                    .ifPresent(
                            date -> {
                                changed.add(identity);
                                if (date.parameter("RANGE").equalsIgnoreCase("THISANDFUTURE")) {
                                    since.computeIfAbsent(entry.text("UID"), u -> new TreeMap<>())
                                            .put(identity, entry);
                                }
                            });
            newest.merge(identity, Version.of(entry), (a, b) -> a.compareTo(b) < 0 ? b : a);
        }
    }

    /// The zones of the calendar.
    TimeZones zones() {
        return zones;
    }

    /// Until when a series without an end is followed: a year after the calendar was written.
    LocalDateTime horizon() {
        return written.plusYears(1);
    }

    /// The stamp that a property holds; empty if it holds none that can be read.
    Optional<Stamp> stamp(Property property) {
        return Stamp.of(property.value(), property.parameter("TZID"), zones);
    }

    /// The id of an entry: its `UID`, and for one date of a series that date.
    String identity(Component entry) {
        return identity(entry.text("UID"), entry.first("RECURRENCE-ID").flatMap(this::stamp));
    }

    /// The id of one date of a series, or of the whole if there is no date.
    static String identity(String uid, Optional<Stamp> date) {
        return uid + date.map(stamp -> "/" + stamp.key()).orElse("");
    }

    /// Whether one date of a series has an entry of its own.
    boolean isChanged(String uid, Stamp date) {
        return changed.contains(identity(uid, Optional.of(date)));
    }

    /// The entry that says how one date of a series and all after it are otherwise than the first;
    /// empty if that date is still as the first was.
    Optional<Component> since(String uid, Stamp date) {
        return Optional.ofNullable(since.get(uid))
                .map(entries -> entries.floorEntry(identity(uid, Optional.of(date))))
                .map(Map.Entry::getValue);
    }

    /// Whether the calendar has a newer version of an entry.
    boolean isOld(Component entry) {
        Version version = newest.get(identity(entry));
        return version != null && Version.of(entry).compareTo(version) < 0;
    }
}
