package app.parley.ui.parts;

import atlantafx.base.theme.Styles;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.function.Function;

/// Tables of the smaller windows, made alike: words that wrap, columns that share the width.
public final class Columns {
    private Columns() {}

    /// A table without columns.
    ///
    /// @param name read out to those who do not see it
    /// @param nothing said where there are no rows
    public static <S> TableView<S> table(String id, String name, String nothing) {
        TableView<S> table = new TableView<>();
        table.setId(id);
        table.setAccessibleText(name);
        table.getStyleClass().addAll(Styles.DENSE, Styles.STRIPED);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Label placeholder = new Label(nothing);
        placeholder.setWrapText(true);
        table.setPlaceholder(placeholder);
        return table;
    }

    /// A column of words.
    public static <S> TableColumn<S, String> words(
            String title, double width, Function<S, String> words) {
        TableColumn<S, String> column = column(title, width, words);
        column.setCellFactory(WrappedCell::new);
        return column;
    }

    /// A column of values, each in a cell of its own making.
    public static <S, T> TableColumn<S, T> column(
            String title, double width, Function<S, T> value) {
        TableColumn<S, T> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }
}
