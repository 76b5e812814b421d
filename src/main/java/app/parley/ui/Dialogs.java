package app.parley.ui;

import app.parley.text.Text;
import app.parley.timeline.DateEntry;

import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.controlsfx.control.SearchableComboBox;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The small dialogs of a window. None of them stops the rest of the program.
///
/// @param owner over which they appear
/// @param text the words
public record Dialogs(Window owner, Text text) {
    /// Asks for a date to go to.
    void goTo(Consumer<DateEntry> then) {
        TextField field = new TextField();
        field.setId("go-to-field");
        Label hint = new Label(text.say("asOf.hint"));
        hint.getStyleClass().add("answer");
        Supplier<Optional<DateEntry>> typed = () -> DateEntry.read(field.getText(), text.locale());
        Dialog<ButtonType> dialog = asking("goTo", new VBox(10, field, hint), typed, then);
        DialogPane pane = dialog.getDialogPane();
        Node ok = pane.lookupButton(pane.getButtonTypes().getFirst());
        field.textProperty().subscribe(() -> ok.setDisable(typed.get().isEmpty()));
        dialog.setOnShown(e -> field.requestFocus());
        show(dialog);
    }

    /// Asks for a period.
    ///
    /// @param command for which it is asked
    /// @param known what the form begins with
    void period(String command, PeriodForm.Period known, Consumer<PeriodForm.Period> then) {
        PeriodForm form = new PeriodForm(known, text);
        Dialog<ButtonType> dialog = asking(command, form, form.period()::get, then);
        DialogPane pane = dialog.getDialogPane();
        Node ok = pane.lookupButton(pane.getButtonTypes().getFirst());
        form.period().subscribe(now -> ok.setDisable(now.isEmpty()));
        dialog.setOnShown(e -> form.lookup("#period-name").requestFocus());
        show(dialog);
    }

    /// Asks for a zone.
    void chooseZone(ZoneId now, Consumer<ZoneId> then) {
        SearchableComboBox<String> zones = new SearchableComboBox<>();
        zones.setId("zones");
        ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") || id.equals("UTC"))
                .sorted()
                .forEach(zones.getItems()::add);
        zones.setValue(now.getId());
        zones.setPrefWidth(320);
        Supplier<Optional<ZoneId>> chosen =
                () -> Optional.ofNullable(zones.getValue()).map(ZoneId::of);
        show(asking("chooseZone", zones, chosen, then));
    }

    /// Says what the program is.
    void about(String version) {
        Alert alert = new Alert(AlertType.INFORMATION, text.say("about.text"), ButtonType.CLOSE);
        alert.setTitle(text.say("command.about"));
        alert.setHeaderText(text.say("about.title", version));
        alert.setGraphic(null);
        alert.initOwner(owner);
        show(alert);
    }

    /// Shows a dialog as large as its content needs. A window manager may answer with the size the
    /// window had before its content was styled, so that the right one is also the least allowed.
    public static void show(Dialog<?> dialog) {
        DialogPane pane = dialog.getDialogPane();
        pane.setMinHeight(Region.USE_PREF_SIZE);
        dialog.show();
        if (pane.getScene().getWindow() instanceof Stage stage) {
            stage.sizeToScene();
            stage.setMinWidth(stage.getWidth());
            stage.setMinHeight(stage.getHeight());
        }
    }

    private <T> Dialog<ButtonType> asking(
            String command, Node content, Supplier<Optional<T>> answer, Consumer<T> then) {
        Dialog<ButtonType> dialog = dialog(command, content);
        ButtonType ok = new ButtonType(text.say("do." + command), ButtonData.OK_DONE);
        dialog.getDialogPane().getButtonTypes().setAll(ok, ButtonType.CANCEL);
        content.getStyleClass().add("form");
        dialog.setOnHidden(
                e -> {
                    if (dialog.getResult() == ok) {
                        answer.get().ifPresent(then);
                    }
                });
        return dialog;
    }

    private Dialog<ButtonType> dialog(String command, Node content) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(text.say("command." + command));
        dialog.getDialogPane().setContent(content);
        return dialog;
    }
}
