package app.parley.importer;

import app.parley.model.Event;
import app.parley.model.Item;
import app.parley.model.Problem;

/// What became of one row of a file; or what stands beside its rows.
public sealed interface Row {
    /// All that there is to say of a row.
    sealed interface Whole extends Row {}

    /// A row that is an event.
    ///
    /// @param event as it will be in the store
    /// @param where the row is
    record Read(Event event, Problem.Where where) implements Whole {}

    /// A row that is not taken in.
    ///
    /// @param problem where it is, what is wrong with it, and by its key what to do
    record Refused(Problem problem) implements Whole {}

    /// No row, but what those after it name, such as a source: the store may not have it.
    record Beside(Item item) implements Whole {}

    /// A row that is an event of which its table tells only a part. What a store shows of it beyond
    /// that stays as it is.
    ///
    /// @param where the row is
    record Part(Partial partial, Problem.Where where) implements Row {}
}
