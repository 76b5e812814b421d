package app.parley.ui.imports;

import app.parley.model.Difference;
import app.parley.text.Text;
import app.parley.ui.parts.Prose;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Events that the store shows and the file tells otherwise: field by field, before and after.
final class ChangedEvents extends SplitPane {
    private final Text text;
    private final ListView<Difference> events = new ListView<>();
    private final GridPane fields = new GridPane(16, 8);

    ChangedEvents(Text text) {
        this.text = text;
        events.setId("changed");
        events.setAccessibleText(text.say("import.tab.changed"));
        events.setCellFactory(list -> new TitleCell());
        events.getSelectionModel().selectedItemProperty().subscribe(this::show);
        fields.getStyleClass().add("differences");
        fields.getColumnConstraints().setAll(column(18), column(41), column(41));
        ScrollPane scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.setId("differences");
        getItems().setAll(events, scroll);
        setDividerPositions(0.34);
    }

    private static ColumnConstraints column(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    void show(List<Difference> differences) {
        events.getItems().setAll(differences);
        events.getSelectionModel().selectFirst();
    }

    private void show(@Nullable Difference difference) {
        fields.getChildren().clear();
        if (difference == null) {
            return;
        }
        fields.addRow(
                0,
                Prose.heading(text.say("import.field")),
                Prose.heading(text.say("import.before")),
                Prose.heading(text.say("import.after")));
        difference
                .fields()
                .forEach(
                        field ->
                                fields.addRow(
                                        fields.getRowCount(),
                                        Prose.line(name(field.name()), "quiet"),
                                        side(field.before()),
                                        side(field.after())));
    }

    /// A field in our words; a column that was kept as it is under its own name.
    private String name(String field) {
        String key = "changed." + field;
        return text.has(key) ? text.say(key) : field.replaceFirst("^extra\\.", "");
    }

    private Label side(String words) {
        return words.isEmpty()
                ? Prose.line(text.say("import.nothing"), "quiet")
                : Prose.line(words);
    }

    private static final class TitleCell extends ListCell<Difference> {
        @Override
        protected void updateItem(@Nullable Difference difference, boolean empty) {
            super.updateItem(difference, empty);
            setWrapText(true);
            setPrefWidth(0);
            setText(difference == null || empty ? "" : difference.title());
        }
    }
}
