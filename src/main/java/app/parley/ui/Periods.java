package app.parley.ui;

import app.parley.model.Edtf;
import app.parley.model.Event;
import app.parley.model.EventTime;
import app.parley.model.Kind;
import app.parley.text.Text;
import app.parley.timeline.Measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// Stretches of time that somebody gave a name: events of the kind [Kind#PERIOD], drawn behind all
/// lanes.
///
/// @param session in whose store they are kept
/// @param text the words
record Periods(Session session, Text text) {
    private static final int CONTEXT = 3;

    /// The days that what was measured touches.
    Edtf days(Measure measured) {
        LocalDate first = day(measured.from());
        LocalDate last = day(Math.max(measured.from(), measured.until() - 1));
        return Edtf.parse(first.equals(last) ? "" + first : first + "/" + last);
    }

    private LocalDate day(long instant) {
        return Instant.ofEpochMilli(instant).atZone(session.view().get().zone()).toLocalDate();
    }

    /// Keeps days under a name. The first period of a store brings its kind with it.
    void mark(String name, Edtf days) {
        String id = "period-%s-%08x".formatted(days.text(), name.hashCode());
        String plain = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "-");
        Event period = Event.of(plain, name, EventTime.of(days), Kind.PERIOD, "ground", CONTEXT);
        if (session.snapshot().get().kinds().stream().anyMatch(Periods::isPeriod)) {
            session.put(period);
        } else {
            session.put(kind(), period);
        }
    }

    private Kind kind() {
        int last = session.snapshot().get().kinds().stream().mapToInt(Kind::order).max().orElse(0);
        return new Kind(Kind.PERIOD, text.say("period.kind"), "kind-period", last + 1);
    }

    /// Gives a period another name and other days; as long as those are the same, also its hours
    /// stay.
    void change(Event period, String name, Edtf days) {
        EventTime time = period.time();
        session.put(period.told(name, time.date().equals(days) ? time : EventTime.of(days)));
    }

    /// Removes the selected period.
    void removeSelected() {
        selected().ifPresent(period -> session.remove(Event.class, period.id()));
    }

    /// The selected event, if it is a period.
    Optional<Event> selected() {
        return of(session.selected().get());
    }

    /// What is selected, if it is a period.
    static Optional<Event> of(Optional<Session.Selected> selected) {
        return selected.map(Session.Selected::event)
                .filter(event -> event.kind().equals(Kind.PERIOD));
    }

    private static boolean isPeriod(Kind kind) {
        return kind.id().equals(Kind.PERIOD);
    }
}
