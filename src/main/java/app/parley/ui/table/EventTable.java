package app.parley.ui.table;

import app.parley.text.Text;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntConsumer;

/// The events as a table, in step with the timeline. Rows are light and cells exist only for what
/// is in view, so that the number of events does not matter.
public final class EventTable extends TableView<EventRow> {
    private final Text text;
    private final IntConsumer select;
    private OptionalInt selected = OptionalInt.empty();
    private boolean quiet;

    /// An empty table.
    ///
    /// @param select called with the number of an event the user selects; not for [#select]
    public EventTable(Text text, IntConsumer select) {
        this.text = text;
        this.select = select;
        getStyleClass().addAll("event-table", Styles.DENSE, Styles.STRIPED);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        setAccessibleText(text.say("table.name"));
        setPlaceholder(new Label(text.say("table.empty")));
        TableColumn<EventRow, EventRow> when = column("table.when", 170, row -> row);
        when.setComparator(Comparator.comparingLong(EventRow::start));
        when.setCellFactory(column -> new WhenCell());
        getColumns().add(when);
        getColumns().add(column("table.title", 380, EventRow::title));
        getColumns().add(column("table.kind", 110, EventRow::kind));
        getColumns().add(column("table.lane", 130, EventRow::lane));
        getColumns().add(column("table.place", 150, EventRow::place));
        getColumns().add(column("table.contested", 90, this::contested));
        TableColumn<EventRow, Integer> sources = column("table.sources", 70, EventRow::sources);
        sources.getStyleClass().add(Tweaks.ALIGN_RIGHT);
        getColumns().add(sources);
        getSelectionModel().selectedItemProperty().subscribe(this::tell);
    }

    private <T> TableColumn<EventRow, T> column(
            String key, double width, Function<EventRow, T> value) {
        TableColumn<EventRow, T> column = new TableColumn<>(text.say(key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setPrefWidth(width);
        return column;
    }

    private String contested(EventRow row) {
        return row.contested() ? text.say("table.isContested") : "";
    }

    /// Shows rows, given in order of time; the user's order and the selection stay.
    public void show(List<EventRow> rows) {
        quietly(
                () -> {
                    // Another list of items would lose the user's order.
                    getItems().setAll(rows);
                    sort();
                    mark();
                });
    }

    /// Selects an event, and brings it into view, without telling anybody.
    public void select(OptionalInt number) {
        if (!number.equals(selected)) {
            selected = number;
            quietly(this::mark);
        }
    }

    private void mark() {
        int at = selected.isPresent() ? indexOf(selected.getAsInt()) : -1;
        if (at < 0) {
            getSelectionModel().clearSelection();
        } else {
            getSelectionModel().clearAndSelect(at);
            bringIntoView(at);
        }
    }

    private void bringIntoView(int row) {
        boolean inView =
                lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                        && flow.getFirstVisibleCell() != null
                        && flow.getFirstVisibleCell().getIndex() <= row
                        && flow.getLastVisibleCell().getIndex() >= row;
        if (!inView) {
            scrollTo(row);
        }
    }

    /// What the selection does meanwhile is not the user's doing.
    private void quietly(Runnable change) {
        quiet = true;
        change.run();
        quiet = false;
    }

    private int indexOf(int number) {
        for (int i = 0; i < getItems().size(); i++) {
            if (getItems().get(i).number() == number) {
                return i;
            }
        }
        return -1;
    }

    private void tell(@Nullable EventRow row) {
        if (!quiet && row != null && !selected.equals(OptionalInt.of(row.number()))) {
            selected = OptionalInt.of(row.number());
            select.accept(row.number());
        }
    }

    /// Sorted by the instant, shown in words.
    private static final class WhenCell extends TableCell<EventRow, EventRow> {
        @Override
        protected void updateItem(@Nullable EventRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(row == null || empty ? "" : row.when());
        }
    }
}
