package app.parley.ui.export;

import app.parley.drawing.Drawing;
import app.parley.drawing.Placement;
import app.parley.drawing.Theme;
import app.parley.model.Code;
import app.parley.model.Zones;
import app.parley.text.Text;
import app.parley.timeline.DateEntry;
import app.parley.timeline.page.Page;
import app.parley.timeline.page.Page.Manner;
import app.parley.timeline.page.Page.Part;
import app.parley.timeline.page.SheetSize;
import app.parley.ui.Dialogs;
import app.parley.ui.Session;
import app.parley.ui.canvas.FxPainter;

import javafx.scene.canvas.Canvas;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Pagination;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/// Asks what a picture is laid out for and what stands on it, beside the picture as it will be.
public final class ExportDialog {
    private static final int HEADLINE = 24;
    private static final int MOST_PAGES = 12;
    private static final double PREVIEW_WIDTH = 620;
    private static final double PREVIEW_HEIGHT = 440;

    private final Exports exports;
    private final Session session;
    private final Text text;
    private final ComboBox<SheetSize> sizes = new ComboBox<>();
    private final TextField title = field("headline");
    private final TextField subtitle = field("subtitle");
    private final TextField marking = field("marking");
    private final TextField since = field("since");
    private final TextField briefing = field("briefing");
    private final Spinner<Integer> pages = new Spinner<>(1, MOST_PAGES, 1);
    private final Map<Part, CheckBox> parts = new EnumMap<>(Part.class);
    private final Map<Manner, CheckBox> manners = new EnumMap<>(Manner.class);
    private final CheckBox dark = new CheckBox();
    private final Pagination preview = new Pagination(1);
    private List<Drawing> drawn = List.of();

    private ExportDialog(Exports exports, Session session, Text text) {
        this.exports = exports;
        this.session = session;
        this.text = text;
    }

    /// Shows the dialog, and writes what is asked for when it is closed with its button.
    public static void show(Exports exports, Session session, Window owner, Text text) {
        new ExportDialog(exports, session, text).show(owner);
    }

    private void show(Window owner) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setResizable(true);
        dialog.setTitle(text.say("command.export"));
        VBox form = form();
        form.setMinWidth(Region.USE_PREF_SIZE);
        preview.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        HBox content = new HBox(20, form, preview);
        content.getStyleClass().add("form");
        dialog.getDialogPane().setContent(content);
        ButtonType ok = new ButtonType(text.say("do.export"), ButtonData.OK_DONE);
        dialog.getDialogPane().getButtonTypes().setAll(ok, ButtonType.CANCEL);
        dialog.setOnHidden(
                e -> {
                    if (dialog.getResult() == ok) {
                        exports.write(session, order());
                    }
                });
        compose();
        Dialogs.show(dialog);
    }

    private static TextField field(String name) {
        TextField field = new TextField();
        field.setId("export-" + name);
        field.setPrefColumnCount(HEADLINE);
        return field;
    }

    private VBox form() {
        sizes.setId("export-size");
        sizes.setConverter(words());
        sizes.getItems().setAll(SheetSize.values());
        sizes.getSelectionModel().selectFirst();
        preview.setPrefSize(PREVIEW_WIDTH, PREVIEW_HEIGHT);
        preview.setPageFactory(this::page);
        GridPane fields = new GridPane(12, 8);
        fields.addRow(0, new Label(text.say("export.size")), sizes);
        fields.addRow(1, new Label(text.say("export.pages")), pages);
        row(fields, "headline", title);
        row(fields, "subtitle", subtitle);
        row(fields, "marking", marking);
        row(fields, "since", since);
        row(fields, "briefing", briefing);
        VBox form = new VBox(10, fields);
        for (Part part : Part.values()) {
            parts.put(part, check(form, Code.of(part)));
            parts.get(part).setSelected(true);
        }
        for (Manner manner : Manner.values()) {
            manners.put(manner, check(form, Code.of(manner)));
        }
        dark.setText(text.say("export.dark"));
        form.getChildren().add(dark);
        parts.values().forEach(this::follow);
        manners.values().forEach(this::follow);
        follow(dark);
        sizes.valueProperty().subscribe((_, _) -> compose());
        pages.valueProperty().subscribe((_, _) -> compose());
        return form;
    }

    private void row(GridPane fields, String name, TextField field) {
        field.setPromptText(text.say("export." + name + "Hint"));
        fields.addRow(fields.getRowCount(), new Label(text.say("export." + name)), field);
        if (!field.equals(briefing)) {
            field.textProperty().subscribe((_, _) -> compose());
        }
    }

    private CheckBox check(VBox form, String code) {
        CheckBox check = new CheckBox(text.say("export." + code));
        check.setId("export-" + code);
        form.getChildren().add(check);
        return check;
    }

    private void follow(CheckBox check) {
        check.selectedProperty().subscribe((_, _) -> compose());
    }

    private Exports.Order order() {
        SheetSize size = sizes.getValue();
        Page page =
                size.page()
                        .titled(title.getText().strip(), subtitle.getText().strip())
                        .marked(marking.getText().strip())
                        .with(chosen(parts, Part.class))
                        .made(chosen(manners, Manner.class))
                        .since(moved())
                        .across(pages.getValue());
        return new Exports.Order(
                page, dark.isSelected() ? Theme.DARK : Theme.LIGHT, briefing.getText().strip());
    }

    private OptionalLong moved() {
        return DateEntry.read(since.getText(), text.locale())
                .map(day -> OptionalLong.of(Zones.end(day.date(), session.view().get().zone())))
                .orElse(OptionalLong.empty());
    }

    private static <E extends Enum<E>> Set<E> chosen(Map<E, CheckBox> checks, Class<E> list) {
        Set<E> chosen = EnumSet.noneOf(list);
        checks.forEach(
                (one, check) -> {
                    if (check.isSelected()) {
                        chosen.add(one);
                    }
                });
        return chosen;
    }

    private void compose() {
        exports.preview(session, order(), this::present);
    }

    private void present(List<Drawing> drawings) {
        drawn = drawings;
        preview.setPageCount(drawings.size());
        preview.setPageFactory(this::page);
    }

    /// A page as it will be, as large as there is room.
    private StackPane page(int number) {
        if (number >= drawn.size()) {
            return new StackPane();
        }
        Drawing whole = drawn.get(number);
        double fit =
                Math.min(PREVIEW_WIDTH / whole.width(), (PREVIEW_HEIGHT - 60) / whole.height());
        Drawing small = Placement.scaled(fit).of(whole);
        Canvas canvas = new Canvas(small.width(), small.height());
        canvas.setAccessibleText(whole.title() + ". " + whole.caption());
        new FxPainter(canvas).paint(small);
        StackPane sheet = new StackPane(canvas);
        sheet.getStyleClass().add("export-preview");
        return sheet;
    }

    private StringConverter<SheetSize> words() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable SheetSize size) {
                return size == null ? "" : text.say("export.size." + Code.of(size));
            }

            @Override
            public SheetSize fromString(String written) {
                throw new UnsupportedOperationException("only chosen, never written");
            }
        };
    }
}
