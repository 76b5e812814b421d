package app.parley.ui.imports;

import javafx.geometry.Rectangle2D;
import javafx.scene.control.Dialog;
import javafx.stage.Screen;
import javafx.stage.Window;

/// The size of windows that hold lists, which have none of their own.
public final class Sizes {
    private static final double LEAST_WIDTH = 640;
    private static final double LEAST_HEIGHT = 440;
    private static final double EDGE = 20;

    private Sizes() {}

    /// Shows a dialog over the middle of its owner, as large as said if the screen has room. It has
    /// its size before it is shown, and gets it again in case a window manager knew better.
    public static void show(Dialog<?> dialog, double width, double height) {
        set(dialog, width, height);
        dialog.show();
        set(dialog, width, height);
    }

    private static void set(Dialog<?> dialog, double width, double height) {
        Window window = dialog.getDialogPane().getScene().getWindow();
        Window owner = dialog.getOwner();
        Rectangle2D screen =
                Screen.getScreensForRectangle(
                                owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight())
                        .stream()
                        .findFirst()
                        .orElseGet(Screen::getPrimary)
                        .getVisualBounds();
        double wide = Math.clamp(screen.getWidth() - EDGE, LEAST_WIDTH, width);
        double high = Math.clamp(screen.getHeight() - 2 * EDGE, LEAST_HEIGHT, height);
        window.setWidth(wide);
        window.setHeight(high);
        double x = owner.getX() + (owner.getWidth() - wide) / 2;
        double y = owner.getY() + (owner.getHeight() - high) / 2;
        window.setX(Math.max(screen.getMinX(), Math.min(x, screen.getMaxX() - wide)));
        window.setY(Math.max(screen.getMinY(), Math.min(y, screen.getMaxY() - high)));
    }
}
