package app.parley.exporter;

import app.parley.model.Account;
import app.parley.model.ClockPrecision;
import app.parley.model.Edtf;
import app.parley.model.Event;
import app.parley.model.EventTime;
import app.parley.model.Excerpt;
import app.parley.model.Place;
import app.parley.model.Source;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// Events made up for what a table and a calendar may do to them.
final class Excerpts {
    private static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");

    private Excerpts() {}

    static Excerpt of(Event... events) {
        return new Excerpt(
                "Talks; 2025, \"direct\"",
                Instant.parse("2025-06-03T09:00:00Z").toEpochMilli(),
                ISTANBUL,
                7,
                Map.of(),
                List.of(events),
                Map.of("s", new Source("s", "Agency, Inc.", "A; b", "2025-06-02", "", "en", "")));
    }

    static Event event(String id, String title, EventTime time) {
        return new Event(
                id,
                title,
                "",
                time,
                "meeting",
                "talks",
                2,
                false,
                new Place("Çırağan, Istanbul", Optional.empty(), ""),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "First line\nsecond line",
                "",
                "",
                List.of(
                        new Account(
                                "russia",
                                "",
                                "Length",
                                "about",
                                OptionalDouble.of(90),
                                OptionalDouble.empty(),
                                "minutes",
                                "",
                                List.of())),
                List.of(),
                List.of("s"),
                new TreeMap<>());
    }

    static EventTime day(String date) {
        return EventTime.of(Edtf.parse(date));
    }

    static EventTime clock(String start, String end) {
        return new EventTime(
                Edtf.parse(start.substring(0, 10)),
                Optional.of(LocalDateTime.parse(start)),
                Optional.of(LocalDateTime.parse(end)),
                ClockPrecision.ABOUT,
                "Europe/Istanbul",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                "",
                "a little before three");
    }
}
