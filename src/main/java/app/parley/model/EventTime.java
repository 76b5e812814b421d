package app.parley.model;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// When an event was: its date as EDTF, clock times where they are known, what was planned, and the
/// source's own wording.
///
/// @param date the date or interval
/// @param startClock the local clock time at which it began, in `zone`
/// @param endClock the local clock time at which it ended, in `zone`
/// @param clockPrecision how exactly the clock times are known
/// @param zone IANA zone of the place, empty if not known
/// @param plannedStart when it was to begin
/// @param plannedEnd when it was to end
/// @param plannedEarlier earlier plans, oldest first
/// @param proposedFor the date a proposal is about; not a planned time of the event itself
/// @param during the id of the event within which it happened, empty if none
/// @param wording the source's words about the time
public record EventTime(
        Edtf date,
        Optional<LocalDateTime> startClock,
        Optional<LocalDateTime> endClock,
        ClockPrecision clockPrecision,
        String zone,
        Optional<Edtf> plannedStart,
        Optional<Edtf> plannedEnd,
        List<Edtf> plannedEarlier,
        Optional<Edtf> proposedFor,
        String during,
        String wording) {
    private static final long MINUTE = 60_000;

    /// Lists are copied.
    public EventTime {
        plannedEarlier = List.copyOf(plannedEarlier);
    }

    /// A time that is known by its date alone.
    public static EventTime of(Edtf date) {
        return new EventTime(
                date,
                Optional.empty(),
                Optional.empty(),
                ClockPrecision.NONE,
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                "",
                "");
    }

    /// The bounds of both ends, clock times taken into account. A clock time known to the minute
    /// or the hour bounds that minute or hour; "about" is read as a quarter of an hour either
    /// way. An event with a start clock, no end clock and a single date is a moment.
    public Extent extent() {
        Span span = date.span();
        long startFrom = span.earliestStart();
        long startTo = span.latestStart();
        long endFrom = span.earliestEnd();
        long endTo = span.latestEnd();
        if (startClock.isPresent()) {
            startFrom = clockFrom(startClock.get());
            startTo = clockTo(startClock.get());
            if (!date.interval()) {
                endFrom = startFrom;
                endTo = startTo;
            }
        }
        if (endClock.isPresent()) {
            endFrom = clockFrom(endClock.get());
            endTo = clockTo(endClock.get());
        }
        boolean endIsClock = endClock.isPresent() || (startClock.isPresent() && !date.interval());
        return new Extent(
                new Span(startFrom, startTo, endFrom, endTo),
                startClock.isEmpty() && !date.startZoned(),
                !endIsClock && !date.endZoned());
    }

    /// Bounds whose ends are floating where only a date is known.
    ///
    /// @param span milliseconds, local where floating, else since 1970 UTC
    /// @param floatingStart the start is the same date in every zone
    /// @param floatingEnd the end is the same date in every zone
    public record Extent(Span span, boolean floatingStart, boolean floatingEnd) {
        /// The bounds as instants, floating ends read in `display`.
        public Span in(ZoneId display) {
            return new Span(
                    floatingStart
                            ? Zones.toInstant(span.earliestStart(), display)
                            : span.earliestStart(),
                    floatingStart
                            ? Zones.toInstant(span.latestStart(), display)
                            : span.latestStart(),
                    floatingEnd ? Zones.toInstant(span.earliestEnd(), display) : span.earliestEnd(),
                    floatingEnd ? Zones.toInstant(span.latestEnd(), display) : span.latestEnd());
        }
    }

    /// The instant of a local clock time in this event's zone.
    public long instant(LocalDateTime clock) {
        return Zones.toInstant(
                clock.toInstant(ZoneOffset.UTC).toEpochMilli(),
                zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone));
    }

    private long clockFrom(LocalDateTime clock) {
        return instant(clock) - (clockPrecision == ClockPrecision.ABOUT ? 15 * MINUTE : 0);
    }

    private long clockTo(LocalDateTime clock) {
        return instant(clock)
                + switch (clockPrecision) {
                    case ABOUT -> 15 * MINUTE;
                    case HOUR -> 60 * MINUTE;
                    case MINUTE, PART_OF_DAY, NONE -> MINUTE;
                };
    }
}
