package app.parley.ui;

import javafx.beans.value.ObservableValue;

import java.util.List;
import java.util.Optional;

/// One thing the window can do; its words are `command.ID` in the messages.
///
/// @param id names it
/// @param keys that start it, the one to show first
/// @param action does it, on the window's thread
/// @param enabled whether it can be done now
/// @param chosen for one of several ways: whether it is the present one
public record Command(
        String id,
        List<Keys> keys,
        Runnable action,
        ObservableValue<Boolean> enabled,
        Optional<ObservableValue<Boolean>> chosen) {
    /// Lists are copied.
    public Command {
        keys = List.copyOf(keys);
    }

    /// Does it, if it can be done now.
    public void run() {
        if (enabled.getValue()) {
            action.run();
        }
    }
}
