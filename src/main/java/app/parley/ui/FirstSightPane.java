package app.parley.ui;

import app.parley.drawing.Drawing;
import app.parley.timeline.OverviewComposer;
import app.parley.timeline.TimelineComposer;
import app.parley.timeline.View;
import app.parley.ui.canvas.FxPainter;

import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;

/// The timeline of a store at first sight, where that of its session will be. It can only be looked
/// at: whatever asks for events has to wait until they are there.
final class FirstSightPane extends Region {
    private final FirstSight sight;
    private final View view;

    /// @param view in the colours of the window
    FirstSightPane(FirstSight sight, View view) {
        this.sight = sight;
        this.view = view;
        getStyleClass().add("first-sight");
        setMinSize(320, 200);
    }

    /// The rooms in which it stands; that of the overview is kept.
    Rooms rooms() {
        Region overview = new Region();
        overview.setMinHeight(OverviewComposer.HEIGHT);
        overview.getStyleClass().add("first-sight");
        Rooms rooms = new Rooms();
        rooms.fill(this, overview);
        return rooms;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - TimelineComposer.HEADS;
        double height = getHeight() - TimelineComposer.axis(view);
        if (width > 0 && height > 0) {
            sight.look(view.with(view.viewport().filling(width, height)));
        }
    }

    /// Paints what is seen.
    void paint(Drawing picture) {
        Canvas canvas = new Canvas(Math.ceil(picture.width()), Math.ceil(picture.height()));
        canvas.getStyleClass().add("picture");
        new FxPainter(canvas).paint(picture);
        getChildren().setAll(canvas);
    }
}
