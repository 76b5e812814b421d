package app.parley.ui.detail;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

import java.util.ArrayList;
import java.util.List;

/// Sections in as many columns as fit, each put where there is most room: the first few stand side
/// by side at the top, so that in a low strip the beginnings of all that matters are in view.
final class Columns extends Pane {
    private static final double NARROWEST = 235;
    private static final double GAP = 28;
    private static final double BETWEEN = 14;

    /// Where one section goes.
    private record Slot(Node node, double x, double y, double width, double height) {}

    Columns() {
        getStyleClass().add("columns");
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 4 * NARROWEST;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double bottom =
                slots(width).stream().mapToDouble(slot -> slot.y + slot.height).max().orElse(0);
        return bottom + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        for (Slot slot : slots(getWidth())) {
            slot.node.resizeRelocate(
                    snappedLeftInset() + slot.x,
                    snappedTopInset() + slot.y,
                    slot.width,
                    slot.height);
        }
    }

    private List<Slot> slots(double width) {
        List<Node> nodes = getManagedChildren();
        double room = width - snappedLeftInset() - snappedRightInset();
        int fitting = (int) ((room + GAP) / (NARROWEST + GAP));
        double[] bottoms = new double[Math.clamp(fitting, 1, Math.max(1, nodes.size()))];
        double column = snapSpaceX((room - GAP * (bottoms.length - 1)) / bottoms.length);
        List<Slot> slots = new ArrayList<>();
        for (Node node : nodes) {
            int at = highest(bottoms);
            double height = snapSizeY(node.prefHeight(column));
            slots.add(new Slot(node, at * (column + GAP), bottoms[at], column, height));
            bottoms[at] += height + BETWEEN;
        }
        return slots;
    }

    private static int highest(double[] bottoms) {
        int highest = 0;
        for (int i = 1; i < bottoms.length; i++) {
            if (bottoms[i] < bottoms[highest]) {
                highest = i;
            }
        }
        return highest;
    }
}
