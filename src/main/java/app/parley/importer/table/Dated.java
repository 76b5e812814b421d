package app.parley.importer.table;

import app.parley.model.Edtf;

import java.time.LocalDateTime;
import java.util.Optional;

/// A date as a cell says it.
///
/// @param date the date, at the precision stated
/// @param clock the time of day, if stated
public record Dated(Edtf date, Optional<LocalDateTime> clock) {
    /// A date without a time of day.
    public static Dated of(Edtf date) {
        return new Dated(date, Optional.empty());
    }
}
