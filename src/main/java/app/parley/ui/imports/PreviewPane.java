package app.parley.ui.imports;

import app.parley.importer.Preview;
import app.parley.importer.Reading.Findings;
import app.parley.importer.Reading.OrderFound.Why;
import app.parley.model.Comparison;
import app.parley.model.Problem;
import app.parley.model.Snapshot;
import app.parley.text.Text;
import app.parley.ui.parts.ProblemWords;
import app.parley.ui.parts.Prose;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What an import would do, with everything in it that can be corrected.
final class PreviewPane extends BorderPane {
    private final Text text;
    private final Snapshot snapshot;
    private final ZoneId zone;
    private final FileForm form;
    private final DateOrders orders;
    private final MissingColumn missing;
    private final RememberedColumns remembered;
    private final VBox problem = new VBox(6);
    private final Tally tally;
    private final TabPane tabs = new TabPane();
    private final FirstRows first;
    private final ColumnMapping columns;
    private final ChangedEvents changed;
    private final GoneEvents gone;
    private final ProblemRows refused;
    private final ProblemRows notices;
    private final Tab rowsTab;
    private final Tab columnsTab;
    private final Tab changedTab;
    private final Tab goneTab;
    private final Tab refusedTab;
    private final Tab noticesTab;
    private final ProgressBar bar = new ProgressBar();
    private final HBox progress;
    private final ReadOnlyObjectWrapper<Optional<Preview>> ready =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Preview> shown = Optional.empty();

    /// A pane that shows nothing yet.
    ///
    /// @param corrections what the user says is put here
    /// @param snapshot of the store, for its names
    /// @param zone in which times are told
    /// @param save asked to save the list of refused rows
    PreviewPane(
            Corrections corrections,
            Snapshot snapshot,
            ZoneId zone,
            Text text,
            Consumer<Preview> save) {
        this.text = text;
        this.snapshot = snapshot;
        this.zone = zone;
        form = new FileForm(corrections, text);
        orders = new DateOrders(corrections, text);
        missing = new MissingColumn(corrections, text);
        remembered = new RememberedColumns(corrections, text);
        tally = new Tally(text);
        Names names = new Names(snapshot, List.of(), zone, text);
        first = new FirstRows(names, text);
        columns = new ColumnMapping(corrections, text);
        changed = new ChangedEvents(text);
        gone = new GoneEvents(names, text);
        refused = new ProblemRows("refused", text, Optional.of(() -> shown.ifPresent(save)));
        notices = new ProblemRows("notices", text, Optional.empty());
        rowsTab = tab("rows", first);
        columnsTab = tab("columns", columns);
        changedTab = tab("changed", changed);
        goneTab = tab("gone", gone);
        refusedTab = tab("refused", refused);
        noticesTab = tab("notices", notices);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        progress = new HBox(10, bar, new Label(text.say("import.reading")));
        arrange();
    }

    private Tab tab(String id, Node content) {
        Tab tab = new Tab("", content);
        tab.setId("import-tab-" + id);
        return tab;
    }

    private void arrange() {
        getStyleClass().add("import-preview");
        problem.getStyleClass().addAll("question", "open");
        progress.getStyleClass().add("progress");
        VBox top = new VBox(10, form, remembered, missing, orders, problem, tally);
        top.getStyleClass().add("top");
        setTop(top);
        setCenter(tabs);
        progress.setVisible(false);
        show(problem, false);
        show(tabs, false);
    }

    /// The preview that can be imported as it is shown; none while the file is read, while a
    /// question is open, or if there is nothing new in it.
    ReadOnlyObjectProperty<Optional<Preview>> ready() {
        return ready.getReadOnlyProperty();
    }

    /// Says that the file is being read; invisible otherwise.
    Node progress() {
        return progress;
    }

    /// Shows that the file is being read.
    void reading(ObservableValue<Number> done) {
        ready.set(Optional.empty());
        bar.progressProperty().unbind();
        bar.progressProperty().bind(done);
        progress.setVisible(true);
        tabs.setOpacity(0.6);
    }

    /// Shows what came of it.
    void show(Outcome outcome) {
        bar.progressProperty().unbind();
        progress.setVisible(false);
        tabs.setOpacity(1);
        tally.clear();
        switch (outcome) {
            case Outcome.Read read -> show(read);
            case Outcome.Unread unread -> show(unread);
        }
    }

