package app.parley.ui.redlines;

import app.parley.model.RedLineCard;
import app.parley.text.Text;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The cards of a panel: one stop of the Tab key, walked with the arrow keys. A card is rebuilt
/// only if what it shows differs.
final class CardList extends VBox {
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final Duration FLASH = Duration.millis(1200);

    private final Text text;
    private final Consumer<String> showEvent;
    private final Map<String, Card> byIssue = new LinkedHashMap<>();
    private String party = "";

    CardList(Text text, Consumer<String> showEvent) {
        this.text = text;
        this.showEvent = showEvent;
        getStyleClass().add("cards");
        addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
    }

    void show(RedLinePanel.Content content, List<RedLineCard> list) {
        boolean sameParty = content.party().equals(party);
        boolean first = byIssue.isEmpty();
        party = content.party();
        Map<String, Card> before = new LinkedHashMap<>(byIssue);
        byIssue.clear();
        List<Card> changed = new ArrayList<>();
        for (RedLineCard item : list) {
            Card old = before.get(item.issue().id());
            Card.Shown shown = Card.Shown.of(item, content);
            if (old != null && old.shown().equals(shown)) {
                byIssue.put(item.issue().id(), old);
                continue;
            }
            Card card = new Card(shown, text, showEvent);
            if (old != null && sameParty && old.isOpen()) {
                card.toggle();
            }
            boolean stands = old != null && old.shown().card().stated().equals(item.stated());
            if (!stands) {
                changed.add(card);
            }
            byIssue.put(item.issue().id(), card);
        }
        replace();
        if (sameParty && !first) {
            changed.forEach(CardList::flash);
        }
    }

    private void replace() {
        List<Card> now = List.copyOf(byIssue.values());
        if (now.equals(getChildren())) {
            return;
        }
        int focused = focused();
        String issue = focused < 0 ? "" : ((Card) getChildren().get(focused)).issue();
        getChildren().setAll(now);
        makeTabStop(0);
        for (int i = 0; i < now.size(); i++) {
            if (now.get(i).issue().equals(issue)) {
                makeTabStop(i);
                now.get(i).requestFocus();
            }
        }
    }

    private static void flash(Card card) {
        if (Platform.getPreferences().isReducedMotion()) {
            return;
        }
        card.pseudoClassStateChanged(CHANGED, true);
        PauseTransition end = new PauseTransition(FLASH);
        end.setOnFinished(event -> card.pseudoClassStateChanged(CHANGED, false));
        end.play();
    }

    private void walk(KeyEvent event) {
        int at = focused();
        int to =
                switch (event.getCode()) {
                    case DOWN -> at + 1;
                    case UP -> at - 1;
                    case HOME -> 0;
                    case END -> getChildren().size() - 1;
                    default -> -1;
                };
        if (at >= 0 && to >= 0 && to < getChildren().size()) {
            makeTabStop(to);
            getChildren().get(to).requestFocus();
            event.consume();
        }
    }

    private int focused() {
        for (int i = 0; i < getChildren().size(); i++) {
            if (getChildren().get(i).isFocusWithin()) {
                return i;
            }
        }
        return -1;
    }

    private void makeTabStop(int index) {
        for (int i = 0; i < getChildren().size(); i++) {
            getChildren().get(i).setFocusTraversable(i == index);
        }
    }

    /// Scrolls `pane` so that a card that gets the focus can be seen.
    void bringIntoViewOf(ScrollPane pane) {
        focusWithinProperty().subscribe(() -> reveal(pane));
        addEventHandler(KeyEvent.KEY_RELEASED, event -> reveal(pane));
    }

    private void reveal(ScrollPane pane) {
        int focused = focused();
        double room = pane.getViewportBounds().getHeight();
        double height = pane.getContent().getBoundsInLocal().getHeight();
        if (focused < 0 || height <= room) {
            return;
        }
        Bounds card = getChildren().get(focused).getBoundsInParent();
        double top = pane.getVvalue() * (height - room);
        if (card.getMinY() < top) {
            pane.setVvalue(card.getMinY() / (height - room));
        } else if (card.getMaxY() > top + room && card.getHeight() < room) {
            pane.setVvalue((card.getMaxY() - room) / (height - room));
        }
    }
}
