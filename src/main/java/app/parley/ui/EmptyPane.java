package app.parley.ui;

import app.parley.text.Text;
import app.parley.ui.commands.Commands;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// What stands in the middle of the window while no store is open: how to go on, or which store is
/// being opened.
final class EmptyPane extends VBox {
    private final Text text;
    private final Label title = new Label();
    private final Label invitation;
    private final Button open;

    EmptyPane(Commands commands, Tasks tasks, Text text) {
        this.text = text;
        getStyleClass().add("empty");
        title.setId("empty-title");
        title.getStyleClass().add("empty-title");
        invitation = new Label(text.say("empty.text"));
        open = new Button(text.say("command.open"));
        open.getStyleClass().add("accent");
        open.setOnAction(e -> commands.named("open").run());
        getChildren().setAll(title, invitation, open);
        tasks.running().addListener((ListChangeListener<Tasks.Task>) change -> tell(tasks));
        tell(tasks);
    }

    private void tell(Tasks tasks) {
        Optional<String> opening =
                tasks.running().stream()
                        .map(Tasks.Task::label)
                        .filter(label -> !label.isEmpty())
                        .findFirst();
        title.setText(opening.orElseGet(() -> text.say("empty.title")));
        for (Node node : new Node[] {invitation, open}) {
            node.setVisible(opening.isEmpty());
        }
    }
}
