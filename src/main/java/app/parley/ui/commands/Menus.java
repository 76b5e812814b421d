package app.parley.ui.commands;

import app.parley.text.Text;
import app.parley.ui.commands.Commands.Choice;
import app.parley.ui.commands.Commands.Choices;
import app.parley.ui.commands.Commands.Entry;
import app.parley.ui.commands.Commands.Item;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import java.util.List;

/// The menu bar, made from the commands.
public final class Menus {
    private Menus() {}

    /// A menu bar with every command.
    public static MenuBar bar(Commands commands, Text text) {
        MenuBar bar = new MenuBar();
        commands.menus().forEach(menu -> bar.getMenus().add(menu(menu, text)));
        return bar;
    }

    private static Menu menu(Commands.Menu menu, Text text) {
        Menu made = new Menu(text.say("menu." + menu.id()));
        made.setId("menu-" + menu.id());
        for (List<Entry> block : menu.blocks()) {
            if (!made.getItems().isEmpty()) {
                made.getItems().add(new SeparatorMenuItem());
            }
            block.forEach(entry -> made.getItems().add(item(entry, text)));
        }
        return made;
    }

    private static MenuItem item(Entry entry, Text text) {
        return switch (entry) {
            case Item(var command) -> item(command, text);
            case Choices choices -> choices(choices, text);
        };
    }

    private static MenuItem item(Command command, Text text) {
        MenuItem item = command.chosen().isPresent() ? radio(command) : new MenuItem();
        item.setText(text.say("command." + command.id()));
        item.setId("command-" + command.id());
        item.disableProperty().bind(command.enabled().map(enabled -> !enabled));
        if (command.chosen().isEmpty()) {
            item.setOnAction(e -> command.run());
        }
        item.acceleratorProperty().bind(command.label().map(Shown::new));
        return item;
    }

    private static RadioMenuItem radio(Command command) {
        RadioMenuItem radio = new RadioMenuItem();
        command.chosen().orElseThrow().subscribe(radio::setSelected);
        radio.setOnAction(
                e -> {
                    command.run();
                    // It has chosen itself; what counts is what came of it.
                    radio.setSelected(command.chosen().orElseThrow().getValue());
                });
        return radio;
    }

    private static Menu choices(Choices choices, Text text) {
        Menu menu = new Menu(text.say("menu." + choices.id()));
        menu.setId("menu-" + choices.id());
        menu.disableProperty().bind(choices.enabled().map(enabled -> !enabled));
        // A menu without items never opens.
        menu.getItems().add(new MenuItem());
        menu.setOnShowing(
                e -> {
                    List<Choice> now = choices.choices().get();
                    menu.getItems().setAll(now.stream().map(Menus::choice).toList());
                });
        return menu;
    }

    private static MenuItem choice(Choice choice) {
        CheckMenuItem item = new CheckMenuItem(choice.label());
        item.setMnemonicParsing(false);
        item.setSelected(choice.chosen());
        item.setOnAction(e -> choice.action().run());
        return item;
    }

    /// A key as a menu item shows it: words only. Menu items must not take keys themselves, or a
    /// letter typed into a field would start a command.
    private static final class Shown extends KeyCombination {
        private final String label;

        Shown(String label) {
            this.label = label;
        }

        @Override
        public boolean match(KeyEvent event) {
            return false;
        }

        @Override
        public String getDisplayText() {
            return label;
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
