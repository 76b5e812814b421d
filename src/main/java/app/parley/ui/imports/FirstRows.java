package app.parley.ui.imports;

import app.parley.importer.Row;
import app.parley.model.Event;
import app.parley.text.Text;
import app.parley.ui.parts.Columns;
import app.parley.ui.parts.ProblemWords;

import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.BiFunction;

/// The first rows of a file as they will be in the store.
final class FirstRows extends BorderPane {
    private final TableView<Row.Whole> table;
    private final Text text;
    private Names names;

    FirstRows(Names names, Text text) {
        this.names = names;
        this.text = text;
        table = Columns.table("first-rows", text.say("import.rows"), text.say("import.rows.none"));
        column("import.when", 190, Names::when);
        table.getColumns().add(Columns.words(text.say("import.event"), 330, this::title));
        column("import.kind", 110, Names::kind);
        column("import.parties", 170, Names::parties);
        column("import.place", 130, (n, event) -> event.place().name());
        table.setRowFactory(all -> new Line());
        setCenter(table);
    }

    private void column(String key, double width, BiFunction<Names, Event, String> words) {
        table.getColumns()
                .add(
                        Columns.words(
                                text.say(key),
                                width,
                                row ->
                                        row instanceof Row.Read read
                                                ? words.apply(names, read.event())
                                                : ""));
    }

    private String title(Row.Whole row) {
        return switch (row) {
            case Row.Read read -> read.event().title();
            case Row.Beside beside -> beside.item().id();
            case Row.Refused no ->
                    text.say(
                            "import.refusedRow",
                            new ProblemWords(text).place(no.problem().where()),
                            new ProblemWords(text).what(no.problem()));
        };
    }

    private static final class Line extends TableRow<Row.Whole> {
        @Override
        protected void updateItem(Row.@Nullable Whole row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().remove("refused-row");
            if (row instanceof Row.Refused) {
                getStyleClass().add("refused-row");
            }
        }
    }

    void show(List<Row.Whole> rows, Names other) {
        names = other;
        table.getItems().setAll(rows);
        table.refresh();
    }
}
