package app.parley.ui.find;

import app.parley.model.Hit;
import app.parley.text.Text;

import atlantafx.base.controls.CustomTextField;

import javafx.geometry.Bounds;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A field to search in, with what was found in a list below it. The keyboard stays in the field:
/// the arrow keys walk the list, Enter chooses, Escape closes the list and then clears the field.
public final class FindField extends CustomTextField {
    private static final double LIST_WIDTH = 440;
    private static final double LIST_HEIGHT = 420;

    private final Text text;
    private final Consumer<String> search;
    private final Consumer<Hit> choose;
    private final ListView<FoundRow> list = new ListView<>();
    private final Popup popup = new Popup();

    /// An empty field.
    ///
    /// @param search called with what is typed, at every key; the answer is [#showHits]
    /// @param choose called with the hit the user wants to see
    public FindField(Text text, Consumer<String> search, Consumer<Hit> choose) {
        this.text = text;
        this.search = search;
        this.choose = choose;
        getStyleClass().add("find-field");
        setPromptText(text.say("find.prompt"));
        setAccessibleText(text.say("find.prompt"));
        setLeft(new FontIcon(Feather.SEARCH));
        FontIcon cross = new FontIcon(Feather.X);
        cross.getStyleClass().add("clear");
        cross.visibleProperty().bind(textProperty().isNotEmpty());
        cross.setOnMouseClicked(event -> clear());
        setRight(cross);
        list.getStyleClass().add("find-list");
        list.getStylesheets().add("/app/parley/ui/panels.css");
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new FoundCell(text, this::chooseFound));
        popup.getContent().add(list);
        popup.setAutoHide(true);
        textProperty().subscribe(this::typed);
        focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                popup.hide();
                            }
                        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Takes the keyboard, with what it holds selected.
    public void begin() {
        requestFocus();
        selectAll();
    }

    private String query() {
        return getText().strip();
    }

    private void typed() {
        if (query().isEmpty()) {
            popup.hide();
        } else {
            search.accept(query());
        }
    }

    /// Shows what was found. An answer to a question that is no longer the latest is dropped.
    ///
    /// @param query what was searched
    /// @param hits in order of relevance
    public void showHits(String query, List<DatedHit> hits) {
        if (!query.equals(query()) || query.isEmpty() || !isFocused()) {
            return;
        }
        list.getItems().setAll(FoundRow.grouped(query, hits));
        setAccessibleHelp(text.say("find.count", hits.size()));
        list.setPrefSize(
                Math.max(LIST_WIDTH, getWidth()),
                Math.min(LIST_HEIGHT, FoundCell.height(list.getItems())));
        Bounds field = localToScreen(getBoundsInLocal());
        if (!popup.isShowing() && field != null) {
            popup.show(this, field.getMinX(), field.getMaxY() + 2);
        }
        // Once it is shown: only then does a style sheet know the colours of what is scrolled to.
        walk(1);
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> open(1);
            case UP -> open(-1);
            case ENTER -> selected().ifPresent(this::chooseFound);
            case ESCAPE -> {
                if (popup.isShowing()) {
                    popup.hide();
                } else if (!getText().isEmpty()) {
                    clear();
                } else {
                    return;
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void open(int step) {
        if (popup.isShowing()) {
            walk(step);
        } else {
            typed();
        }
    }

    /// Selects the next row that is a hit; at the end it stays.
    private void walk(int step) {
        int at = list.getSelectionModel().getSelectedIndex() + step;
        while (at >= 0 && at < list.getItems().size()) {
            if (list.getItems().get(at) instanceof FoundRow.Found) {
                list.getSelectionModel().clearAndSelect(at);
                list.scrollTo(Math.max(0, at - 2));
                return;
            }
            at += step;
        }
    }

    private Optional<FoundRow.Found> selected() {
        return popup.isShowing()
                        && list.getSelectionModel().getSelectedItem()
                                instanceof FoundRow.Found found
                ? Optional.of(found)
                : Optional.empty();
    }

    private void chooseFound(FoundRow.Found found) {
        popup.hide();
        choose.accept(found.found().hit());
    }
}
