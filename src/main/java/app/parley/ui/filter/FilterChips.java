package app.parley.ui.filter;

import app.parley.model.Code;
import app.parley.model.Filter;
import app.parley.model.Filter.Field;
import app.parley.model.Snapshot;
import app.parley.text.Text;
import app.parley.timeline.FilterWords;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// What is filtered by, in plain sight: a chip for each field, which opens the form at that field,
/// with a button that lets go of it. Without a filter it takes no room.
public final class FilterChips extends FlowPane {
    private static final double WIDEST = 360;

    private final Text text;
    private final Consumer<Filter> change;
    private final BiConsumer<Node, Field> open;

    /// Chips without a filter.
    ///
    /// @param change called with the filter that the user wants instead
    /// @param open called to open the form below a node, at a field
    public FilterChips(Text text, Consumer<Filter> change, BiConsumer<Node, Field> open) {
        super(8, 6);
        this.text = text;
        this.change = change;
        this.open = open;
        getStyleClass().add("filter-chips");
        setId("filter-chips");
        show(Filter.EVERYTHING, List.of());
    }

    /// Shows what is filtered by.
    public void show(Filter filter, Snapshot snapshot) {
        FilterWords words = new FilterWords(snapshot, text);
        show(
                filter,
                filter.fields().stream()
                        .map(field -> chip(filter, field, words.of(filter, field)))
                        .toList());
    }

    private void show(Filter filter, List<Node> chips) {
        getChildren().clear();
        setVisible(!chips.isEmpty());
        setManaged(!chips.isEmpty());
        if (!chips.isEmpty()) {
            Button clear = new Button(text.say("filter.clear"));
            clear.getStyleClass().addAll("flat", "small");
            clear.setId("chips-clear");
            clear.setOnAction(e -> change.accept(Filter.EVERYTHING));
            getChildren().add(new Label(text.say("filter.showing")));
            getChildren().addAll(chips);
            getChildren().add(clear);
        }
        setAccessibleText(filter.isEmpty() ? "" : text.say("filter.showing") + " " + filter.text());
    }

    private Node chip(Filter filter, Field field, String words) {
        String name = text.say("filter.field." + Code.of(field));
        Button what = new Button(text.say("filter.chip", name, words));
        what.getStyleClass().add("chip-words");
        what.setTextOverrun(OverrunStyle.ELLIPSIS);
        what.setMaxWidth(WIDEST);
        what.setMnemonicParsing(false);
        what.setOnAction(e -> open.accept(what, field));
        Button away = new Button("✕");
        away.getStyleClass().add("chip-away");
        away.setAccessibleText(text.say("filter.without", name));
        away.setOnAction(e -> change.accept(filter.with(field, List.of())));
        HBox chip = new HBox(what, away);
        chip.getStyleClass().add("chip");
        return chip;
    }
}
