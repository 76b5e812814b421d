package app.parley.ui.commands;

import javafx.beans.value.ObservableValue;

import java.util.List;
import java.util.Optional;

/// One thing the window can do; its words are `command.ID` in the messages.
///
/// @param id names it
/// @param usual keys, the one to show first
/// @param keys that start it now, the one to show first
/// @param action does it, on the window's thread
/// @param enabled whether it can be done now
/// @param chosen for one of several ways: whether it is the present one
public record Command(
        String id,
        List<Keys> usual,
        ObservableValue<List<Keys>> keys,
        Runnable action,
        ObservableValue<Boolean> enabled,
        Optional<ObservableValue<Boolean>> chosen) {
    /// Lists are copied.
    public Command {
        usual = List.copyOf(usual);
    }

    /// Does it, if it can be done now.
    public void run() {
        if (enabled.getValue()) {
            action.run();
        }
    }

    /// The key to show, as on a label; empty if no key starts it.
    public ObservableValue<String> label() {
        return keys.map(now -> now.stream().findFirst().map(Keys::label).orElse(""));
    }

    /// Whether a key starts it now.
    public boolean has(Keys key) {
        return keys.getValue().contains(key);
    }

    /// Whether it has other keys than the usual ones.
    public boolean isChanged() {
        return !keys.getValue().equals(usual);
    }

    /// Whether the user may give it other keys.
    public boolean isFree() {
        return usual.stream().allMatch(Keys::isFree);
    }
}
