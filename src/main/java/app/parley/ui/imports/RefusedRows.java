package app.parley.ui.imports;

import app.parley.model.Problem;
import app.parley.text.Text;
import app.parley.ui.parts.ProblemWords;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.List;

/// The rows that cannot be taken in: where each is, what is wrong with it and what to do.
final class RefusedRows extends BorderPane {
    private final Text text;
    private final TableView<Problem> table;
    private final Label shown = new Label();

    /// An empty list.
    ///
    /// @param save asked to save all of it as a file
    RefusedRows(Text text, Runnable save) {
        this.text = text;
        ProblemWords words = new ProblemWords(text);
        table = Columns.table("refused", text.say("import.tab.refused"), "");
        table.getColumns()
                .add(Columns.words(text.say("import.where"), 170, p -> words.place(p.where())));
        table.getColumns().add(Columns.words(text.say("import.what"), 360, words::what));
        table.getColumns().add(Columns.words(text.say("import.toDo"), 360, words::toDo));
        Button button = new Button(text.say("import.saveRefused"));
        button.setId("save-refused");
        button.setOnAction(e -> save.run());
        shown.getStyleClass().add("quiet");
        shown.setWrapText(true);
        HBox.setHgrow(shown, Priority.ALWAYS);
        shown.setMaxWidth(Double.MAX_VALUE);
        HBox foot = new HBox(12, shown, button);
        foot.getStyleClass().add("foot");
        setCenter(table);
        setBottom(foot);
    }

    /// Shows the first problems of so many.
    void show(List<Problem> first, int all) {
        table.getItems().setAll(first);
        shown.setText(
                text.say(
                        first.size() < all ? "import.refused.first" : "import.refused.all",
                        first.size(),
                        all));
    }
}
