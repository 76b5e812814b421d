package app.parley.ui.find;

import app.parley.model.Hit;
import app.parley.text.Text;
import app.parley.ui.parts.Prose;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Draws a row of the list of hits.
final class FoundCell extends ListCell<FoundRow> {
    private static final double HEADING = 28;
    private static final double HIT = 44;
    private static final double EDGE = 4;

    private final Text text;

    FoundCell(Text text, Consumer<FoundRow.Found> choose) {
        this.text = text;
        setPrefWidth(0);
        setOnMouseClicked(
                event -> {
                    if (getItem() instanceof FoundRow.Found found) {
                        choose.accept(found);
                    }
                });
    }

    /// How high rows are, one below the other.
    static double height(List<FoundRow> rows) {
        return EDGE + rows.stream().mapToDouble(FoundCell::height).sum();
    }

    private static double height(FoundRow row) {
        return row instanceof FoundRow.Group ? HEADING : HIT;
    }

    @Override
    protected void updateItem(@Nullable FoundRow row, boolean empty) {
        super.updateItem(row, empty);
        setText("");
        setGraphic(null);
        if (row == null || empty) {
            return;
        }
        setMinHeight(height(row));
        setPrefHeight(height(row));
        switch (row) {
            case FoundRow.Group(var type) ->
                    setGraphic(
                            Prose.heading(
                                    text.say(
                                            "find.group."
                                                    + type.getSimpleName()
                                                            .toLowerCase(Locale.ROOT))));
            case FoundRow.Found(var found) -> setGraphic(words(found));
            case FoundRow.Nothing(var query) -> setText(text.say("find.none", query));
        }
    }

    private static VBox words(DatedHit found) {
        Hit hit = found.hit();
        Label excerpt = new Label(hit.excerpt().replace('\n', ' '));
        excerpt.getStyleClass().add("quiet");
        Label when = new Label(found.when());
        when.getStyleClass().add("quiet");
        when.setMinWidth(Region.USE_PREF_SIZE);
        Label title = new Label(hit.title());
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        return new VBox(new HBox(12, title, when), excerpt);
    }
}
