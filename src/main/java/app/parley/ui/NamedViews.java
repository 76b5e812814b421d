package app.parley.ui;

import app.parley.model.NamedView;
import app.parley.text.Text;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The named views of a store: saving the present one under a name, renaming, replacing and
/// deleting. Each is an edit of the store, which can be taken back.
final class NamedViews {
    private static final double WIDTH = 420;
    private static final double HEIGHT = 240;

    private final Session session;
    private final Text text;
    private final ListView<NamedView> list = new ListView<>();
    private final TextField name = new TextField();
    private final TextField caption = new TextField();

    NamedViews(Session session, Text text) {
        this.session = session;
        this.text = text;
    }

    /// Shows them over a window.
    void show(Window owner) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(text.say("command.manageViews"));
        dialog.getDialogPane().setContent(content());
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
        var following = session.snapshot().subscribe(now -> list.getItems().setAll(now.views()));
        dialog.setOnHidden(e -> following.unsubscribe());
        list.getSelectionModel().selectedItemProperty().subscribe(this::fill);
        Dialogs.show(dialog);
        name.requestFocus();
    }

    private VBox content() {
        list.setId("views-list");
        list.setPrefSize(WIDTH, HEIGHT);
        list.setCellFactory(view -> new NameCell());
        list.setAccessibleText(text.say("menu.views"));
        name.setId("views-name");
        name.setPromptText(text.say("views.name"));
        name.setOnAction(e -> save());
        caption.setId("views-caption");
        caption.setPromptText(text.say("views.caption"));
        caption.setOnAction(e -> save());
        Label what = new Label(text.say("views.what"));
        what.setWrapText(true);
        what.setMaxWidth(WIDTH);
        what.getStyleClass().add("answer");
        Button save = button("save", this::save);
        save.disableProperty().bind(name.textProperty().map(String::isBlank));
        save.setDefaultButton(true);
        HBox chosen =
                new HBox(
                        8,
                        whenChosen("go", view -> new Navigator(session).named(view)),
                        whenChosen("rename", this::rename),
                        whenChosen("replace", this::replace),
                        whenChosen("delete", this::delete));
        HBox saving = new HBox(8, name, save);
        saving.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(name, Priority.ALWAYS);
        VBox box = new VBox(10, what, saving, caption, list, chosen);
        box.getStyleClass().add("form");
        return box;
    }

    private Button button(String id, Runnable action) {
        Button button = new Button(text.say("views." + id));
        button.setId("views-" + id);
        button.setOnAction(e -> action.run());
        return button;
    }

    private Button whenChosen(String id, Consumer<NamedView> action) {
        Button button =
                button(
                        id,
                        () ->
                                Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                                        .ifPresent(action));
        button.disableProperty()
                .bind(
                        list.getSelectionModel()
                                .selectedItemProperty()
                                .map(view -> false)
                                .orElse(true));
        return button;
    }

    private void fill(@Nullable NamedView view) {
        if (view != null) {
            name.setText(view.name());
            caption.setText(view.caption());
        }
    }

    private void save() {
        String called = name.getText().strip();
        if (!called.isEmpty()) {
            session.put(present(unused(called), called));
        }
    }

    private void rename(NamedView view) {
        String called = name.getText().strip();
        if (!called.isEmpty()) {
            session.put(view.called(called, caption.getText().strip()));
        }
    }

    private void replace(NamedView view) {
        session.put(present(view.id(), view.name()));
    }

    private void delete(NamedView view) {
        session.remove(NamedView.class, view.id());
    }

    private NamedView present(String id, String called) {
        String selected = session.selected().get().map(one -> one.event().id()).orElse("");
        return Views.saved(session.view().get(), id, called, selected)
                .called(called, caption.getText().strip());
    }

    /// An id for a new view that no other has: `view-1`, `view-2` ...
    private String unused(String called) {
        List<NamedView> views = session.snapshot().get().views();
        Optional<NamedView> same =
                views.stream().filter(view -> view.name().equals(called)).findFirst();
        if (same.isPresent()) {
            return same.get().id();
        }
        Set<String> ids = views.stream().map(NamedView::id).collect(Collectors.toSet());
        int n = 1;
        while (ids.contains("view-" + n)) {
            n++;
        }
        return "view-" + n;
    }

    private static final class NameCell extends ListCell<NamedView> {
        @Override
        protected void updateItem(@Nullable NamedView view, boolean empty) {
            super.updateItem(view, empty);
            setText(view == null || empty ? "" : view.name());
        }
    }
}
