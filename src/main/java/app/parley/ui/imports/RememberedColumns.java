package app.parley.ui.imports;

import app.parley.text.Text;
import app.parley.ui.parts.Prose;

import javafx.scene.layout.FlowPane;

import java.util.Map;

/// Says that the columns stand for what was said of them at an earlier import, and takes that back.
final class RememberedColumns extends FlowPane {
    private final Corrections corrections;

    RememberedColumns(Corrections corrections, Text text) {
        super(8, 2);
        this.corrections = corrections;
        setId("import-remembered");
        getChildren()
                .setAll(
                        Prose.line(text.say("import.remembered"), "quiet"),
                        Prose.link(text.say("import.remembered.anew"), corrections::anew));
        show(Map.of());
    }

    /// Shows itself if there is something that is remembered.
    void show(Map<String, String> mapping) {
        corrections.remembered(mapping);
        setVisible(!mapping.isEmpty());
        setManaged(!mapping.isEmpty());
    }
}
