package app.parley.ui;

import app.parley.text.Text;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What stands in the middle of the window while no store is open: how to go on.
final class EmptyPane extends VBox {
    EmptyPane(Commands commands, Text text) {
        getStyleClass().add("empty");
        Command open = commands.named("open");
        Button button = new Button(text.say("command.open"));
        button.getStyleClass().add("accent");
        button.setOnAction(e -> open.run());
        Label title = new Label(text.say("empty.title"));
        title.getStyleClass().add("empty-title");
        getChildren().setAll(title, new Label(text.say("empty.text")), button);
    }
}
