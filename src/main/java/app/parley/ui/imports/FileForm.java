package app.parley.ui.imports;

import app.parley.importer.Formats;
import app.parley.importer.Preview;
import app.parley.importer.Reading;
import app.parley.importer.Selection;
import app.parley.text.Text;
import app.parley.ui.parts.Choosers;
import app.parley.ui.parts.Prose;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.controlsfx.control.SearchableComboBox;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/// How the file as a whole was understood, and choosers to correct it: format, encoding, sheet,
/// zone, the name of its source, and whether all of its rows are wanted.
final class FileForm extends VBox {
    private static final List<String> ENCODINGS =
            List.of(
                    "UTF-8",
                    "windows-1251",
                    "KOI8-R",
                    "KOI8-U",
                    "IBM866",
                    "ISO-8859-5",
                    "x-MacCyrillic",
                    "windows-1252",
                    "windows-1250",
                    "windows-1254",
                    "windows-1253",
                    "windows-1256",
                    "windows-1255",
                    "GB18030",
                    "Shift_JIS",
                    "EUC-KR",
                    "UTF-16LE",
                    "UTF-16BE");

    private final Text text;
    private final Corrections corrections;
    private final FlowPane fields = new FlowPane(16, 8);
    private final ComboBox<String> format;
    private final ComboBox<String> encoding;
    private final ComboBox<String> sheet;
    private final ComboBox<String> zone = new SearchableComboBox<>();
    private final TextField source = new TextField();
    private final CheckBox everything = new CheckBox();
    private final Label why = Prose.line("", "quiet");
    private final VBox specimen = new VBox(2);

    FileForm(Corrections corrections, Text text) {
        super(8);
        this.text = text;
        this.corrections = corrections;
        format = Choosers.of("import-format", this::format, corrections::format);
        encoding =
                Choosers.of(
                        "import-encoding",
                        this::encoding,
                        name -> corrections.encoding(Charset.forName(name)));
        sheet =
                Choosers.of(
                        "import-sheet",
                        name -> name,
                        name -> corrections.sheet(sheet().indexOf(name) + 1));
        zone.setId("import-zone");
        zone.setPrefWidth(200);
        encoding.setPrefWidth(220);
        zone.getItems().setAll(zones());
        zone.setOnAction(e -> chooseZone());
        source.setId("import-source");
        source.setPrefColumnCount(12);
        source.setOnAction(e -> rename());
        source.focusedProperty().subscribe(focused -> leave(focused));
        source.setTooltip(new Tooltip(text.say("import.source.hint")));
        everything.setId("import-everything");
        everything.setWrapText(true);
        everything.setOnAction(
                e ->
                        corrections.selection(
                                everything.isSelected() ? Selection.EVERYTHING : Selection.USUAL));
        specimen.getStyleClass().add("specimen");
        getChildren().setAll(fields, why, specimen, everything);
        show(why, false);
        show(specimen, false);
        show(everything, false);
    }

    private List<String> sheet() {
        return sheet.getItems();
    }

    private static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") || id.equals("UTC"))
                .sorted()
                .toList();
    }

    private String format(String id) {
        String key = "format." + id;
        return text.has(key) ? text.say(key) : id;
    }

    private String encoding(String name) {
        String key = "encoding." + name;
        return text.has(key) ? text.say(key) : name;
    }

    private void chooseZone() {
        if (zone.getValue() != null && !zone.getValue().equals(zone.getUserData())) {
            zone.setUserData(zone.getValue());
            corrections.zone(ZoneId.of(zone.getValue()));
        }
    }

    private void leave(boolean focused) {
        if (!focused) {
            rename();
        }
    }

    private void rename() {
        String name = source.getText().strip();
        if (!name.isEmpty() && !name.equals(source.getUserData())) {
            source.setUserData(name);
            corrections.source(name);
        }
    }

    /// Shows what formats there are to choose from when the file could not be read. What was
    /// corrected before stays where it is, to be corrected again.
    void show(List<String> likely) {
        String taken = corrections.chosenFormat().orElseGet(likely::getFirst);
        Choosers.show(format, formats(likely), taken);
        if (fields.getChildren().isEmpty()) {
            fields.getChildren().setAll(field("import.format", format));
        }
    }

    /// Shows how a file was understood.
    ///
    /// @param likely the formats it can be read as, the likeliest first
    /// @param lines with letters beyond ASCII, as they were decoded
    void show(Preview preview, List<String> likely, List<String> lines) {
        Reading reading = preview.reading();
        Reading.Findings found = reading.findings();
        Choosers.show(format, formats(likely), reading.format());
        fields.getChildren().setAll(field("import.format", format));
        show(why, false);
        show(specimen, false);
        if (!found.encoding().isEmpty()) {
            List<String> known = ENCODINGS.stream().filter(Charset::isSupported).toList();
            Choosers.show(
                    encoding,
                    Stream.concat(Stream.of(found.encoding()), known.stream()).distinct().toList(),
                    found.encoding());
            fields.getChildren().add(field("import.encoding", encoding));
            String reason = text.say("import.encoding." + found.reason());
            boolean certain = List.of("whole-file", "mark").contains(found.reason());
            why.setText(reason);
            specimen.getChildren()
                    .setAll(lines.stream().map(line -> Prose.line(line, "specimen-line")).toList());
            show(why, !certain);
            show(specimen, !certain && !lines.isEmpty());
        }
        if (!found.sheets().isEmpty()) {
            Choosers.show(sheet, found.sheets(), found.sheet());
            fields.getChildren().add(field("import.sheet", sheet));
        }
        zone.setUserData(found.zone());
        zone.setValue(found.zone());
        fields.getChildren().add(field("import.zone", zone));
        if (reading.scope().equals(preview.wishes().scope(preview.file()))) {
            String name = reading.scope().substring(0, reading.scope().length() - 1);
            source.setUserData(name);
            source.setText(name);
            fields.getChildren().add(field("import.source", source));
        }
        boolean all = preview.wishes().selection() == Selection.EVERYTHING;
        everything.setSelected(all);
        everything.setText(
                text.say(
                        all ? "import.everything.chosen" : "import.everything", reading.leftOut()));
        show(everything, all || reading.leftOut() > 0);
    }

    private static List<String> formats(List<String> likely) {
        return Stream.concat(likely.stream(), Formats.ids().stream()).distinct().toList();
    }

    private VBox field(String key, Control control) {
        Label label = new Label(text.say(key));
        label.getStyleClass().add("quiet");
        label.setLabelFor(control);
        control.setAccessibleText(label.getText());
        return new VBox(2, label, control);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
