package app.parley.ui.imports;

import app.parley.importer.Preview;
import app.parley.model.Snapshot;
import app.parley.text.Text;
import app.parley.ui.parts.Prose;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import java.time.ZoneId;
import java.util.Optional;

/// The window in which a file is looked at before it is imported.
public final class PreviewDialog {
    private static final double WIDTH = 980;
    private static final double HEIGHT = 660;

    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final PreviewPane pane;
    private final ButtonType take;
    private final ButtonType skip;
    private final Text text;

    /// Which file is looked at.
    ///
    /// @param name of the file
    /// @param nth of several, counted from 1
    /// @param files how many there are
    /// @param store the title of the store it would go into
    public record Subject(String name, int nth, int files, String store) {}

    /// What the user may decide.
    public interface Decisions {
        /// To import what is shown.
        void take(Preview preview);

        /// To leave this file out and go on with the next.
        void skip();

        /// To import nothing more.
        void cancel();

        /// To save the list of refused rows.
        void saveRefused(Preview preview);
    }

    /// A window that is not shown yet.
    ///
    /// @param corrections what the user says is put here
    /// @param snapshot of the store, for its names
    /// @param zone in which times are told
    public PreviewDialog(
            Window owner,
            Subject subject,
            Corrections corrections,
            Snapshot snapshot,
            ZoneId zone,
            Text text,
            Decisions decisions) {
        this.text = text;
        pane = new PreviewPane(corrections, snapshot, zone, text, decisions::saveRefused);
        take = new ButtonType(text.say("import.take", 0), ButtonData.OK_DONE);
        skip = new ButtonType(text.say("import.skip"), ButtonData.OTHER);
        boolean last = subject.nth == subject.files;
        ButtonType cancel =
                new ButtonType(
                        text.say(last ? "import.cancel" : "import.cancelAll"),
                        ButtonData.CANCEL_CLOSE);
        dialog.initOwner(owner);
        dialog.setTitle(text.say("import.title"));
        dialog.setResizable(true);
        DialogPane frame = dialog.getDialogPane();
        frame.setId("import");
        frame.setContent(content(subject));
        frame.getButtonTypes().setAll(take, cancel);
        if (!last) {
            frame.getButtonTypes().add(1, skip);
        }
        pane.ready().subscribe(this::name);
        dialog.setOnHidden(e -> decide(decisions));
    }

    private VBox content(Subject subject) {
        Label into =
                Prose.line(
                        subject.files > 1
                                ? text.say(
                                        "import.intoOf", subject.store, subject.nth, subject.files)
                                : text.say("import.into", subject.store),
                        "quiet");
        into.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(into, Priority.ALWAYS);
        VBox content =
                new VBox(
                        Prose.line(subject.name, "title"),
                        new HBox(16, into, pane.progress()),
                        pane);
        VBox.setVgrow(pane, Priority.ALWAYS);
        content.getStyleClass().add("import-content");
        content.getStylesheets().addAll("/app/parley/ui/panels.css", "/app/parley/ui/imports.css");
        return content;
    }

    private void name(Optional<Preview> ready) {
        Button button = (Button) dialog.getDialogPane().lookupButton(take);
        // As wide as its words, which come late.
        button.setMinWidth(Region.USE_PREF_SIZE);
        ButtonBar.setButtonUniformSize(button, false);
        button.setDisable(ready.isEmpty());
        // While nothing could be imported the focus was on what cancels.
        if (ready.isPresent() && button.getScene() != null) {
            Node focused = button.getScene().getFocusOwner();
            if (focused instanceof Button && button.getParent().equals(focused.getParent())) {
                button.requestFocus();
            }
        }
        button.setText(
                ready.map(Preview::comparison)
                        .map(c -> text.say("import.take", c.added() + c.changed()))
                        .orElseGet(() -> text.say("import.take.none")));
    }

    private void decide(Decisions decisions) {
        ButtonType decided = dialog.getResult();
        if (decided == take) {
            pane.ready().get().ifPresent(decisions::take);
        } else if (decided == skip) {
            decisions.skip();
        } else {
            decisions.cancel();
        }
    }

    /// Opens the window.
    public void open() {
        Sizes.show(dialog, WIDTH, HEIGHT);
    }

    /// Shows that the file is being read.
    public void reading(ObservableValue<Number> progress) {
        pane.reading(progress);
    }

    /// Shows what came of it.
    public void show(Outcome outcome) {
        pane.show(outcome);
    }
}
