package app.parley.ui.export;

import app.parley.model.Event;
import app.parley.model.Hit;
import app.parley.model.Problem;
import app.parley.text.Text;
import app.parley.timeline.page.Page;
import app.parley.timeline.page.Recipe;
import app.parley.ui.Lookup;
import app.parley.ui.Session;
import app.parley.ui.find.DatedHit;
import app.parley.ui.find.FindField;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What the picture points out: positions that moved since a day, and up to five events.
final class PointsSection extends VBox implements Section {
    private static final int HITS = 20;

    private final Session session;
    private final Text text;
    private final Runnable changed;
    private final MomentField since;
    private final FindField find;
    private final Button selected = new Button();
    private final VBox list = new VBox(4);
    private final Label none = new Label();
    private final Map<String, String> labels = new HashMap<>();
    private List<String> events = List.of();

    PointsSection(Session session, Text text, Runnable changed) {
        super(10);
        this.session = session;
        this.text = text;
        this.changed = changed;
        since = new MomentField("since", MomentField.Edge.END, text.locale());
        since.setPromptText(text.say("export.sinceHint"));
        since.textProperty().subscribe((_, _) -> changed.run());
        find = new FindField(text, this::search, this::found);
        find.setId("export-call-out");
        find.setPromptText(text.say("export.callOutHint"));
        find.setAccessibleText(text.say("export.callOutHint"));
        selected.setId("export-selected");
        selected.setText(text.say("export.callOutSelected"));
        selected.setOnAction(
                e ->
                        session.ask()
                                .details(
                                        session.view().get().chosen(),
                                        found -> found.values().forEach(this::add)));
        none.setText(text.say("export.callOuts", Page.MOST_CALL_OUTS));
        none.setWrapText(true);
        none.getStyleClass().add("answer");
        Fields fields = new Fields(text);
        fields.add("since", since);
        getChildren().setAll(fields, none, list, find, selected);
    }

    private void search(String words) {
        session.ask()
                .search(
                        words,
                        HITS,
                        hits ->
                                find.showHits(
                                        words,
                                        hits.stream()
                                                .filter(found -> found.hit().type() == Event.class)
                                                .map(this::dated)
                                                .toList()));
    }

    private DatedHit dated(Lookup.Found found) {
        return DatedHit.of(found.hit(), found.when(), session.view().get().zone(), text);
    }

    private void found(Hit hit) {
        find.clear();
        add(hit.id(), hit.title());
    }

    private void add(Event event) {
        add(event.id(), event.label());
    }

    private void add(String event, String label) {
        labels.put(event, label);
        if (events.size() < Page.MOST_CALL_OUTS && !events.contains(event)) {
            events = Stream.concat(events.stream(), Stream.of(event)).toList();
            list();
            changed.run();
        }
    }

    private void remove(String event) {
        events = events.stream().filter(other -> !other.equals(event)).toList();
        list();
        changed.run();
    }

    /// Tells what events are called.
    void name(Map<String, String> names) {
        if (labels.keySet().containsAll(names.keySet())) {
            return;
        }
        labels.putAll(names);
        list();
    }

    private void list() {
        List<Node> rows = new ArrayList<>();
        for (String event : events) {
            rows.add(row(rows.size() + 1, event));
        }
        list.getChildren().setAll(rows);
        boolean full = events.size() == Page.MOST_CALL_OUTS;
        find.setDisable(full);
        selected.setDisable(full);
    }

    private Node row(int number, String event) {
        String name = labels.getOrDefault(event, event);
        Label label = new Label(text.say("export.callOut", number, name));
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        Button away = new Button(text.say("export.callOutAway"));
        away.setAccessibleText(text.say("export.callOutAwayOf", name));
        away.setMinWidth(USE_PREF_SIZE);
        away.setOnAction(e -> remove(event));
        HBox row = new HBox(8, label, away);
        row.getStyleClass().add("call-out");
        return row;
    }

    @Override
    public void show(Recipe recipe) {
        since.show(recipe.page().since(), recipe.view().zone());
        events = recipe.callOuts();
        list();
    }

    @Override
    public Recipe apply(Recipe recipe) {
        return new Recipe(
                recipe.from(),
                recipe.until(),
                recipe.view(),
                recipe.page().since(since.instant(recipe.view().zone())),
                events);
    }

    @Override
    public Stream<Problem> problems() {
        return since.problems();
    }
}
