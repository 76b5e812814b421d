package app.parley.ui.imports;

import app.parley.importer.Reading.Column;
import app.parley.importer.table.Field;
import app.parley.text.Text;
import app.parley.ui.parts.Choosers;
import app.parley.ui.parts.Columns;
import app.parley.ui.parts.Prose;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/// What each column of a table stands for. A column that stands for nothing is kept with the event
/// as it is.
final class ColumnMapping extends BorderPane {
    private static final List<String> FIELDS =
            Arrays.stream(Field.values()).map(Field::code).toList();

    private final Corrections corrections;
    private final Text text;
    private final TableView<Column> table;

    ColumnMapping(Corrections corrections, Text text) {
        this.corrections = corrections;
        this.text = text;
        table = Columns.table("columns", text.say("import.tab.columns"), text.say("import.fixed"));
        table.getColumns().add(Columns.words(text.say("import.column"), 230, Column::name));
        table.getColumns().add(Columns.words(text.say("import.example"), 420, Column::example));
        TableColumn<Column, Column> field =
                Columns.column(text.say("import.standsFor"), 230, column -> column);
        field.setCellFactory(column -> new FieldCell());
        table.getColumns().add(field);
        VBox note = new VBox(Prose.line(text.say("import.kept"), "quiet"));
        note.getStyleClass().add("foot");
        setCenter(table);
        setBottom(note);
    }

    void show(List<Column> columns) {
        if (!table.getItems().equals(columns)) {
            table.getItems().setAll(columns);
        }
    }

    private final class FieldCell extends TableCell<Column, Column> {
        private final ComboBox<String> fields =
                Choosers.of("", code -> text.say("field." + code), this::choose);

        private void choose(String code) {
            corrections.field(getItem().name(), code);
        }

        @Override
        protected void updateItem(@Nullable Column column, boolean empty) {
            super.updateItem(column, empty);
            if (column == null || empty) {
                setGraphic(null);
                return;
            }
            String code = column.field().isEmpty() ? Field.EXTRA.code() : column.field();
            Choosers.show(fields, FIELDS, code);
            fields.setAccessibleText(text.say("import.standsFor.of", column.name()));
            setGraphic(fields);
        }
    }
}
