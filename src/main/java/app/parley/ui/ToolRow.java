package app.parley.ui;

import app.parley.model.LaneMode;
import app.parley.text.Text;
import app.parley.timeline.TimeWords;
import app.parley.timeline.View;
import app.parley.ui.commands.Command;
import app.parley.ui.commands.Commands;
import app.parley.ui.find.FindField;

import javafx.beans.value.ObservableValue;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// The row of tools: the commands that are needed most, the search field, and the as-of cursor.
final class ToolRow extends HBox {
    private static final double DAY = Duration.ofDays(1).toMillis();

    private static final double ROOMY = 1080;
    private static final double NARROW_FIELD = 110;

    private final Commands commands;
    private final Text text;
    private final FindField find;
    private final Button asOf;
    private final Button filter;

    /// The tools of a window.
    ///
    /// @param view what is looked at in the open store
    /// @param find the search field
    ToolRow(Commands commands, ObservableValue<View> view, FindField find, Text text) {
        this.commands = commands;
        this.text = text;
        asOf = dressed(new Button(), "asOf");
        asOf.getStyleClass().add("as-of");
        asOf.textProperty().bind(view.map(this::asOf).orElse(text.say("tool.asOfNothing")));
        getStyleClass().add("tool-row");
        this.find = find;
        find.setId("find");
        find.setPrefWidth(300);
        find.setMinWidth(NARROW_FIELD);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button export = button("export");
        export.getStyleClass().add("accent");
        filter = button("filter");
        Button bring = button("import");
        Node lanes = lanes();
        Node scale = scale(view);
        getChildren().setAll(button("open"), bring, export, find, filter, lanes, scale, gap, asOf);
        // Not as wide as its parts: it is as wide as the window, and parts go until the rest fit.
        setMinWidth(0);
        widthProperty().subscribe(() -> makeRoom(List.of(bring, scale, lanes)));
    }

    /// The search field.
    FindField find() {
        return find;
    }

    /// The button of the as-of cursor.
    Node asOf() {
        return asOf;
    }

    /// What a narrow window can do without: menus and keys have it too.
    private <N extends Node> N whereThereIsRoom(N node) {
        node.visibleProperty().bind(widthProperty().greaterThan(ROOMY));
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }

    /// Hides as many of the spare parts, the first ones first, as do not fit beside the others.
    private void makeRoom(List<Node> spare) {
        double needed =
                getInsets().getLeft()
                        + getInsets().getRight()
                        + getSpacing() * (getChildren().size() - 1)
                        + getChildren().stream().mapToDouble(part -> part.minWidth(-1)).sum();
        for (Node part : spare) {
            boolean fits = needed <= getWidth();
            needed -= fits ? 0 : part.minWidth(-1) + getSpacing();
            part.setVisible(fits);
            part.setManaged(fits);
        }
    }

    /// The button of the filter.
    Node filter() {
        return filter;
    }

    private String asOf(View view) {
        return text.say(
                "tool.asOf",
                TimeWords.asOf(view.asOf(), view.zone(), text),
                TimeWords.zoneName(view.zone(), view.asOf(), text));
    }

    private Node lanes() {
        SegmentedButton lanes =
                new SegmentedButton(
                        Stream.of(LaneMode.values())
                                .filter(LaneMode::isInColumns)
                                .map(mode -> toggle(WindowCommands.lanesId(mode)))
                                .toArray(ToggleButton[]::new));
        // Without a group a click on the chosen one leaves it chosen: the commands decide.
        lanes.setToggleGroup(null);
        return lanes;
    }

    private Node scale(ObservableValue<View> view) {
        Label unit = new Label();
        unit.setId("scale");
        unit.textProperty().bind(view.map(this::unit).orElse(""));
        Button out = icon("zoomOut", Feather.MINUS);
        Button in = icon("zoomIn", Feather.PLUS);
        Button fit = button("fit");
        HBox box =
                new HBox(out, whereThereIsRoom(unit), in, fit, icon("measure", Feather.CROSSHAIR));
        box.getStyleClass().add("scale-box");
        return box;
    }

    /// What a hundred pixels are worth.
    private String unit(View view) {
        double days = view.viewport().scale() * 100 / DAY;
        String unit =
                days < 1
                        ? "hours"
                        : days < 7 ? "days" : days < 30 ? "weeks" : days < 365 ? "months" : "years";
        return text.say("scale." + unit);
    }

    private Button button(String id) {
        return dressed(new Button(words(id)), id);
    }

    private Button icon(String id, Ikon icon) {
        Button button = dressed(new Button("", new FontIcon(icon)), id);
        button.setAccessibleText(words(id));
        return button;
    }

    private ToggleButton toggle(String id) {
        ToggleButton toggle = dressed(new ToggleButton(words(id)), id);
        ObservableValue<Boolean> chosen = commands.named(id).chosen().orElseThrow();
        chosen.subscribe(toggle::setSelected);
        toggle.addEventHandler(ActionEvent.ACTION, e -> toggle.setSelected(chosen.getValue()));
        return toggle;
    }

    private <B extends ButtonBase> B dressed(B button, String id) {
        Command command = commands.named(id);
        button.setId("tool-" + id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> command.run());
        button.disableProperty().bind(command.enabled().map(enabled -> !enabled));
        Tooltip tip = new Tooltip();
        tip.textProperty()
                .bind(command.label().map(key -> (text.say("command." + id) + "  " + key).strip()));
        button.setTooltip(tip);
        return button;
    }

    private String words(String id) {
        String brief = "tool." + id;
        return text.say(text.has(brief) ? brief : "command." + id);
    }
}
