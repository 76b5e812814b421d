package app.parley.ui;

import app.parley.model.Edtf;
import app.parley.model.Event;
import app.parley.model.EventTime;
import app.parley.model.Kind;
import app.parley.model.Place;
import app.parley.timeline.Measure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/// Stretches of time that somebody gave a name: events of the kind [Kind#PERIOD], drawn behind all
/// lanes.
///
/// @param session in whose store they are kept
record Periods(Session session) {
    private static final int CONTEXT = 3;

    /// Keeps the days of what was measured under a name.
    void mark(Measure measured, String name) {
        ZoneId zone = session.view().get().zone();
        LocalDate first = day(measured.from(), zone);
        LocalDate last = day(Math.max(measured.from(), measured.until() - 1), zone);
        String id = "period-%s-%s-%08x".formatted(first, last, name.hashCode());
        session.put(
                new Event(
                        id.toLowerCase(Locale.ROOT),
                        name,
                        "",
                        EventTime.of(
                                Edtf.parse(first.equals(last) ? "" + first : first + "/" + last)),
                        Kind.PERIOD,
                        "ground",
                        CONTEXT,
                        true,
                        Place.NOWHERE,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "",
                        "",
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        new TreeMap<>()));
    }

    private static LocalDate day(long instant, ZoneId zone) {
        return Instant.ofEpochMilli(instant).atZone(zone).toLocalDate();
    }

    /// Removes the selected event, if it is a period.
    void removeSelected() {
        session.selected()
                .get()
                .filter(Periods::isPeriod)
                .ifPresent(selected -> session.remove(Event.class, selected.event().id()));
    }

    /// Whether the selected event is a period.
    static boolean isSelected(Optional<Session.Selected> selected) {
        return selected.filter(Periods::isPeriod).isPresent();
    }

    private static boolean isPeriod(Session.Selected selected) {
        return selected.event().kind().equals(Kind.PERIOD);
    }
}
