package app.parley.ui;

import app.parley.text.Text;
import app.parley.timeline.Frame;
import app.parley.timeline.TimeWords;
import app.parley.timeline.View;
import app.parley.timeline.Viewport;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.BitSet;
import java.util.Optional;
import java.util.stream.Stream;

/// The line at the bottom: how many events are shown, which stretch of time, in which zone, whether
/// all is saved, and what is under way.
final class StatusLine extends HBox {
    private final Text text;
    private final Label events = label("status-events");
    private final Label span = label("status-span");
    private final Label zone = label("status-zone");
    private final Label saved = label("status-saved");
    private final Label task = label("status-task");
    private final ProgressBar progress = new ProgressBar();
    private final Button cancel;

    /// A line that tells of `tasks`.
    StatusLine(Tasks tasks, Text text) {
        this.text = text;
        cancel = new Button(text.say("status.cancel"));
        cancel.getStyleClass().addAll("small", "flat");
        progress.setPrefWidth(120);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getStyleClass().add("status-line");
        getChildren().addAll(events, span, zone, gap, task, progress, cancel, saved);
        tasks.running().addListener((ListChangeListener<Tasks.Task>) change -> tell(tasks));
        tell(tasks);
    }

    /// Tells about an open store.
    void show(Session session, Frame frame) {
        View view = session.view().get();
        Viewport viewport = view.viewport();
        int all = session.snapshot().get().events().count();
        events.setText(
                session.loaded()
                        .get()
                        .shown()
                        .map(BitSet::cardinality)
                        .map(n -> text.say("status.filtered", frame.inView(), all, n))
                        .orElseGet(() -> text.say("status.events", frame.inView(), all)));
        span.setText(TimeWords.stretch(viewport.start(), viewport.end(), view.zone(), text));
        zone.setText(text.say("status.zone", TimeWords.zoneName(view.zone(), view.asOf(), text)));
        saved.setText(text.say(session.opened().writable() ? "status.saved" : "status.readOnly"));
    }

    /// Tells nothing: no store is open.
    void clear() {
        Stream.of(events, span, zone, saved).forEach(label -> label.setText(""));
    }

    private void tell(Tasks tasks) {
        Optional<Tasks.Task> told =
                tasks.running().stream().filter(t -> !t.label().isEmpty()).findFirst();
        task.setText(told.map(Tasks.Task::label).orElse(""));
        progress.progressProperty().unbind();
        told.ifPresent(
                t -> {
                    progress.progressProperty().bind(t.progress());
                    cancel.setOnAction(e -> t.cancel());
                });
        if (told.isEmpty() && cancel.isFocused()) {
            // Otherwise nothing has the focus, and no key does anything.
            Optional.ofNullable(getScene().lookup(".timeline")).ifPresent(Node::requestFocus);
        }
        for (Region part : new Region[] {task, progress, cancel}) {
            part.setVisible(told.isPresent());
            part.setManaged(told.isPresent());
        }
    }

    private static Label label(String id) {
        Label label = new Label();
        label.setId(id);
        return label;
    }
}
