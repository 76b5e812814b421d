package app.parley.importer;

import app.parley.model.Event;
import app.parley.model.Item;
import app.parley.model.Problem;

/// What became of one row of a file; or what stands beside its rows.
public sealed interface Row {
    /// A row that is an event.
    ///
    /// @param event as it will be in the store
    /// @param where the row is
    record Read(Event event, Problem.Where where) implements Row {}

    /// A row that is not taken in.
    ///
    /// @param problem where it is, what is wrong with it, and by its key what to do
    record Refused(Problem problem) implements Row {}

    /// No row, but what those after it name, such as a source: the store may not have it.
    record Beside(Item item) implements Row {}
}
