package app.parley.ui.imports;

import app.parley.text.Text;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.text.NumberFormat;
import java.util.Optional;

/// What would become of all rows of a file, in numbers. A number behind which there is a list
/// leads to it.
final class Tally extends FlowPane {
    private final Text text;

    Tally(Text text) {
        super(8, 8);
        this.text = text;
        getStyleClass().add("tally");
    }

    /// Starts anew.
    void clear() {
        getChildren().clear();
    }

    /// Adds a number.
    ///
    /// @param key of its word: `import.tally.KEY`
    /// @param list shows what is behind it
    void add(String key, int count, Optional<Runnable> list) {
        Label number = new Label(NumberFormat.getIntegerInstance(text.locale()).format(count));
        number.getStyleClass().add("number");
        Label word = new Label(text.say("import.tally." + key, count));
        word.getStyleClass().add("quiet");
        VBox box = new VBox(number, word);
        String spoken = number.getText() + " " + word.getText();
        if (list.isPresent() && count > 0) {
            Button button = new Button("", box);
            button.setId("tally-" + key);
            button.getStyleClass().addAll("count", "flat");
            button.setAccessibleText(spoken);
            button.setOnAction(e -> list.get().run());
            getChildren().add(button);
        } else {
            box.setId("tally-" + key);
            box.getStyleClass().add("count");
            box.setAccessibleRole(AccessibleRole.TEXT);
            box.setAccessibleText(spoken);
            getChildren().add(box);
        }
    }
}
