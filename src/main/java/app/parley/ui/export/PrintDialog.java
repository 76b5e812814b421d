package app.parley.ui.export;

import app.parley.exporter.Printer;
import app.parley.model.Code;
import app.parley.model.Problem;
import app.parley.text.Text;
import app.parley.timeline.page.Paper;
import app.parley.timeline.page.Recipe;
import app.parley.timeline.page.SheetSize;
import app.parley.ui.Dialogs;
import app.parley.ui.Session;
import app.parley.ui.parts.Choosers;
import app.parley.ui.parts.ProblemWords;

import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Asks for printer and paper, beside the pages as they will come out: those of the PDF. Where
/// there is no printer it says so and offers the PDF.
final class PrintDialog {
    private static final double FORM_WIDTH = 320;
    private static final int MOST_COPIES = 99;
    private static final double MILLIMETRE = 96 / 25.4;

    private final Exports exports;
    private final Session session;
    private final Recipe recipe;
    private final List<Printer> printers;
    private final Text text;
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final ButtonType print;
    private final ButtonType pdf;
    private final ComboBox<Printer> printer;
    private final ComboBox<SheetSize> papers;
    private final NumberField sheets;
    private final NumberField copies = new NumberField("print-copies", 1, MOST_COPIES, 1, 1);
    private final PagePreview preview;
    private final Label note = new Label();

    PrintDialog(Exports exports, Session session, Recipe recipe, List<Printer> printers) {
        this.exports = exports;
        this.session = session;
        this.recipe = recipe;
        this.printers = printers;
        this.text = exports.text();
        print = new ButtonType(text.say("do.print"), ButtonData.OK_DONE);
        pdf = new ButtonType(text.say("print.pdf"), ButtonData.LEFT);
        printer = Choosers.of("export-printer", printers, Printer::name);
        papers =
                Choosers.of(
                        "export-paper",
                        SheetSize.PRINTED,
                        size -> text.say("export.size." + Code.of(size)));
        sheets = new NumberField("print-pages", 1, Recipe.MOST_PAGES, recipe.page().pages(), 1);
        preview = new PagePreview(text, exports.owner());
    }

    void show() {
        dialog.initOwner(exports.owner());
        dialog.initModality(Modality.NONE);
        dialog.setResizable(true);
        dialog.setTitle(text.say("command.print"));
        HBox.setHgrow(preview, Priority.ALWAYS);
        HBox content = new HBox(20, form(), preview);
        content.getStyleClass().add("form");
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes().setAll(pdf, print, ButtonType.CANCEL);
        button(print).setId("print-do");
        button(pdf).setId("print-pdf");
        button(pdf)
                .addEventFilter(
                        ActionEvent.ACTION,
                        e -> {
                            e.consume();
                            dialog.close();
                            exports.writePdf(session, onPaper());
                        });
        usual(recipe.page().paper());
        printer.valueProperty().subscribe(this::usualSheet);
        papers.valueProperty().subscribe((_, _) -> sketch());
        sheets.whenChanged(this::sketch);
        copies.whenChanged(this::sketch);
        dialog.setOnHidden(
                e -> {
                    if (dialog.getResult() == print) {
                        exports.print(printer.getValue(), preview.pages(), copies.number());
                    }
                });
        sketch();
        Dialogs.show(dialog);
    }

    private Node button(ButtonType type) {
        return dialog.getDialogPane().lookupButton(type);
    }

    private Node form() {
        note.setId("print-note");
        note.setWrapText(true);
        note.getStyleClass().add("export-problem");
        printer.setDisable(printers.isEmpty());
        Fields fields = new Fields(text);
        fields.add("printer", printer);
        fields.add("paper", papers);
        fields.add("pages", sheets);
        fields.add("copies", copies);
        VBox form = new VBox(12, fields, note);
        form.setPrefWidth(FORM_WIDTH);
        form.setMinWidth(FORM_WIDTH);
        return form;
    }

    /// The paper a picture was laid out for, if a printer may have it.
    private void usual(Paper paper) {
        SheetSize.PRINTED.stream()
                .filter(size -> size.paper().equals(paper))
                .findFirst()
                .ifPresentOrElse(papers::setValue, () -> usualSheet(printer.getValue()));
    }

    private void usualSheet(@Nullable Printer chosen) {
        Optional.ofNullable(chosen)
                .flatMap(Printer::usualSheet)
                .flatMap(
                        sheet ->
                                SheetSize.PRINTED.stream()
                                        .filter(size -> lies(sheet, size))
                                        .findFirst())
                .ifPresent(papers::setValue);
    }

    /// Whether a sheet of a size can be printed on one that is lying in the printer.
    private static boolean lies(Printer.Sheet sheet, SheetSize size) {
        double shorter = Math.min(size.paper().width(), size.paper().height()) / MILLIMETRE;
        double longer = Math.max(size.paper().width(), size.paper().height()) / MILLIMETRE;
        return Math.abs(shorter - sheet.width()) < 1 && Math.abs(longer - sheet.height()) < 1;
    }

    private Recipe onPaper() {
        return new Recipe(
                recipe.from(),
                recipe.until(),
                recipe.view(),
                recipe.page().onto(papers.getValue().paper()).across(sheets.number()),
                recipe.callOuts());
    }

    private void sketch() {
        exports.sketch(session, Order.of(onPaper()), this::present);
    }

    private void present(Sketch sketch) {
        preview.show(sketch.pages());
        ProblemWords words = new ProblemWords(text);
        Optional<Problem> problem =
                Stream.of(sheets, copies)
                        .flatMap(NumberField::problems)
                        .findFirst()
                        .or(sketch::problem)
                        .or(
                                () ->
                                        printers.isEmpty()
                                                ? Optional.of(Problem.of("print.noPrinter"))
                                                : Optional.empty());
        note.setText(problem.map(p -> words.what(p) + " " + words.toDo(p)).orElse(""));
        button(print).setDisable(problem.isPresent());
        button(pdf).setDisable(sketch.pages().isEmpty());
    }
}
