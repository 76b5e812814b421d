package app.parley.importer.table;

import app.parley.model.Edtf;

import java.time.LocalDateTime;
import java.util.Optional;

/// A date as a cell says it.
///
/// @param date the date, at the precision stated; the first day if there is a time until which
/// @param clock the time of day, if stated
/// @param until the time of day until which it was, where one text states both
public record Dated(Edtf date, Optional<LocalDateTime> clock, Optional<LocalDateTime> until) {
    /// A date with a time of day, if there is one, and none until which.
    public Dated(Edtf date, Optional<LocalDateTime> clock) {
        this(date, clock, Optional.empty());
    }

    /// A date without a time of day.
    public static Dated of(Edtf date) {
        return new Dated(date, Optional.empty());
    }
}
