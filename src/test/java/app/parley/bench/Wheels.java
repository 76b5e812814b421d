package app.parley.bench;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;

/// Turns of the wheel, as a hand would make them.
final class Wheels {
    private Wheels() {}

    /// A turn over the middle of a node.
    ///
    /// @param delta of the wheel
    /// @param zooms with Ctrl; else with Shift, which pans
    /// @param aside how many pixels right of the middle
    static ScrollEvent wheel(Node node, double delta, boolean zooms, double aside) {
        Bounds bounds = node.getLayoutBounds();
        double x = bounds.getCenterX() + aside;
        double y = bounds.getCenterY();
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                x,
                y,
                x,
                y,
                !zooms,
                zooms,
                false,
                false,
                false,
                false,
                0,
                delta,
                0,
                delta,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                new PickResult(node, x, y));
    }
}
