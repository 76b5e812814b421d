package app.parley.ui.table;

import app.parley.text.Text;

import javafx.scene.control.TableView;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntConsumer;

/// The events as a table, in step with the timeline.
public final class EventTable extends TableView<EventRow> {
    /// An empty table.
    ///
    /// @param select called with the number of an event the user selects; not for [#select]
    public EventTable(Text text, IntConsumer select) {}

    /// Shows rows, given in order of time; the user's order and the selection stay.
    public void show(List<EventRow> rows) {}

    /// Selects an event, and brings it into view, without telling anybody.
    public void select(OptionalInt number) {}
}
