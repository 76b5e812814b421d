package app.parley.importer.calendar;

import app.parley.model.ClockPrecision;
import app.parley.model.Edtf;
import app.parley.model.EventTime;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// When an entry is, on its first date and on any other.
///
/// @param start of the first date
/// @param end of the first date, as `start` tells time; of days, the day after the last
/// @param due the day a task is due, if it is one
/// @param written the first date as Parley writes it where days cannot say it, such as `2025-06`;
///     empty if it is not written
record Times(Stamp start, Optional<Stamp> end, Optional<Stamp> due, Optional<Edtf> written) {
    Times(Stamp start, Optional<Stamp> end, Component entry, Overview overview) {
        this(
                start,
                end,
                entry.first("DUE").flatMap(overview::stamp),
                entry.first("X-EDTF").flatMap(date -> Edtf.tryParse(date.text())));
    }

    /// When the first date is.
    EventTime first() {
        return on(start, written);
    }

    /// When another date is.
    EventTime on(Stamp date) {
        return on(date, Optional.empty());
    }

    private EventTime on(Stamp date, Optional<Edtf> known) {
        Optional<LocalDateTime> until =
                end.map(e -> date.local().plus(Duration.between(start.local(), e.local())))
                        .filter(date.local()::isBefore);
        return new EventTime(
                known.orElseGet(() -> edtf(date, until)),
                clock(date, Optional.of(date.local())),
                clock(date, until),
                date.day() ? ClockPrecision.NONE : ClockPrecision.MINUTE,
                date.zone().map(ZoneId::getId).orElse(""),
                due.map(day -> day(day.like(start).local().toLocalDate())),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                "",
                "");
    }

    private static Optional<LocalDateTime> clock(Stamp date, Optional<LocalDateTime> time) {
        return date.day() ? Optional.empty() : time;
    }

    /// From the first day to the last. A day that is over at midnight is the last one.
    private static Edtf edtf(Stamp date, Optional<LocalDateTime> until) {
        LocalDate from = date.local().toLocalDate();
        LocalDate to =
                until.map(
                                time ->
                                        time.toLocalTime().equals(LocalTime.MIDNIGHT)
                                                ? time.toLocalDate().minusDays(1)
                                                : time.toLocalDate())
                        .orElse(from);
        return to.isAfter(from) ? Edtf.parse(day(from) + "/" + day(to)) : day(from);
    }

    private static Edtf day(LocalDate day) {
        return Edtf.parse(day.toString());
    }
}
