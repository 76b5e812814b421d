package app.parley.ui.commands;

import app.parley.text.Text;
import app.parley.ui.imports.Sizes;
import app.parley.ui.parts.Columns;
import app.parley.ui.parts.Prose;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Subscription;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every command with its keys, and where it gets others: the user chooses a command, presses the
/// new key, and is asked if another command has it.
public final class KeySheet {
    private static final double WIDTH = 720;
    private static final double HEIGHT = 680;

    /// How many of the usual keys are shown: further ones are the same on other keyboards.
    private static final int SHOWN = 2;

    private static final List<String> QUESTION = List.of("question", "open");

    private final Commands commands;
    private final Text text;
    private final List<Row> rows;
    private final TableView<Row> table;
    private final Label answer = Prose.line("", "answer");
    private final HBox choice = new HBox(8);
    private final VBox question = new VBox(8, answer, choice);
    private final Button change;
    private final Button add;
    private final Button none;
    private final Button usual;
    private final Button reset;
    private Optional<Consumer<Keys>> awaiting = Optional.empty();

    /// A command, with its name and that of the menu it stands in.
    private record Row(Command command, String name, String menu) {}

    /// The keys of these commands.
    public KeySheet(Commands commands, Text text) {
        this.commands = commands;
        this.text = text;
        rows = commands.menus().stream().flatMap(this::rows).toList();
        change = button("change", () -> selected().ifPresent(this::change));
        add = button("add", () -> selected().ifPresent(this::add));
        none = button("none", () -> selected().ifPresent(row -> give(row, List.of())));
        usual = button("usual", () -> selected().ifPresent(r -> offer(r, r.command.usual())));
        reset = button("reset", commands.bindings()::reset);
        answer.setId("keys-answer");
        table = Columns.table("keys", text.say("command.keys"), text.say("keys.nothing"));
        fillTable();
    }

    private Stream<Row> rows(Commands.Menu menu) {
        String name = text.say("menu." + menu.id());
        return menu.commands().map(c -> new Row(c, text.say("command." + c.id()), name));
    }

    /// Shows the sheet over a window.
    public void show(Window owner) {
        TextField field = new TextField();
        field.setId("keys-find");
        field.setPromptText(text.say("keys.find"));
        field.textProperty().subscribe(this::find);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        VBox sheet =
                new VBox(field, table, question, new HBox(8, change, add, none, usual, gap, reset));
        sheet.getStyleClass().add("key-sheet");
        VBox.setVgrow(table, Priority.ALWAYS);
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(text.say("command.keys"));
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(sheet);
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
        dialog.getDialogPane().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        Subscription following = commands.bindings().written().subscribe(now -> rest());
        dialog.setOnHidden(e -> following.unsubscribe());
        dialog.setOnShown(e -> field.requestFocus());
        Sizes.show(dialog, WIDTH, HEIGHT);
    }

