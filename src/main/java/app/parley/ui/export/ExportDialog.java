package app.parley.ui.export;

import app.parley.model.Briefing;
import app.parley.model.Problem;
import app.parley.text.Text;
import app.parley.timeline.page.Recipe;
import app.parley.ui.Dialogs;
import app.parley.ui.Session;
import app.parley.ui.parts.ProblemWords;

import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Asks what a picture is laid out for and what stands on it, beside the picture as it will be. It
/// stays open until the file is written, so that nothing entered is lost to a full disk.
final class ExportDialog {
    private static final double FORM_WIDTH = 390;
    private static final double FORM_HEIGHT = 470;
    private static final int CHANGES_SHOWN = 12;

    private final Exports exports;
    private final Session session;
    private final Text text;
    private final Order start;
    private final Optional<Path> file;
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final ButtonType write;
    private final ButtonType print;
    private final Briefings briefings;
    private final PagePreview preview;
    private final Label note = new Label();
    private final Label changes = new Label();
    private final ExportForm form;
    private String before;

    /// A dialog that begins with an order.
    ///
    /// @param file the file the picture had before, if it had one
    ExportDialog(Exports exports, Session session, Order start, Optional<Path> file) {
        this.exports = exports;
        this.session = session;
        this.text = exports.text();
        this.start = start;
        this.file = file;
        before = start.before();
        write = new ButtonType(text.say("do.export"), ButtonData.OK_DONE);
        print = new ButtonType(text.say("command.print"), ButtonData.LEFT);
        briefings =
                new Briefings(
                        session,
                        exports,
                        file.map(f -> text.say("export.start.file", f.getFileName()))
                                .orElseGet(() -> text.say("export.start.view")),
                        this::choose);
        preview = new PagePreview(text, exports.owner());
        form = new ExportForm(session, start.recipe(), text, this::sketch);
    }

    void show() {
        dialog.initOwner(exports.owner());
        dialog.initModality(Modality.NONE);
        dialog.setResizable(true);
        dialog.setTitle(text.say("command.export"));
        HBox content = new HBox(20, left(), right());
        content.getStyleClass().add("form");
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes().setAll(print, write, ButtonType.CANCEL);
        instead(write, this::write);
        instead(print, () -> exports.print(session, form.recipe()));
        button(write).setId("export-write");
        button(print).setId("export-print");
        briefings.name(start.keepAs());
        briefings.load("");
        sketch();
        Dialogs.show(dialog);
    }

    /// Does something when a button is pressed, and leaves the dialog open.
    private void instead(ButtonType type, Runnable action) {
        button(type)
                .addEventFilter(
                        ActionEvent.ACTION,
                        e -> {
                            e.consume();
                            action.run();
                        });
    }

    private Node button(ButtonType type) {
        return dialog.getDialogPane().lookupButton(type);
    }

    private Node left() {
        Fields fields = new Fields(text);
        fields.add("start", briefings.start());
        VBox all = new VBox(10, fields, form, briefings.keeping());
        all.getStyleClass().add("export-form");
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(FORM_WIDTH, FORM_HEIGHT);
        scroll.setMinWidth(FORM_WIDTH);
        return scroll;
    }

    private Node right() {
        note.setId("export-note");
        note.setWrapText(true);
        note.getStyleClass().add("export-problem");
        changes.setId("export-changes");
        changes.setWrapText(true);
        BorderPane right = new BorderPane(preview, null, null, new VBox(6, note, changes), null);
        HBox.setHgrow(right, Priority.ALWAYS);
        return right;
    }

    private void choose() {
        Optional<Briefing> kept = briefings.chosen();
        String line = kept.map(Export::recipe).orElse(start.before());
        Optional<Recipe> recipe = kept.isEmpty() ? Optional.of(start.recipe()) : Recipe.parse(line);
        briefings.name(kept.map(Briefing::name).orElse(start.keepAs()));
        before = line;
        recipe.ifPresentOrElse(
                known -> {
                    form.show(known);
                    sketch();
                },
                () -> refuse(Problem.of("export.noRecipe", kept.map(Briefing::name).orElse(""))));
    }

    private Order order() {
        return new Order(form.recipe(), briefings.name(), before);
    }

    private void sketch() {
        form.problem()
                .ifPresentOrElse(
                        this::refuse, () -> exports.sketch(session, order(), this::present));
    }

    private void refuse(Problem problem) {
        ProblemWords words = new ProblemWords(text);
        show(words.what(problem) + "\n" + words.toDo(problem));
        button(write).setDisable(true);
        button(print).setDisable(true);
    }

    private void show(String words) {
        note.setText(words);
        note.setVisible(!words.isEmpty());
        note.setManaged(!words.isEmpty());
    }

    private void present(Sketch sketch) {
        if (form.problem().isPresent()) {
            return;
        }
        preview.show(sketch.pages());
        form.name(sketch.callOuts());
        button(write).setDisable(false);
        button(print).setDisable(false);
        show("");
        sketch.problem().ifPresent(this::refuse);
        List<String> lines = new ArrayList<>(sketch.changes());
        int more = lines.size() - CHANGES_SHOWN;
        if (more > 0) {
            lines.subList(CHANGES_SHOWN, lines.size()).clear();
            lines.add(text.say("export.moreChanges", more));
        }
        changes.setText(String.join("\n", lines));
        changes.setManaged(!lines.isEmpty());
    }

    private void write() {
        Order order = order();
        if (briefings.replacesAnother()
                && !agrees(text.say("export.replacesBriefing", order.keepAs()))) {
            return;
        }
        Targets.target(
                        dialog.getDialogPane().getScene().getWindow(),
                        order.recipe(),
                        session.snapshot().get().title(),
                        file,
                        text)
                .filter(
                        target ->
                                target.isAgreed()
                                        || agrees(text.say("export.replaces", target.file())))
                .ifPresent(target -> exports.write(session, order, target.file(), dialog::close));
    }

    private boolean agrees(String question) {
        ButtonType replace = new ButtonType(text.say("export.replace"), ButtonData.OK_DONE);
        Alert alert = new Alert(AlertType.CONFIRMATION, question, replace, ButtonType.CANCEL);
        alert.setTitle(text.say("export.title"));
        alert.setHeaderText(null);
        alert.initOwner(dialog.getDialogPane().getScene().getWindow());
        return alert.showAndWait().filter(replace::equals).isPresent();
    }
}
