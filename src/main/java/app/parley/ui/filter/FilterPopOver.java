package app.parley.ui.filter;

import app.parley.model.Code;
import app.parley.model.Filter;
import app.parley.model.Filter.Criterion;
import app.parley.model.Filter.Field;
import app.parley.model.Problem;
import app.parley.text.Text;
import app.parley.timeline.DateEntry;
import app.parley.timeline.View;
import app.parley.ui.Navigator;
import app.parley.ui.Questions;
import app.parley.ui.Session;
import app.parley.ui.filter.FilterValues.Value;

import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a filter is made: words, a stretch of time, and for each further field a list of its
/// values to tick. Every tick shows at once. At the foot stands the filter as it is written, which
/// can also be typed.
public final class FilterPopOver {
    private static final double FIELDS = 160;
    private static final double VALUES = 300;
    private static final double HEIGHT = 260;

    private final Session session;
    private final Navigator navigator;
    private final Text text;
    private final PopOver popOver = new PopOver();
    private final TextField words = new TextField();
    private final TextField from = new TextField();
    private final TextField until = new TextField();
    private final ListView<Field> fields = new ListView<>();
    private final TextField narrow = new TextField();
    private final ListView<Value> values = new ListView<>();
    private final TextField line = new TextField();
    private final Label answer = new Label();
    private FilterValues known;

