package app.parley.ui;

import app.parley.timeline.TimelineComposer;
import app.parley.timeline.View;
import app.parley.timeline.Viewport;
import app.parley.ui.canvas.FxPainter;

import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;

/// The timeline of a store at first sight, where that of its session will be. It can only be looked
/// at: whatever asks for events has to wait until they are there.
final class FirstSightPane extends Region {
    private final FirstSight sight;
    private final View view;
    private final Canvas canvas = new Canvas();
    private final FxPainter painter = new FxPainter(canvas);

    /// @param view what is looked at
    FirstSightPane(FirstSight sight, View view) {
        this.sight = sight;
        this.view = view;
        getStyleClass().add("first-sight");
        setMinSize(320, 200);
        getChildren().add(canvas);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - TimelineComposer.HEADS;
        double height = getHeight() - TimelineComposer.axis(view);
        if (width > 0 && height > 0) {
            Viewport whole = view.viewport();
            View sized =
                    view.with(
                            whole.sized(width, height).fitting(whole.start(), whole.end(), 0));
            canvas.setWidth(Math.ceil(getWidth()));
            canvas.setHeight(Math.ceil(getHeight()));
            painter.paint(sight.frame(sized).drawing());
        }
    }
}
