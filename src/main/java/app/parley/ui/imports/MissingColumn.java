package app.parley.ui.imports;

import app.parley.importer.Reading.Column;
import app.parley.importer.Reading.Findings;
import app.parley.text.Text;
import app.parley.ui.parts.Choosers;
import app.parley.ui.parts.Prose;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/// Asks which column holds what no event is without, where the file does not say it: the date, then
/// the title.
final class MissingColumn extends VBox {
    private final Text text;
    private final Label question = Prose.line("", "strong");
    private final ComboBox<Column> answers;
    private Optional<String> field = Optional.empty();

    MissingColumn(Corrections corrections, Text text) {
        super(6);
        this.text = text;
        answers =
                Choosers.of(
                        "import-missing",
                        this::words,
                        column -> field.ifPresent(code -> corrections.field(column.name(), code)));
        answers.setPromptText(text.say("import.missing.choose"));
        answers.setMaxWidth(USE_PREF_SIZE);
        question.setId("import-missing-question");
        question.setLabelFor(answers);
        getStyleClass().addAll("question", "open");
        getChildren()
                .setAll(question, answers, Prose.line(text.say("import.missing.note"), "quiet"));
        clear();
    }

    /// Asks nothing.
    void clear() {
        show(List.of(), Optional.empty());
    }

    /// Asks, or shows nothing if nothing is missing.
    void show(Findings findings) {
        show(findings.columns(), findings.missing());
    }

    private void show(List<Column> columns, Optional<String> missing) {
        field = missing;
        setVisible(missing.isPresent());
        setManaged(missing.isPresent());
        missing.ifPresent(
                code -> {
                    question.setText(text.say("import.missing." + code));
                    answers.setAccessibleText(question.getText());
                    Choosers.ask(answers, free(columns));
                });
    }

    /// What stands for something already is not what is missing.
    private static List<Column> free(List<Column> columns) {
        return columns.stream().filter(column -> column.field().isEmpty()).toList();
    }

    private String words(Column column) {
        return column.example().isEmpty()
                ? column.name()
                : text.say("import.missing.column", column.name(), shortened(column.example()));
    }

    private static String shortened(String example) {
        return example.length() <= 60 ? example : example.substring(0, 59).strip() + "…";
    }
}