    /// For the filter of a session.
    public FilterPopOver(Session session, Text text) {
        this.session = session;
        this.text = text;
        navigator = new Navigator(session);
        known = new FilterValues(session.snapshot().get(), Map.of(), text);
        VBox box = new VBox(10, firstFields(), lists(), foot());
        box.getStyleClass().add("filter-box");
        // A list takes Esc for itself.
        box.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        e.consume();
                        popOver.hide();
                    }
                });
        popOver.setContentNode(box);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        popOver.setTitle(text.say("filter.title"));
    }

    /// Shows it below a node.
    ///
    /// @param field whose values to show first
    public void show(Node below, Optional<Field> field) {
        var following = session.view().map(View::filter).subscribe(this::follow);
        popOver.setOnHidden(e -> following.unsubscribe());
        fields.getSelectionModel()
                .select(field.filter(FilterValues.LISTED::contains).orElse(Field.KIND));
        session.ask()
                .filterWords(
                        found -> {
                            known = new FilterValues(session.snapshot().get(), found, text);
                            list();
                        });
        popOver.show(below);
        (field.filter(FilterValues.LISTED::contains).isPresent() ? fields : words).requestFocus();
    }

    private Node firstFields() {
        field(words, "text", 30);
        field(from, "from", 12);
        field(until, "until", 12);
        words.setOnAction(e -> enterWords());
        from.setOnAction(e -> enterDate(Field.FROM, from));
        until.setOnAction(e -> enterDate(Field.UNTIL, until));
        GridPane grid = new GridPane(10, 8);
        grid.add(label("text", words), 0, 0);
        grid.add(words, 1, 0, 3, 1);
        grid.addRow(1, label("from", from), from, label("until", until), until);
        return grid;
    }

    private void field(TextField field, String name, int columns) {
        field.setId("filter-" + name);
        field.setPrefColumnCount(columns);
        field.setPromptText(text.say("filter." + name + ".hint"));
        field.focusedProperty()
                .addListener(
                        (p, before, focused) -> {
                            if (!focused && popOver.isShowing()) {
                                field.fireEvent(new ActionEvent());
                            }
                        });
    }

    private Label label(String name, Node of) {
        Label label = new Label(text.say("filter.field." + name));
        label.setLabelFor(of);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private Node lists() {
        fields.setId("filter-fields");
        fields.getItems().setAll(FilterValues.LISTED);
        fields.setCellFactory(list -> new FieldCell());
        fields.setPrefSize(FIELDS, HEIGHT);
        fields.getSelectionModel().selectedItemProperty().addListener(p -> list());
        fields.setAccessibleText(text.say("filter.fields"));
        narrow.setId("filter-narrow");
        narrow.setPromptText(text.say("filter.narrow"));
        narrow.textProperty().addListener(p -> list());
        values.setId("filter-values");
        values.setCellFactory(list -> new ValueCell());
        values.setPrefSize(VALUES, HEIGHT);
        values.setPlaceholder(new Label(text.say("filter.none")));
        values.setOnKeyPressed(
                e -> {
                    Value value = values.getSelectionModel().getSelectedItem();
                    if (value != null
                            && (e.getCode() == KeyCode.SPACE || e.getCode() == KeyCode.ENTER)) {
                        e.consume();
                        toggle(value.criterion());
                    }
                });
        VBox.setVgrow(values, Priority.ALWAYS);
        VBox right = new VBox(6, narrow, values);
        HBox.setHgrow(right, Priority.ALWAYS);
        return new HBox(10, fields, right);
    }

    private Node foot() {
        line.setId("filter-line");
        line.setPromptText(text.say("filter.line.hint"));
        line.setOnAction(e -> session.ask().written(line.getText(), this::read));
        answer.setId("filter-answer");
        answer.getStyleClass().add("answer");
        answer.setWrapText(true);
        answer.setMaxWidth(FIELDS + VALUES);
        Button clear = new Button(text.say("filter.clear"));
        clear.setId("filter-clear");
        clear.setOnAction(e -> show(Filter.EVERYTHING));
        clear.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(line, Priority.ALWAYS);
        return new VBox(8, new HBox(8, line, clear), answer);
    }

    private void read(Questions.Written written) {
        written.problem()
                .ifPresentOrElse(
                        problem -> answer.setText(words(problem)), () -> show(written.filter()));
    }

    private String words(Problem problem) {
        Object[] arguments = problem.arguments().toArray();
        String key = "problem." + problem.key();
        return text.say(key, arguments) + " " + text.say(key + ".do", arguments);
    }

    private void enterWords() {
        String typed = words.getText().strip();
        show(filter().with(Field.TEXT, typed.isEmpty() ? List.of() : List.of(typed)));
    }

    private void enterDate(Field field, TextField from) {
        String typed = from.getText().strip();
        Optional<DateEntry> date = DateEntry.read(typed, text.locale());
        if (typed.isEmpty() || date.isPresent()) {
            show(filter().with(field, date.map(d -> d.date().text()).stream().toList()));
        } else {
            answer.setText(text.say("asOf.notADate"));
        }
    }

    private void toggle(Criterion criterion) {
        Filter now = filter();
        List<String> chosen = now.of(criterion.field());
        show(
                chosen.contains(criterion.value())
                        ? now.without(criterion)
                        : now.with(
                                criterion.field(),
                                Stream.concat(chosen.stream(), Stream.of(criterion.value()))
                                        .toList()));
    }

    private void show(Filter filter) {
        answer.setText("");
        if (!filter.equals(filter())) {
            navigator.filter(filter);
        }
    }

    private Filter filter() {
        return session.view().get().filter();
    }

    private void follow(Filter filter) {
        words.setText(String.join(" ", filter.of(Field.TEXT)));
        from.setText(String.join("", filter.of(Field.FROM)));
        until.setText(String.join("", filter.of(Field.UNTIL)));
        line.setText(filter.text());
        fields.refresh();
        values.refresh();
    }

    private void list() {
        Field field = fields.getSelectionModel().getSelectedItem();
        if (field == null) {
            return;
        }
        String part = narrow.getText().strip().toLowerCase(Locale.ROOT);
        FilteredList<Value> all =
                new FilteredList<>(FXCollections.observableArrayList(known.of(field)));
        all.setPredicate(value -> value.label().toLowerCase(Locale.ROOT).contains(part));
        values.setItems(all);
        values.setAccessibleText(text.say("filter.field." + Code.of(field)));
    }

    /// A field, and how many of its values are chosen.
    private final class FieldCell extends ListCell<Field> {
        @Override
        protected void updateItem(@Nullable Field field, boolean empty) {
            super.updateItem(field, empty);
            if (field == null || empty) {
                setText("");
                return;
            }
            int chosen = filter().of(field).size();
            String name = text.say("filter.field." + Code.of(field));
            setText(chosen == 0 ? name : text.say("filter.field.chosen", name, chosen));
        }
    }

    /// A value with a box to tick.
    private final class ValueCell extends ListCell<Value> {
        private final CheckBox box = new CheckBox();

        ValueCell() {
            setPrefWidth(0);
            box.setFocusTraversable(false);
            box.setMouseTransparent(true);
            setOnMouseClicked(
                    e -> {
                        Value value = getItem();
                        if (value != null) {
                            toggle(value.criterion());
                        }
                    });
        }

        @Override
        protected void updateItem(@Nullable Value value, boolean empty) {
            super.updateItem(value, empty);
            if (value == null || empty) {
                setText("");
                setGraphic(null);
                return;
            }
            boolean chosen =
                    filter().of(value.criterion().field()).contains(value.criterion().value());
            box.setSelected(chosen);
            setText(value.label());
            setGraphic(box);
            setAccessibleText(
                    text.say(chosen ? "filter.ticked" : "filter.unticked", value.label()));
        }
    }
}
