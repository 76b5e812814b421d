package app.parley.ui;

import app.parley.model.Problem;
import app.parley.model.ProblemException;
import app.parley.text.Text;
import app.parley.ui.parts.ProblemWords;

import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;

import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the window says when something cannot be done: the only place that shows failures.
///
/// An operation that could not be done is a dialog: what happened, where, what to do. Something to
/// know about the open store is a banner. A fault of our own is logged and one quiet banner, which
/// counts repeats instead of repeating itself.
public final class Alerts {
    private static final double WIDTH = 520;
    private static final Logger LOG = Logger.getLogger(Alerts.class.getName());

    private final Text text;
    private final ProblemWords words;
    private final NotificationPane pane;
    private int faults;

    /// Speaks in the words of `text`, in banners on `pane` and in dialogs over its window.
    public Alerts(Text text, NotificationPane pane) {
        this.text = text;
        this.words = new ProblemWords(text);
        this.pane = pane;
    }

    /// Shows why something failed: a problem as such, anything else as a fault of our own.
    public void failed(Throwable failure) {
        if (failure instanceof ProblemException known) {
            cannot(known.problem());
        } else {
            fault(failure);
        }
    }

    /// Says in a dialog that something could not be done.
    public void cannot(Problem problem) {
        ButtonType copy = new ButtonType(text.say("alert.copy"), ButtonData.LEFT);
        Alert alert = new Alert(AlertType.ERROR, details(problem), copy, ButtonType.CLOSE);
        alert.setHeaderText(words.what(problem));
        alert.setTitle(text.say("app.name"));
        alert.initOwner(pane.getScene().getWindow());
        alert.getDialogPane().setPrefWidth(WIDTH);
        copyInstead(alert, copy, words.what(problem) + "\n" + details(problem));
        Dialogs.show(alert);
    }

    /// Tells in a banner what there is to know about the settings and the open store; nothing, if
    /// there is nothing.
    public void notice(List<Problem> problems) {
        if (!problems.isEmpty()) {
            pane.getActions().clear();
            pane.show(
                    problems.stream()
                            .map(problem -> words.what(problem) + " " + words.toDo(problem))
                            .collect(Collectors.joining("\n")));
        }
    }

    /// Something that can be done about what is told in a banner, which then goes away.
    ///
    /// @param words key of what is written on its button
    /// @param then does it
    public record Offer(String words, Runnable then) {}

    /// Tells in a banner what was done, with what can be done about it.
    public void done(String words, Offer... offers) {
        pane.getActions().setAll(Stream.of(offers).map(this::action).toList());
        pane.show(words);
    }

    /// Takes away what was told, since it no longer holds.
    public void clear() {
        pane.hide();
    }

    private void fault(Throwable failure) {
        LOG.log(Level.SEVERE, "a fault of our own", failure);
        faults++;
        pane.getActions().setAll(action("alert.copy", e -> copy(failure.toString())));
        pane.show(text.say("alert.fault", faults));
    }

    private Action action(Offer offer) {
        return action(
                offer.words,
                e -> {
                    pane.hide();
                    offer.then.run();
                });
    }

    private Action action(String key, Consumer<Object> then) {
        return new Action(text.say(key), then::accept);
    }

    private String details(Problem problem) {
        String where = words.where(problem.where());
        boolean known = words.what(problem).contains(where);
        return known ? words.toDo(problem) : where + "\n\n" + words.toDo(problem);
    }

    /// A button that copies and leaves the dialog open.
    private static void copyInstead(Alert alert, ButtonType type, String words) {
        Button button = (Button) alert.getDialogPane().lookupButton(type);
        button.addEventFilter(
                javafx.event.ActionEvent.ACTION,
                e -> {
                    copy(words);
                    e.consume();
                });
    }

    private static void copy(String words) {
        ClipboardContent content = new ClipboardContent();
        content.putString(words);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
