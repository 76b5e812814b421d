package app.parley.ui.imports;

import app.parley.model.Batch;
import app.parley.text.Text;
import app.parley.timeline.TimeWords;
import app.parley.ui.parts.Columns;
import app.parley.ui.parts.Prose;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.text.NumberFormat;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Every file that was imported: shown or hidden, found on the timeline, or forgotten.
public final class BatchTable extends BorderPane {
    private final Text text;
    private final ZoneId zone;
    private final Deeds deeds;
    private final TableView<Batch> table;
    private Map<Integer, Integer> events = Map.of();

    /// What can be done with an import.
    public interface Deeds {
        /// Shows it, or hides it if it is shown.
        void toggle(Batch batch);

        /// Brings its events into view.
        void goTo(Batch batch);

        /// Deletes it for good.
        void forget(Batch batch);
    }

    /// A table without rows.
    ///
    /// @param zone in which times are told
    public BatchTable(ZoneId zone, Text text, Deeds deeds) {
        this.text = text;
        this.zone = zone;
        this.deeds = deeds;
        table = Columns.table("batches", text.say("command.imports"), text.say("imports.none"));
        TableColumn<Batch, Batch> shown = Columns.column(text.say("imports.shown"), 80, b -> b);
        shown.setCellFactory(column -> new ShownCell());
        table.getColumns().add(shown);
        table.getColumns().add(words("imports.file", 260, b -> b.origin().file()));
        table.getColumns().add(words("imports.format", 190, this::format));
        table.getColumns().add(words("imports.when", 150, this::when));
        table.getColumns().add(words("imports.events", 90, this::events));
        table.setOnKeyPressed(
                e -> {
                    if (e.getCode() == KeyCode.SPACE) {
                        selected(deeds::toggle);
                    }
                });
        FlowPane buttons =
                new FlowPane(
                        8,
                        8,
                        button("imports.goTo", deeds::goTo),
                        button("imports.forget", deeds::forget));
        VBox foot = new VBox(8, Prose.line(text.say("imports.note"), "quiet"), buttons);
        foot.getStyleClass().add("foot");
        getStylesheets().addAll("/app/parley/ui/panels.css", "/app/parley/ui/imports.css");
        getStyleClass().add("batches");
        setCenter(table);
        setBottom(foot);
    }

    private TableColumn<Batch, String> words(
            String key, double width, java.util.function.Function<Batch, String> words) {
        return Columns.words(text.say(key), width, words);
    }

    private Button button(String key, Consumer<Batch> deed) {
        Button button = new Button(text.say(key));
        button.setId(key.replace('.', '-'));
        button.setOnAction(e -> selected(deed));
        button.disableProperty()
                .bind(Bindings.isNull(table.getSelectionModel().selectedItemProperty()));
        return button;
    }

    private void selected(Consumer<Batch> deed) {
        Batch selected = table.getSelectionModel().getSelectedItem();
        if (selected != null) {
            deed.accept(selected);
        }
    }

    private String format(Batch batch) {
        String key = "format." + batch.origin().format();
        return text.has(key) ? text.say(key) : batch.origin().format();
    }

    private String when(Batch batch) {
        return TimeWords.stamp(batch.origin().imported().toEpochMilli(), zone, text);
    }

    private String events(Batch batch) {
        Integer count = events.get(batch.number());
        return count == null ? "" : NumberFormat.getIntegerInstance(text.locale()).format(count);
    }

    /// Shows how many events each import tells of, by its number.
    public void count(Map<Integer, Integer> counted) {
        events = Map.copyOf(counted);
        table.refresh();
    }

    /// Shows the imports of a store, the latest first; what was selected stays so.
    public void show(List<Batch> batches) {
        int selected = table.getSelectionModel().getSelectedIndex();
        boolean grown = batches.size() != table.getItems().size();
        table.getItems().setAll(batches.reversed());
        if (!batches.isEmpty()) {
            table.getSelectionModel().select(grown ? 0 : Math.max(0, selected));
        }
    }

    private final class ShownCell extends TableCell<Batch, Batch> {
        private final CheckBox box = new CheckBox();

        ShownCell() {
            box.setOnAction(e -> deeds.toggle(getItem()));
        }

        @Override
        protected void updateItem(@Nullable Batch batch, boolean empty) {
            super.updateItem(batch, empty);
            setGraphic(empty ? null : box);
            if (batch != null && !empty) {
                box.setSelected(batch.shown());
                box.setAccessibleText(text.say("imports.shown.of", batch.origin().file()));
            }
        }
    }
}
