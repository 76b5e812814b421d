package app.parley.ui.imports;

import app.parley.model.Event;
import app.parley.text.Text;
import app.parley.ui.parts.Columns;
import app.parley.ui.parts.Prose;

import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import java.util.List;

/// Events that the store has from an earlier version of the file, and this version has no more.
final class GoneEvents extends BorderPane {
    private final TableView<Event> table;
    private Names names;

    GoneEvents(Names names, Text text) {
        this.names = names;
        table = Columns.table("gone", text.say("import.tab.gone"), "");
        table.getColumns()
                .add(Columns.words(text.say("import.when"), 220, event -> this.names.when(event)));
        table.getColumns().add(Columns.words(text.say("import.event"), 600, Event::title));
        VBox note = new VBox(Prose.line(text.say("import.gone.note"), "quiet"));
        note.getStyleClass().add("foot");
        setCenter(table);
        setBottom(note);
    }

    void show(List<Event> events, Names other) {
        names = other;
        table.getItems().setAll(events);
    }
}
