package app.parley.ui.imports;

import app.parley.model.Problem;
import app.parley.text.Text;
import app.parley.ui.parts.Columns;
import app.parley.ui.parts.ProblemWords;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.List;
import java.util.Optional;

/// Rows that cannot be taken in, or that are taken in and about which something is to be known:
/// where each is, what is said of it and what to do.
final class ProblemRows extends BorderPane {
    private final Text text;
    private final String id;
    private final TableView<Problem> table;
    private final Label shown = new Label();

    /// An empty list.
    ///
    /// @param id of the list: `refused` or `notices`
    /// @param save asked to save all of it as a file, where that can be
    ProblemRows(String id, Text text, Optional<Runnable> save) {
        this.text = text;
        this.id = id;
        ProblemWords words = new ProblemWords(text);
        table = Columns.table(id, text.say("import.tab." + id), "");
        table.getColumns()
                .add(Columns.words(text.say("import.where"), 170, p -> words.place(p.where())));
        table.getColumns().add(Columns.words(text.say("import.what"), 360, words::what));
        table.getColumns().add(Columns.words(text.say("import.toDo"), 360, words::toDo));
        shown.getStyleClass().add("quiet");
        shown.setWrapText(true);
        HBox.setHgrow(shown, Priority.ALWAYS);
        shown.setMaxWidth(Double.MAX_VALUE);
        HBox foot = new HBox(12, shown);
        save.ifPresent(
                asked -> {
                    Button button = new Button(text.say("import.saveRefused"));
                    button.setId("save-refused");
                    button.setOnAction(e -> asked.run());
                    foot.getChildren().add(button);
                });
        foot.getStyleClass().add("foot");
        setCenter(table);
        setBottom(foot);
    }

    /// Shows the first problems of so many.
    void show(List<Problem> first, int all) {
        table.getItems().setAll(first);
        shown.setText(
                text.say(
                        "import." + id + (first.size() < all ? ".first" : ".all"),
                        first.size(),
                        all));
    }
}
