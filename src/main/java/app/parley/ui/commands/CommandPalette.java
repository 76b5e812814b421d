package app.parley.ui.commands;

import app.parley.text.Text;
import app.parley.ui.commands.Commands.Choices;
import app.parley.ui.commands.Commands.Entry;
import app.parley.ui.commands.Commands.Item;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Everything the window can do now, found by typing: commands with their keys, and what menus let
/// choose from.
public final class CommandPalette {
    private static final double WIDTH = 520;
    private static final double HEIGHT = 360;
    private static final double TOP = 90;

    private final List<Line> lines;
    private final PopOver popOver = new PopOver();
    private final TextField field = new TextField();
    private final ListView<Line> list = new ListView<>();

    /// Something that can be done.
    ///
    /// @param menu it stands in
    /// @param words what it is called
    /// @param keys that do it, empty if none
    /// @param action does it
    private record Line(String menu, String words, String keys, Runnable action) {
        String all() {
            return (menu + " " + words).toLowerCase(Locale.ROOT);
        }
    }

    /// Of all commands that can be done now.
    public CommandPalette(Commands commands, Text text) {
        lines =
                commands.menus().stream()
                        .flatMap(
                                menu ->
                                        menu.blocks().stream()
                                                .flatMap(List::stream)
                                                .flatMap(
                                                        entry ->
                                                                lines(
                                                                        text.say(
                                                                                "menu."
                                                                                        + menu
                                                                                                .id()),
                                                                        entry,
                                                                        text)))
                        .toList();
        field.setId("palette-field");
        field.setPromptText(text.say("palette.hint"));
        field.textProperty().subscribe(this::find);
        field.setOnAction(e -> run());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setId("palette-list");
        list.setPrefSize(WIDTH, HEIGHT);
        list.setFocusTraversable(false);
        list.setPlaceholder(new Label(text.say("palette.none")));
        list.setCellFactory(lines -> new LineCell());
        list.setOnMouseClicked(e -> run());
        VBox box = new VBox(8, field, list);
        box.getStyleClass().add("palette");
        popOver.setContentNode(box);
        popOver.setArrowSize(0);
        popOver.setDetachable(false);
        popOver.setAnimated(false);
    }

    /// Shows it over a window.
    public void show(Window owner) {
        popOver.show(
                owner.getScene().getRoot(),
                owner.getX() + (owner.getWidth() - WIDTH) / 2,
                owner.getY() + TOP);
        field.requestFocus();
    }

    private static Stream<Line> lines(String menu, Entry entry, Text text) {
        return switch (entry) {
            case Item(var command) when command.enabled().getValue() ->
                    Stream.of(
                            new Line(
                                    menu,
                                    text.say("command." + command.id()),
                                    command.keys().getValue().stream()
                                            .findFirst()
                                            .map(Keys::words)
                                            .orElse(""),
                                    command::run));
            case Item _ -> Stream.empty();
            case Choices choices when choices.enabled().getValue() ->
                    choices.choices().get().stream()
                            .map(
                                    choice ->
                                            new Line(
                                                    text.say("menu." + choices.id()),
                                                    choice.label(),
                                                    "",
                                                    choice.action()));
            case Choices _ -> Stream.empty();
        };
    }

    private void find(String typed) {
        List<String> words = List.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        list.getItems()
                .setAll(
                        lines.stream()
                                .filter(line -> words.stream().allMatch(line.all()::contains))
                                .sorted(
                                        Comparator.comparing(
                                                line ->
                                                        !line.words()
                                                                .toLowerCase(Locale.ROOT)
                                                                .startsWith(words.getFirst())))
                                .toList());
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    /// Up and down belong to the list while one types.
    private void key(KeyEvent e) {
        int step =
                switch (e.getCode()) {
                    case UP -> -1;
                    case DOWN -> 1;
                    case PAGE_UP -> -10;
                    case PAGE_DOWN -> 10;
                    default -> 0;
                };
        if (step != 0) {
            e.consume();
            int last = list.getItems().size() - 1;
            int to =
                    Math.clamp(
                            list.getSelectionModel().getSelectedIndex() + step,
                            0,
                            Math.max(0, last));
            list.getSelectionModel().select(to);
            list.scrollTo(Math.max(0, to - 4));
        }
    }

    private void run() {
        Line line = list.getSelectionModel().getSelectedItem();
        if (line != null) {
            popOver.hide();
            line.action.run();
        }
    }

    private static final class LineCell extends ListCell<Line> {
        private final Label menu = new Label();
        private final Label words = new Label();
        private final Label keys = new Label();
        private final HBox row;

        LineCell() {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            row = new HBox(8, words, menu, gap, keys);
            menu.getStyleClass().add("palette-menu");
            keys.getStyleClass().add("palette-keys");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            if (line == null || empty) {
                setGraphic(null);
                return;
            }
            menu.setText(line.menu);
            words.setText(line.words);
            keys.setText(line.keys);
            setGraphic(row);
            setAccessibleText(line.words + " " + line.keys);
        }
    }
}
