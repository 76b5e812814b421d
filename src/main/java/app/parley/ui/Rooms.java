package app.parley.ui;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The room between toolbar and status line, divided as the user left it: timeline and overview in
/// the middle, a panel on either side, detail and table below. Each is kept free until it is
/// filled.
class Rooms extends BorderPane {
    private final SplitPane across = new SplitPane();
    private final BorderPane middle = new BorderPane();
    private final StackPane left = new StackPane();
    private final StackPane right = new StackPane();
    private final StackPane below = new StackPane();
    private SplitPane down = new SplitPane();
    private Optional<Map<String, List<Double>>> dividersOfAll = Optional.empty();

    /// Empty rooms.
    Rooms() {
        across.getItems().setAll(left, middle, right);
        across.setDividerPositions(0.19, 0.81);
        across.setId("across");
        List.of(left, right).forEach(room -> room.getStyleClass().add("window-side"));
        SplitPane.setResizableWithParent(left, false);
        SplitPane.setResizableWithParent(right, false);
        SplitPane.setResizableWithParent(below, false);
        stack();
    }

    /// What is in the middle, and under it.
    final void fill(Node timeline, Node overview) {
        middle.setCenter(timeline);
        middle.setBottom(overview);
    }

    /// What is on either side.
    final void fillSides(Node atLeft, Node atRight) {
        left.getChildren().setAll(atLeft);
        right.getChildren().setAll(atRight);
    }

    /// What is below.
    final void fillBelow(Node content) {
        below.getChildren().setAll(content);
    }

    /// Panels and timeline above, detail and table below; in a new pane, because one that has been
    /// laid out keeps to what it was.
    private void stack() {
        down = new SplitPane();
        down.setOrientation(Orientation.VERTICAL);
        down.getItems().setAll(across, below);
        down.setDividerPositions(0.82);
        down.setId("down");
        setCenter(down);
    }

    /// Puts the dividers where they were.
    final void divide(Function<String, List<Double>> remembered) {
        for (SplitPane pane : List.of(across, down)) {
            List<Double> positions = remembered.apply(pane.getId());
            if (positions.size() == pane.getDividers().size()) {
                pane.setDividerPositions(positions.stream().mapToDouble(p -> p).toArray());
            }
        }
    }

    /// Leaves detail and table out, for whoever looks on from further away.
    final void present() {
        dividersOfAll = Optional.of(dividers());
        down.getItems().clear();
        setCenter(across);
    }

    /// Brings detail and table back.
    final void stopPresenting() {
        getChildren().remove(across);
        stack();
        dividersOfAll.ifPresent(all -> divide(all::get));
        dividersOfAll = Optional.empty();
    }

    /// Where the dividers are, by the id of their pane.
    final Map<String, List<Double>> dividers() {
        return dividersOfAll.orElseGet(this::dividersNow);
    }

    private Map<String, List<Double>> dividersNow() {
        return Map.of(across.getId(), dividers(across), down.getId(), dividers(down));
    }

    private static List<Double> dividers(SplitPane pane) {
        return pane.getDividers().stream().map(SplitPane.Divider::getPosition).toList();
    }
}
