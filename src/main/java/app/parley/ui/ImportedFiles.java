package app.parley.ui;

import app.parley.model.Batch;
import app.parley.model.Change;
import app.parley.text.Text;
import app.parley.ui.imports.BatchTable;
import app.parley.ui.imports.Sizes;

import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Modality;
import javafx.stage.Window;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The list of what was imported into a store, beside the window: what it shows there can be looked
/// at meanwhile.
///
/// @param session of the store
/// @param owner over which it appears
/// @param text the words
record ImportedFiles(Session session, Window owner, Text text) implements BatchTable.Deeds {
    private static final double WIDTH = 820;
    private static final double HEIGHT = 460;

    /// Shows the list.
    void show() {
        BatchTable table = new BatchTable(session.view().get().zone(), text, this);
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.initModality(Modality.NONE);
        dialog.setTitle(text.say("command.imports"));
        dialog.setResizable(true);
        dialog.getDialogPane().setId("imports");
        dialog.getDialogPane().setContent(table);
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
        var following = session.snapshot().subscribe(now -> show(now.batches(), table));
        dialog.setOnHidden(e -> following.unsubscribe());
        Sizes.show(dialog, WIDTH, HEIGHT);
    }

    private void show(List<Batch> batches, BatchTable table) {
        table.show(batches);
        Set<Integer> numbers = batches.stream().map(Batch::number).collect(Collectors.toSet());
        session.ask().eventCounts(numbers, table::count);
    }

    @Override
    public void toggle(Batch batch) {
        session.change(
                store ->
                        store.apply(
                                batch.shown()
                                        ? new Change.HideBatch(batch.number())
                                        : new Change.ShowBatch(batch.number())));
    }

    @Override
    public void goTo(Batch batch) {
        session.ask()
                .events(
                        batch.number(),
                        events -> new Navigator(session).showAll(Set.copyOf(events)));
    }

    @Override
    public void forget(Batch batch) {
        ButtonType forget = new ButtonType(text.say("imports.forget.do"), ButtonData.OTHER);
        Alert alert =
                new Alert(
                        AlertType.WARNING,
                        text.say("imports.forget.text"),
                        forget,
                        ButtonType.CANCEL);
        alert.setTitle(text.say("command.imports"));
        alert.setHeaderText(text.say("imports.forget.title", batch.origin().file(), batch.items()));
        alert.initOwner(owner);
        ((Button) alert.getDialogPane().lookupButton(ButtonType.CANCEL)).setDefaultButton(true);
        alert.setOnHidden(
                e -> {
                    if (alert.getResult() == forget) {
                        session.change(
                                text.say("task.forget", batch.origin().file()),
                                (store, progress) -> {
                                    store.forget(batch.number(), progress);
                                    return batch;
                                },
                                gone -> {});
                    }
                });
        Dialogs.show(alert);
    }
}
