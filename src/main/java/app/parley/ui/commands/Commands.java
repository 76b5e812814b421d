package app.parley.ui.commands;

import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyEvent;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The commands of a window, by menu.
///
/// @param menus in order
/// @param bindings of their keys
public record Commands(List<Menu> menus, Bindings bindings) {
    /// Lists are copied.
    public Commands {
        menus = List.copyOf(menus);
    }

    /// A menu: blocks of entries with a line between them.
    ///
    /// @param id names it; its words are `menu.ID`
    /// @param blocks of entries
    public record Menu(String id, List<List<Entry>> blocks) {
        /// Lists are copied.
        public Menu {
            blocks = List.copyOf(blocks);
        }

        /// Its commands in order.
        public Stream<Command> commands() {
            return blocks.stream()
                    .flatMap(List::stream)
                    .flatMap(
                            entry ->
                                    switch (entry) {
                                        case Item(var command) -> Stream.of(command);
                                        case Choices _ -> Stream.empty();
                                    });
        }
    }

    /// A line of a menu.
    public sealed interface Entry {}

    /// A command.
    public record Item(Command command) implements Entry {}

    /// Several things to choose from, found anew each time the menu opens.
    ///
    /// @param id names it; its words are `menu.ID`
    /// @param choices what there is to choose from now
    /// @param enabled whether there is anything
    public record Choices(
            String id, Supplier<List<Choice>> choices, ObservableValue<Boolean> enabled)
            implements Entry {}

    /// One of several things to choose from.
    ///
    /// @param label as shown
    /// @param chosen whether it is the present one
    /// @param action chooses it
    public record Choice(String label, boolean chosen, Runnable action) {}

    /// Every command, in the order of the menus.
    public Stream<Command> all() {
        return menus.stream().flatMap(Menu::commands);
    }

    /// The command with an id.
    public Command named(String id) {
        return all().filter(command -> command.id().equals(id)).findFirst().orElseThrow();
    }

    /// Runs the command that a pressed key starts, if there is one and the focus lets it.
    public void press(KeyEvent event, Keys.Focus focus) {
        all().filter(
                        command ->
                                command.keys().getValue().stream()
                                        .anyMatch(k -> k.takes(event, focus)))
                .filter(command -> command.enabled().getValue())
                .findFirst()
                .ifPresent(
                        command -> {
                            event.consume();
                            command.run();
                        });
    }
}