    private void show(Outcome.Unread unread) {
        shown = Optional.empty();
        show(form, !unread.likely().isEmpty());
        if (!unread.likely().isEmpty()) {
            form.show(unread.likely());
        }
        orders.show(List.of());
        missing.clear();
        remembered.show(Map.of());
        show(tabs, false);
        tell(unread.problem());
    }

    private void tell(Problem what) {
        ProblemWords words = new ProblemWords(text);
        problem.getChildren().setAll(Prose.line(words.what(what), "strong"));
        String place = words.place(what.where());
        if (!place.isEmpty()) {
            problem.getChildren().add(Prose.line(place));
        }
        problem.getChildren().add(Prose.line(words.toDo(what)));
        show(problem, true);
    }

    private void show(Outcome.Read read) {
        Preview preview = read.preview();
        shown = Optional.of(preview);
        show(form, true);
        show(problem, false);
        form.show(preview, read.likely(), read.specimen());
        Findings findings = preview.reading().findings();
        remembered.show(read.remembered());
        missing.show(findings);
        orders.show(findings.orders());
        if (findings.missing().isEmpty()) {
            count(preview);
        }
        Names names = new Names(snapshot, preview.reading().others(), zone, text);
        first.show(preview.first(), names);
        columns.show(findings.columns());
        changed.show(preview.comparison().differences());
        gone.show(read.gone(), names);
        refused.show(preview.refused(), preview.refusals());
        List<Problem> told = preview.reading().notices();
        notices.show(told, told.size());
        arrangeTabs(preview);
        boolean open =
                findings.missing().isPresent()
                        || findings.orders().stream()
                                .anyMatch(order -> order.why() == Why.UNDECIDED);
        ready.set(open || preview.isNothingNew() ? Optional.empty() : Optional.of(preview));
    }

    private void count(Preview preview) {
        Comparison comparison = preview.comparison();
        tally.add("new", comparison.added(), Optional.empty());
        count("changed", comparison.changed(), Optional.of(() -> choose(changedTab)));
        count("unchanged", comparison.unchanged(), Optional.empty());
        count("repeated", comparison.repeated(), Optional.empty());
        count("gone", comparison.gone(), Optional.of(() -> choose(goneTab)));
        count("refused", preview.refusals(), Optional.of(() -> choose(refusedTab)));
        count("leftOut", preview.reading().leftOut(), Optional.empty());
        count("notices", preview.reading().notices().size(), Optional.of(() -> choose(noticesTab)));
    }

    private void count(String key, int count, Optional<Runnable> list) {
        if (count > 0) {
            tally.add(key, count, list);
        }
    }

    private void choose(Tab tab) {
        tabs.getSelectionModel().select(tab);
        tab.getContent().requestFocus();
    }

    private void arrangeTabs(Preview preview) {
        Comparison comparison = preview.comparison();
        Findings findings = preview.reading().findings();
        int mapped = findings.mapping().size();
        int all = findings.columns().size();
        rowsTab.setText(text.say("import.tab.rows.of", preview.first().size(), preview.rows()));
        columnsTab.setText(text.say("import.tab.columns.of", mapped, all));
        changedTab.setText(text.say("import.tab.changed.of", comparison.changed()));
        goneTab.setText(text.say("import.tab.gone.of", comparison.gone()));
        refusedTab.setText(text.say("import.tab.refused.of", preview.refusals()));
        int notices = preview.reading().notices().size();
        noticesTab.setText(text.say("import.tab.notices.of", notices));
        List<Tab> wanted = new ArrayList<>();
        add(wanted, rowsTab, findings.missing().isPresent() ? 0 : 1);
        add(wanted, columnsTab, findings.missing().isPresent() ? all : mapped);
        add(wanted, changedTab, comparison.changed());
        add(wanted, goneTab, comparison.gone());
        add(wanted, refusedTab, preview.refusals());
        add(wanted, noticesTab, notices);
        if (!tabs.getTabs().equals(wanted)) {
            Tab selected = tabs.getSelectionModel().getSelectedItem();
            boolean same = tabs.getTabs().contains(rowsTab) && wanted.contains(selected);
            tabs.getTabs().setAll(wanted);
            tabs.getSelectionModel().select(same ? selected : wanted.getFirst());
        }
        show(tabs, true);
    }

    private static void add(List<Tab> tabs, Tab tab, int count) {
        if (count > 0) {
            tabs.add(tab);
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
