package app.parley.ui.export;

import app.parley.drawing.Drawing;
import app.parley.drawing.Placement;
import app.parley.text.Text;
import app.parley.ui.canvas.FxPainter;

import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.stage.Window;

import java.util.List;

/// Pages as they will be, one at a time, as large as there is room.
final class PagePreview extends BorderPane {
    private static final double LEAST_WIDTH = 500;
    private static final double LEAST_HEIGHT = 320;
    private static final double MOST_WIDTH = 860;
    private static final double MOST_HEIGHT = 560;
    private static final double BESIDE = 560;
    private static final double BELOW = 300;

    private final Text text;
    private final Canvas canvas = new Canvas();
    private final Label number = new Label();
    private final Button before = new Button();
    private final Button after = new Button();
    private final HBox pager = new HBox(10, before, number, after);
    private List<Drawing> pages = List.of();
    private int shown;

    /// A preview that with what stands beside and below it fits over a window.
    PagePreview(Text text, Window over) {
        this.text = text;
        getStyleClass().add("page-preview");
        pager.getStyleClass().add("pager");
        canvas.getStyleClass().add("sheet");
        canvas.setId("preview-sheet");
        number.setId("preview-page");
        turning(before, "preview-before", "export.pageBefore", -1);
        turning(after, "preview-after", "export.pageAfter", 1);
        Pane room =
                new Pane(canvas) {
                    @Override
                    protected void layoutChildren() {
                        paint(getWidth(), getHeight());
                    }
                };
        room.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        room.setPrefSize(
                Math.clamp(over.getWidth() - BESIDE, LEAST_WIDTH, MOST_WIDTH),
                Math.clamp(over.getHeight() - BELOW, LEAST_HEIGHT, MOST_HEIGHT));
        setCenter(room);
        setBottom(pager);
        show(List.of());
    }

    private void turning(Button button, String id, String key, int step) {
        button.setId(id);
        button.setText(text.say(key));
        button.setOnAction(e -> turn(shown + step));
    }

    /// Shows other pages, if it can the one of the same number.
    void show(List<Drawing> others) {
        pages = others;
        turn(Math.clamp(shown, 0, Math.max(0, pages.size() - 1)));
    }

    /// The pages it shows.
    List<Drawing> pages() {
        return pages;
    }

    private void turn(int page) {
        shown = page;
        before.setDisable(page == 0);
        after.setDisable(page + 1 >= pages.size());
        pager.setVisible(pages.size() > 1);
        number.setText(text.say("page.number", page + 1, pages.size()));
        ((Pane) getCenter()).requestLayout();
    }

    private void paint(double width, double height) {
        canvas.setVisible(shown < pages.size());
        if (shown >= pages.size()) {
            return;
        }
        Drawing whole = pages.get(shown);
        double fit = Math.min(width / whole.width(), height / whole.height());
        Drawing small = Placement.scaled(fit).of(whole);
        canvas.setWidth(small.width());
        canvas.setHeight(small.height());
        canvas.relocate((width - small.width()) / 2, (height - small.height()) / 2);
        canvas.setAccessibleText(whole.title() + ". " + whole.caption());
        new FxPainter(canvas).paint(small);
    }
}
