package app.parley.ui.parts;

import app.parley.model.Source;
import app.parley.text.Text;
import app.parley.timeline.Citation;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.stream.Collectors;

/// Sources, each with its citation to copy. Addresses are text: nothing is ever opened or fetched.
public final class SourceList extends VBox {
    /// A list of sources, and a button for all where there are several.
    public SourceList(List<Source> sources, Text text) {
        getStyleClass().add("source-list");
        for (Source source : sources) {
            getChildren().add(row(source, text));
        }
        if (sources.size() > 1) {
            String all =
                    sources.stream()
                            .map(source -> Citation.of(source, text))
                            .collect(Collectors.joining("\n"));
            getChildren().add(copy(text.say("source.copyAll"), all, text));
        }
    }

    private static HBox row(Source source, Text text) {
        VBox words = new VBox(Prose.line(Citation.headline(source, text)));
        if (!source.url().isEmpty()) {
            words.getChildren().add(Prose.line(source.url(), "address"));
        }
        if (!source.note().isEmpty()) {
            words.getChildren().add(Prose.line(source.note(), "quiet"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        Button copy = copy(text.say("source.copy"), Citation.of(source, text), text);
        copy.setTooltip(new Tooltip(text.say("source.copy.hint")));
        copy.setAccessibleText(text.say("source.copy.of", source.publisher()));
        HBox row = new HBox(words, copy);
        row.getStyleClass().add("source");
        return row;
    }

    private static Button copy(String words, String citation, Text text) {
        Button button = new Button(words);
        button.getStyleClass().addAll("flat", "small", "copy");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(
                event -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(citation);
                    Clipboard.getSystemClipboard().setContent(content);
                    button.setText(text.say("source.copied"));
                });
        return button;
    }
}
