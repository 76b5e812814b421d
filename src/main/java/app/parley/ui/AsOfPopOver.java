package app.parley.ui;

import app.parley.text.Text;
import app.parley.timeline.DateEntry;
import app.parley.timeline.TimeWords;
import app.parley.timeline.View;
import app.parley.ui.commands.Command;
import app.parley.ui.commands.Commands;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;

/// Where the as-of cursor is set: a date to type, the changes and rounds before and after it, and
/// the zone.
final class AsOfPopOver {
    private final Session session;
    private final Text text;
    private final PopOver popOver = new PopOver();
    private final TextField field = new TextField();
    private final Label answer = new Label();

    /// For the cursor of a session.
    AsOfPopOver(Session session, Commands commands, Text text) {
        this.session = session;
        this.text = text;
        field.setId("as-of-field");
        field.setPrefColumnCount(18);
        field.setText(now());
        field.setOnAction(e -> enter());
        answer.setId("as-of-answer");
        answer.getStyleClass().add("answer");
        answer.setWrapText(true);
        answer.setMaxWidth(320);
        answer.setText(text.say("asOf.hint"));
        Button set = new Button(text.say("asOf.set"));
        set.getStyleClass().add("accent");
        set.setOnAction(e -> enter());
        VBox box =
                new VBox(
                        10,
                        new Label(text.say("asOf.title")),
                        new HBox(8, field, set),
                        answer,
                        steps(commands));
        box.getStyleClass().add("as-of-box");
        popOver.setContentNode(box);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popOver.setDetachable(false);
        popOver.setAnimated(false);
    }

    /// Shows it below a node.
    void show(Node below) {
        var following = session.view().subscribe(this::follow);
        popOver.setOnHidden(e -> following.unsubscribe());
        popOver.show(below);
        field.requestFocus();
        field.selectAll();
    }

    private GridPane steps(Commands commands) {
        GridPane steps = new GridPane(8, 8);
        steps.addRow(0, step(commands, "previousChange"), step(commands, "nextChange"));
        steps.addRow(1, step(commands, "previousRound"), step(commands, "nextRound"));
        steps.add(step(commands, "chooseZone"), 0, 2, 2, 1);
        return steps;
    }

    private Button step(Commands commands, String id) {
        Command command = commands.named(id);
        Button button = new Button(text.say("command." + id));
        button.setOnAction(e -> command.run());
        button.setMaxWidth(Double.MAX_VALUE);
        GridPane.setHgrow(button, Priority.ALWAYS);
        command.keys().getValue().stream()
                .findFirst()
                .ifPresent(key -> button.setTooltip(new Tooltip(key.label())));
        return button;
    }

    private void follow(View view) {
        field.setText(now());
        answer.setText(text.say("asOf.hint"));
    }

    private String now() {
        View view = session.view().get();
        return TimeWords.asOf(view.asOf(), view.zone(), text);
    }

    private void enter() {
        DateEntry.read(field.getText(), text.locale())
                .ifPresentOrElse(
                        date -> {
                            long instant = date.asOf(session.view().get().zone());
                            popOver.hide();
                            new Navigator(session).asOf(instant);
                        },
                        () -> answer.setText(text.say("asOf.notADate")));
    }
}
