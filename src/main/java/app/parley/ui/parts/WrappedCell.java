package app.parley.ui.parts;

import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

/// A cell whose words wrap where its column ends: what is to be read before deciding is never cut.
final class WrappedCell<S> extends TableCell<S, String> {
    private static final double PADDING = 20;

    private final Text words = new Text();

    WrappedCell(TableColumn<S, String> column) {
        words.getStyleClass().add("wrapped");
        words.wrappingWidthProperty().bind(column.widthProperty().subtract(PADDING));
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
        super.updateItem(item, empty);
        words.setText(item == null || empty ? "" : item);
        setGraphic(empty ? null : words);
        setAccessibleText(words.getText());
    }
}
