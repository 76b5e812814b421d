package app.parley.ui;

import app.parley.timeline.TimelineComposer;
import app.parley.timeline.Viewport;
import app.parley.ui.canvas.FxPainter;

import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;

import java.util.Optional;

/// The timeline of a store at first sight, where that of its session will be. It can only be looked
/// at: whatever asks for events has to wait until they are there.
final class FirstSightPane extends Region {
    private final FirstSight sight;
    private final Canvas canvas = new Canvas();
    private final FxPainter painter = new FxPainter(canvas);
    private Optional<Viewport> viewport = Optional.empty();

    FirstSightPane(FirstSight sight) {
        this.sight = sight;
        getStyleClass().add("first-sight");
        setMinSize(320, 200);
        getChildren().add(canvas);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - TimelineComposer.HEADS;
        double height = getHeight() - TimelineComposer.axis(sight.view());
        if (width > 0 && height > 0) {
            canvas.setWidth(Math.ceil(getWidth()));
            canvas.setHeight(Math.ceil(getHeight()));
            viewport = Optional.of(sight.view().viewport().filling(width, height));
            viewport.map(sight::drawing).ifPresent(painter::paint);
        }
    }

    /// What was painted last.
    Optional<Viewport> viewport() {
        return viewport;
    }
}
