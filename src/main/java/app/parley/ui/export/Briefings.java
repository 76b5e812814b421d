package app.parley.ui.export;

import app.parley.model.Briefing;
import app.parley.text.Text;
import app.parley.ui.Alerts;
import app.parley.ui.Session;
import app.parley.ui.parts.Choosers;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The briefings of a store: which one a picture starts from, under which name it is kept, and
/// renaming and forgetting the one it started from.
final class Briefings {
    private final Session session;
    private final Exports exports;
    private final Text text;
    private final Runnable chosen;
    private final ComboBox<Optional<Briefing>> start;
    private final TextField keepAs = new TextField();
    private boolean filling;

    /// The briefings, not yet asked for.
    ///
    /// @param otherwise what a picture starts from that starts from none of them
    /// @param chosen told when somebody chose where to start
    Briefings(Session session, Exports exports, String otherwise, Runnable chosen) {
        this.session = session;
        this.exports = exports;
        this.text = exports.text();
        this.chosen = chosen;
        start = Choosers.of("export-briefings", kept -> kept.map(Briefing::name).orElse(otherwise));
        start.valueProperty().subscribe((_, _) -> tell());
        keepAs.setId("export-briefing");
        keepAs.setPromptText(text.say("export.briefingHint"));
        keepAs.setDisable(!session.opened().writable());
    }

    /// Where to start.
    ComboBox<Optional<Briefing>> start() {
        return start;
    }

    /// Under which name to keep it, and what can be done to the briefing it started from.
    VBox keeping() {
        Fields fields = new Fields(text);
        fields.add("briefing", keepAs);
        Button rename = button("rename", this::rename);
        rename.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> name().isEmpty() || known(name()).isPresent(),
                                keepAs.textProperty(),
                                start.valueProperty()));
        HBox chosenOne = new HBox(8, rename, button("forget", this::forget));
        chosenOne.getStyleClass().add("kept");
        start.valueProperty()
                .map(kept -> kept.isPresent() && session.opened().writable())
                .orElse(false)
                .subscribe(
                        shown -> {
                            chosenOne.setVisible(shown);
                            chosenOne.setManaged(shown);
                        });
        return new VBox(8, fields, chosenOne);
    }

    private Button button(String id, Runnable action) {
        Button button = new Button(text.say("export." + id));
        button.setId("export-" + id);
        button.setOnAction(e -> action.run());
        return button;
    }

    /// The one a picture starts from.
    Optional<Briefing> chosen() {
        return Optional.ofNullable(start.getValue()).flatMap(kept -> kept);
    }

    /// The name to keep it under; empty if it is not kept.
    String name() {
        return keepAs.getText().strip();
    }

    /// Suggests a name.
    void name(String name) {
        keepAs.setText(name);
    }

    /// Whether another briefing than the one it started from has the name it is to be kept under.
    boolean replacesAnother() {
        return known(name()).isPresent() && !known(name()).equals(chosen());
    }

    /// Asks for the briefings there are; one of that name is chosen, and nobody is told.
    void load(String name) {
        session.ask().briefings(kept -> offer(kept, name));
    }

    private void offer(List<Briefing> kept, String name) {
        filling = true;
        start.getItems()
                .setAll(
                        Stream.concat(
                                        Stream.of(Optional.<Briefing>empty()),
                                        kept.stream().map(Optional::of))
                                .toList());
        start.setValue(known(name));
        filling = false;
    }

    private Optional<Briefing> known(String name) {
        return start.getItems().stream()
                .flatMap(Optional::stream)
                .filter(briefing -> briefing.name().equals(name))
                .findFirst();
    }

    private void tell() {
        if (!filling && start.getValue() != null) {
            chosen.run();
        }
    }

    private void rename() {
        String name = name();
        chosen().ifPresent(
                        briefing ->
                                session.change(
                                        "",
                                        (store, _) -> {
                                            store.renameBriefing(briefing.name(), name);
                                            return name;
                                        },
                                        this::load));
    }

    private void forget() {
        chosen().ifPresent(
                        briefing ->
                                session.change(
                                        text.say("task.forget", briefing.name()),
                                        (store, _) -> {
                                            store.forgetBriefing(briefing.name());
                                            return briefing;
                                        },
                                        this::forgotten));
    }

    /// Forgetting is no step of undo, so it can be taken back here.
    private void forgotten(Briefing briefing) {
        load("");
        name("");
        exports.alerts()
                .done(
                        text.say("export.forgotten", briefing.name()),
                        new Alerts.Offer(
                                "export.keepAgain",
                                () ->
                                        session.change(
                                                "",
                                                (store, _) -> {
                                                    store.keepBriefing(
                                                            briefing.name(), briefing.recipe());
                                                    return briefing.name();
                                                },
                                                this::load)));
    }
}
