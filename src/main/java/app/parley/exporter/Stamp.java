package app.parley.exporter;

import app.parley.model.EventTime;
import app.parley.model.Span;
import app.parley.model.Zones;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/// One end of an event as tables and calendars know it: a day, or a clock time.
///
/// @param millis since 1970: of the day's midnight where it is a day, else UTC
/// @param day whether it is a day, which is the same in every zone
record Stamp(long millis, boolean day) {
    /// When it began, or may have begun at the earliest; empty if nothing bounds that.
    static Optional<Stamp> start(EventTime time) {
        EventTime.Extent extent = time.extent();
        long earliest = extent.span().earliestStart();
        return time.startClock()
                .map(clock -> new Stamp(time.instant(clock), false))
                .or(
                        () ->
                                earliest == Span.BEGINNING
                                        ? Optional.empty()
                                        : Optional.of(new Stamp(earliest, extent.floatingStart())));
    }

    /// The first moment after it, at the latest; empty if nothing bounds that, and for a moment.
    static Optional<Stamp> end(EventTime time) {
        EventTime.Extent extent = time.extent();
        long latest = extent.span().latestEnd();
        if (time.endClock().isPresent()) {
            return Optional.of(new Stamp(time.instant(time.endClock().get()), false));
        }
        boolean moment = !time.date().interval() && !extent.floatingEnd();
        return moment || latest == Span.ENDLESS
                ? Optional.empty()
                : Optional.of(
                        extent.floatingEnd()
                                ? new Stamp(latest, true)
                                : new Stamp(extent.span().earliestEnd(), false));
    }

    /// What a calendar and a clock show in a zone.
    LocalDateTime in(ZoneId zone) {
        long local = day ? millis : Zones.toLocal(millis, zone);
        return LocalDateTime.ofEpochSecond(Math.floorDiv(local, 1000L), 0, ZoneOffset.UTC);
    }
}
