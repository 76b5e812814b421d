package app.parley.ui.redlines;

import app.parley.model.Position;
import app.parley.model.Snapshot;
import app.parley.text.Text;
import app.parley.timeline.View;
import app.parley.ui.parts.References;
import app.parley.ui.parts.Wanted;

import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// One party's stated positions as of the cursor, red lines first.
public final class RedLinePanel extends VBox {
    /// What a panel shows.
    ///
    /// @param snapshot what is true
    /// @param view the as-of cursor, the zone and the colours
    /// @param party id of the party
    /// @param notes remarks about both sides; see [#notes]
    /// @param references what the positions refer to; see [#wanted]
    public record Content(
            Snapshot snapshot,
            View view,
            String party,
            List<Position> notes,
            References references) {
        /// Lists are copied.
        public Content {
            notes = List.copyOf(notes);
        }
    }

    /// An empty panel.
    ///
    /// @param showEvent called with the id of an event the user wants to see
    /// @param chooseParty called with the id of the party the user wants here instead
    public RedLinePanel(Text text, Consumer<String> showEvent, Consumer<String> chooseParty) {}

    /// Shows a party's positions. What is open stays open; what changed since the content before
    /// flashes once, unless the system asks for less motion.
    public void show(Content content) {}

    /// What a panel refers to: the events and sources of all that a party stated up to an instant.
    public static Wanted wanted(Snapshot snapshot, String party, long asOf) {
        return new Wanted(Set.of(), Set.of());
    }

    /// The sentences about both sides alike that stand at an instant. They belong to no party: one
    /// of the panels shows them.
    public static List<Position> notes(Snapshot snapshot, long asOf) {
        return List.of();
    }
}
