package app.parley.ui.export;

import app.parley.model.Briefing;
import app.parley.model.Problem;
import app.parley.text.Text;
import app.parley.timeline.page.Recipe;
import app.parley.ui.Dialogs;
import app.parley.ui.Session;
import app.parley.ui.parts.Choosers;
import app.parley.ui.parts.ProblemWords;

import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    private final ButtonType forget;
    private final ComboBox<Optional<Briefing>> briefings =
            Choosers.of("export-briefings", this::called);
    private final TextField keepAs = new TextField();
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
        forget = new ButtonType(text.say("export.forget"), ButtonData.LEFT);
        preview = new PagePreview(text);
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
        dialog.getDialogPane().getButtonTypes().setAll(forget, print, write, ButtonType.CANCEL);
        instead(write, this::write);
        instead(print, () -> exports.print(session, form.recipe()));
        instead(forget, this::forget);
        button(write).setId("export-write");
        button(print).setId("export-print");
        button(forget).setId("export-forget");
        briefings.valueProperty().subscribe((_, _) -> choose());
        load();
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
        keepAs.setId("export-briefing");
        keepAs.setPromptText(text.say("export.briefingHint"));
        keepAs.setDisable(!session.opened().writable());
        Fields fields = new Fields(text);
        fields.add("start", briefings);
        Fields keeping = new Fields(text);
        keeping.add("briefing", keepAs);
        VBox all = new VBox(10, fields, form, keeping);
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

    private void load() {
        session.briefings(this::offer);
    }

    private void offer(List<Briefing> kept) {
        briefings
                .getItems()
                .setAll(
                        Stream.concat(
                                        Stream.of(Optional.<Briefing>empty()),
                                        kept.stream().map(Optional::of))
                                .toList());
        briefings.getSelectionModel().selectFirst();
    }

    private String called(Optional<Briefing> start) {
        return start.map(Briefing::name)
                .or(() -> file.map(f -> text.say("export.start.file", f.getFileName())))
                .orElseGet(() -> text.say("export.start.view"));
    }

    private Optional<Briefing> chosen() {
        return Optional.ofNullable(briefings.getValue()).flatMap(kept -> kept);
    }

    private void choose() {
        Optional<Briefing> kept = chosen();
        button(forget).setDisable(kept.isEmpty() || !session.opened().writable());
        String line = kept.map(Export::recipe).orElse(start.before());
        Optional<Recipe> recipe = kept.isEmpty() ? Optional.of(start.recipe()) : Recipe.parse(line);
        keepAs.setText(kept.map(Briefing::name).orElse(start.keepAs()));
        before = line;
        recipe.ifPresentOrElse(
                known -> {
                    form.show(known);
                    sketch();
                },
                () -> refuse(Problem.of("export.noRecipe", kept.map(Briefing::name).orElse(""))));
    }

    private void forget() {
        chosen().ifPresent(
                        briefing ->
                                session.change(
                                        text.say("task.forget", briefing.name()),
                                        (store, _) -> {
                                            store.forgetBriefing(briefing.name());
                                            return briefing.name();
                                        },
                                        _ -> load()));
    }

    private Order order() {
        return new Order(form.recipe(), keepAs.getText().strip(), before);
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
        Targets.target(
                        dialog.getDialogPane().getScene().getWindow(),
                        order.recipe(),
                        session.snapshot().get().title(),
                        file,
                        text)
                .filter(target -> target.isAgreed() || replaces(target.file()))
                .ifPresent(target -> exports.write(session, order, target.file(), dialog::close));
    }

    private boolean replaces(Path there) {
        ButtonType replace = new ButtonType(text.say("export.replace"), ButtonData.OK_DONE);
        Alert alert =
                new Alert(
                        AlertType.CONFIRMATION,
                        text.say("export.replaces", there),
                        replace,
                        ButtonType.CANCEL);
        alert.setTitle(text.say("export.title"));
        alert.setHeaderText(null);
        alert.initOwner(dialog.getDialogPane().getScene().getWindow());
        return alert.showAndWait().filter(replace::equals).isPresent();
    }
}
