package app.parley.ui.export;

import app.parley.text.Text;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Fields below each other, each with its name on the left. A long name goes on in another line.
final class Fields extends GridPane {
    private static final double NAMES = 108;

    private final Text text;
    // The grid does not count rows in which nothing is shown now.
    private int rows;

    Fields(Text text) {
        super(12, 8);
        this.text = text;
        ColumnConstraints names = new ColumnConstraints(NAMES, NAMES, NAMES);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(names, fields);
    }

    /// Adds a field.
    ///
    /// @param key of its name among the words of the export
    <T extends Control> T add(String key, T field) {
        Label name = new Label(text.say("export." + key));
        name.setWrapText(true);
        name.setLabelFor(field);
        GridPane.setValignment(name, VPos.CENTER);
        field.setMaxWidth(Double.MAX_VALUE);
        addRow(rows++, name, field);
        return field;
    }

    /// Adds something without a name.
    <T extends Node> T addWide(T node) {
        add(node, 0, rows++, 2, 1);
        return node;
    }
}
