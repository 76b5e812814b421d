package app.parley.ui;

import app.parley.text.Text;
import app.parley.timeline.Measure;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.Optional;

/// The stretch of time that was measured, told over the timeline with both its ends, to be copied;
/// and whether a drag measures.
final class Measuring extends HBox {
    private final ObjectProperty<Optional<Measure>> measure =
            new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty mode = new SimpleBooleanProperty();
    private final Label words = new Label();

    Measuring(Session session, Text text) {
        getStyleClass().add("measure");
        words.setId("measure-words");
        Button copy = new Button(text.say("measure.copy"));
        copy.setId("measure-copy");
        copy.getStyleClass().addAll("small");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(e -> copy());
        Button away = new Button("✕");
        away.getStyleClass().addAll("small", "flat");
        away.setAccessibleText(text.say("measure.away"));
        away.setOnAction(e -> clear());
        getChildren().addAll(words, copy, away);
        visibleProperty().bind(measure.map(Optional::isPresent));
        measure.subscribe(
                now ->
                        words.setText(
                                now.map(m -> m.words(session.view().get().zone(), text))
                                        .orElse("")));
        session.view()
                .map(view -> view.zone())
                .addListener(
                        (p, before, zone) ->
                                words.setText(
                                        measure.get().map(m -> m.words(zone, text)).orElse("")));
    }

    /// What was measured, if anything.
    ObjectProperty<Optional<Measure>> measure() {
        return measure;
    }

    /// Whether a drag measures instead of moving the timeline.
    BooleanProperty mode() {
        return mode;
    }

    /// Lets go of what was measured; whether there was anything to let go of.
    boolean clear() {
        boolean any = measure.get().isPresent() || mode.get();
        measure.set(Optional.empty());
        mode.set(false);
        return any;
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(words.getText());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