    private void fillTable() {
        table.getColumns().add(Columns.words(text.say("keys.command"), 290, Row::name));
        TableColumn<Row, String> keys = Columns.words(text.say("keys.keys"), 260, row -> "");
        keys.setCellValueFactory(
                cell -> cell.getValue().command.keys().map(now -> keys(cell.getValue().command)));
        table.getColumns().add(keys);
        table.getColumns().add(Columns.words(text.say("keys.menu"), 90, Row::menu));
        table.getItems().setAll(rows);
        table.getSelectionModel().selectFirst();
        table.getSelectionModel().selectedItemProperty().subscribe(this::rest);
        table.setOnKeyPressed(
                e -> {
                    if (e.getCode() == KeyCode.ENTER) {
                        change.fire();
                    }
                });
        table.setOnMouseClicked(
                e -> {
                    if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
                        change.fire();
                    }
                });
    }

    private Button button(String id, Runnable deed) {
        Button button = new Button(text.say("keys." + id));
        button.setId("keys-" + id);
        button.setOnAction(e -> deed.run());
        return button;
    }

    private Optional<Row> selected() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    private void find(String typed) {
        String words = typed.strip().toLowerCase(Locale.ROOT);
        table.getItems()
                .setAll(
                        rows.stream()
                                .filter(
                                        row ->
                                                (row.name
                                                                + "\n"
                                                                + row.menu
                                                                + "\n"
                                                                + keys(row.command))
                                                        .toLowerCase(Locale.ROOT)
                                                        .contains(words))
                                .toList());
        table.getSelectionModel().selectFirst();
    }

    private String keys(Command command) {
        List<Keys> now = command.keys().getValue();
        if (command.isChanged()) {
            return text.say("keys.own", words(now), words(command.usual()));
        }
        return now.isEmpty() ? "" : words(now);
    }

    private String words(List<Keys> keys) {
        return keys.isEmpty()
                ? text.say("keys.noKey")
                : keys.stream()
                        .map(Keys::words)
                        .filter(key -> !key.startsWith("Numpad"))
                        .limit(SHOWN)
                        .collect(Collectors.joining(text.say("keys.or")));
    }

    private void change(Row row) {
        await(row, key -> offer(row, List.of(key)));
    }

    private void add(Row row) {
        await(
                row,
                key ->
                        offer(
                                row,
                                Stream.concat(
                                                row.command.keys().getValue().stream(),
                                                Stream.of(key))
                                        .distinct()
                                        .toList()));
    }

    private void await(Row row, Consumer<Keys> then) {
        rest();
        awaiting = Optional.of(then);
        ask(text.say("keys.press", row.name));
        table.requestFocus();
    }

    /// Nothing is awaited or asked.
    private void rest() {
        awaiting = Optional.empty();
        choice.getChildren().clear();
        question.getStyleClass().removeAll(QUESTION);
        Optional<Command> command = selected().map(Row::command);
        boolean fixed = command.filter(Command::isFree).isEmpty();
        answer.setText(
                command.isPresent() && fixed
                        ? text.say("keys.fixed", words(command.get().usual()))
                        : text.say("keys.hint"));
        change.setDisable(fixed);
        add.setDisable(fixed);
        none.setDisable(fixed || command.filter(c -> !c.keys().getValue().isEmpty()).isEmpty());
        usual.setDisable(command.filter(Command::isChanged).isEmpty());
        reset.setDisable(commands.all().noneMatch(Command::isChanged));
    }

    /// Takes the next key, whatever it means elsewhere.
    private void pressed(KeyEvent event) {
        boolean escape = event.getCode() == KeyCode.ESCAPE;
        if (awaiting.isPresent()) {
            event.consume();
            if (escape) {
                rest();
            } else {
                Keys.pressed(event).ifPresentOrElse(this::take, () -> nameless(event));
            }
        } else if (escape && !choice.getChildren().isEmpty()) {
            event.consume();
            rest();
        }
    }

    /// On some keyboards the system has no name for a letter; a modifier alone only begins a key.
    private void nameless(KeyEvent event) {
        if (event.getCode() == KeyCode.UNDEFINED) {
            answer.setText(text.say("keys.nameless"));
        }
    }

    private void take(Keys key) {
        if (key.isFree()) {
            awaiting.ifPresent(then -> then.accept(key));
        } else {
            answer.setText(text.say("keys.fixed", key.words()));
        }
    }

    /// Gives keys to a command, unless others have one of them: then the user decides.
    private void offer(Row row, List<Keys> wanted) {
        rest();
        List<Row> others =
                rows.stream()
                        .filter(other -> !other.equals(row))
                        .filter(other -> wanted.stream().anyMatch(other.command::has))
                        .toList();
        if (others.isEmpty()) {
            give(row, wanted);
        } else {
            ask(row, wanted, others);
        }
    }

    private void ask(String words) {
        answer.setText(words);
        question.getStyleClass().addAll(QUESTION);
    }

    private void ask(Row row, List<Keys> wanted, List<Row> others) {
        ask(
                others.stream()
                        .map(
                                other ->
                                        text.say(
                                                "keys.clash",
                                                words(
                                                        wanted.stream()
                                                                .filter(other.command::has)
                                                                .toList()),
                                                other.name))
                        .collect(Collectors.joining(" ")));
        Button take = button("take", () -> give(row, wanted));
        choice.getChildren().setAll(take, button("leave", this::rest));
        take.setAccessibleHelp(answer.getText());
        take.requestFocus();
    }

    private void give(Row row, List<Keys> keys) {
        commands.bindings().give(row.command, keys);
        answer.setText(text.say("keys.given", row.name, words(keys)));
        table.requestFocus();
    }
}
