package app.parley.ui;

import app.parley.desk.Desk;
import app.parley.desk.Settings;
import app.parley.model.Problem;
import app.parley.ui.commands.Bindings;

import java.util.ArrayList;
import java.util.List;

/// What the desk remembers, as windows begin with it.
///
/// @param settings each window changes for itself
/// @param bindings that all windows share: a key given to a command starts it in each of them
/// @param notices for the user, of what could not be read
record Known(Settings settings, Bindings bindings, List<Problem> notices) {
    /// With what was found on the desk.
    static Known of(Desk.Found found) {
        List<Problem> notices = new ArrayList<>(found.notices());
        Bindings bindings = new Bindings(found.keys(), notices::add);
        return new Known(found.settings(), bindings, List.copyOf(notices));
    }
}
