package app.parley.ui;

import app.parley.drawing.Drawing;
import app.parley.drawing.Shape;
import app.parley.text.Text;
import app.parley.timeline.Chart;
import app.parley.timeline.Frame;
import app.parley.timeline.TimeWords;
import app.parley.timeline.TimelineComposer;
import app.parley.timeline.View;
import app.parley.timeline.Viewport;
import app.parley.ui.Navigator.Direction;
import app.parley.ui.canvas.FxPainter;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The timeline of a session: two canvases, one above the other.
///
/// The lower shows the picture, the upper what follows the pointer: the handle of the as-of cursor
/// and the stretch that is being chosen. Each is composed and painted at most once per pulse, and
/// only if something about it changed.
public final class TimelinePane extends Region {
    /// What the as-of cursor is about.
    static final String CURSOR = "cursor";

    private static final double REACH = 4;
    private static final Duration HOVER = Duration.millis(250);
    private static final Duration READING = Duration.seconds(30);

    private final Session session;
    private final Text text;
    private final Canvas lower = new Canvas();
    private final Canvas upper = new Canvas();
    private final FxPainter picture = new FxPainter(lower);
    private final FxPainter pointer = new FxPainter(upper);
    private final Surface surface = new Surface();
    private final Region ring = new Region();
    private final Tooltip tooltip = new Tooltip();
    private final Button away = new Button();
    private final TimelineComposer composer;
    private final ReadOnlyObjectWrapper<Frame> frame;
    private final Measuring measuring;
    private Optional<Shape> chosen = Optional.empty();
    private boolean placed;
    private boolean makeshift;
    private boolean pictureChanged = true;
    private boolean pointerChanged = true;

    /// The timeline of `session`, steered by `navigator`.
    public TimelinePane(Session session, Navigator navigator, Text text) {
        this.session = session;
        this.text = text;
        composer = session.composer();
        frame = new ReadOnlyObjectWrapper<>(compose());
        getStyleClass().add("timeline");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(320, 200);
        tooltip.setShowDelay(HOVER);
        tooltip.setShowDuration(READING);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
        ring.getStyleClass().add("focus-ring");
        ring.setMouseTransparent(true);
        away.getStyleClass().add("cursor-away");
        away.setFocusTraversable(false);
        away.setTooltip(new Tooltip());
        away.setOnAction(e -> navigator.asOf(view().asOf()));
        measuring = new Measuring(session, text);
        measuring.measure().addListener(property -> pointerChanged());
        getChildren().addAll(surface, ring, away, measuring);
        session.view().addListener((property, before, after) -> follow(before, after));
        session.loaded().addListener(property -> pictureChanged());
        session.snapshot().addListener(property -> pictureChanged());
        setOnKeyPressed(e -> tab(e, navigator));
        new TimelineMouse(this, session, navigator);
    }

    /// From a selected event Tab goes to the next one; without a selection, and after the last, it
    /// leaves the timeline.
    private void tab(KeyEvent e, Navigator navigator) {
        boolean stays =
                e.getCode() == KeyCode.TAB
                        && view().selected().isPresent()
                        && navigator.event(e.isShiftDown() ? Direction.BACK : Direction.ON);
        if (stays) {
            e.consume();
        }
    }

    /// The picture as it is painted; changes at most once per pulse.
    public ReadOnlyObjectProperty<Frame> frame() {
        return frame.getReadOnlyProperty();
    }

    /// What is measured on the timeline.
    Measuring measuring() {
        return measuring;
    }

    /// Makes the picture that one would see who zooms in by so much, and paints that of the view
    /// once more over all letters of its fonts: the first gesture finds letters rasterised and the
    /// way of a frame compiled.
    void rehearse(double zoom) {
        Viewport now = view().viewport();
        View closer = view().with(now.zoomed(zoom, now.width() / 2));
        composer.composeAtOnce(session.snapshot().get(), closer, session.loaded().get());
        picture.rehearse(compose().drawing());
    }

    /// What is painted at a point is about; empty if it is about nothing.
    String about(double x, double y) {
        double cursor = view().viewport().x((double) view().asOf());
        return Math.abs(plotX(x) - cursor) <= REACH ? CURSOR : frame.get().hit(x, y);
    }

    /// The x coordinate in the plot of one in the pane.
    double plotX(double x) {
        return x - frame.get().plotX();
    }

    /// Offers what can be done with a lane.
    void laneMenu(String lane, Arranging arranging, ContextMenuEvent at) {
        ContextMenu menu = new ContextMenu();
        menu.getItems()
                .setAll(
                        laneItem("foldLane", () -> arranging.fold(lane)),
                        laneItem("pinLane", () -> arranging.pin(lane)),
                        laneItem("laneEarlier", () -> arranging.move(lane, Direction.BACK)),
                        laneItem("laneLater", () -> arranging.move(lane, Direction.ON)),
                        laneItem("resetLanes", arranging::reset));
        menu.show(this, at.getScreenX(), at.getScreenY());
    }

    private MenuItem laneItem(String command, Runnable action) {
        MenuItem item = new MenuItem(text.say("command." + command));
        item.setOnAction(e -> action.run());
        return item;
    }

    /// Tells in a tooltip what something painted is about.
    void describe(String about) {
        String words = frame.get().drawing().descriptions().getOrDefault(about, "");
        if (!words.equals(tooltip.getText())) {
            tooltip.hide();
            tooltip.setText(words);
            if (words.isEmpty()) {
                Tooltip.uninstall(this, tooltip);
            } else {
                Tooltip.install(this, tooltip);
            }
        }
    }

    /// Shows a shape over everything else, such as the stretch that is being chosen; or none.
    void choosing(Optional<Shape> shape) {
        chosen = shape;
        pointerChanged();
    }

    private void follow(View before, View after) {
        requestLayout();
        if (!before.equals(after)) {
            pictureChanged();
        }
    }

    private void pictureChanged() {
        pictureChanged = true;
        pointerChanged();
    }

    private void pointerChanged() {
        pointerChanged = true;
        surface.requestLayout();
    }

    private View view() {
        return session.view().get();
    }

    private Frame compose() {
        return composer.compose(session.snapshot().get(), view(), session.loaded().get());
    }

    @Override
    protected void layoutChildren() {
        surface.resizeRelocate(0, 0, getWidth(), getHeight());
        ring.resizeRelocate(0, 0, getWidth(), getHeight());
        fit(getWidth() - TimelineComposer.HEADS, getHeight() - TimelineComposer.axis(view()));
        placeAway();
        measuring.autosize();
        double middle = TimelineComposer.HEADS + (getWidth() - TimelineComposer.HEADS) / 2;
        measuring.relocate(
                Math.rint(middle - measuring.getWidth() / 2),
                getHeight() - measuring.getHeight() - 8);
    }

    /// Where the as-of cursor is while it is not in view: an arrow at the end of the axis nearer to
    /// it, which brings it into view.
    private void placeAway() {
        View view = view();
        boolean before = view.asOf() < view.viewport().start();
        away.setVisible(before || view.asOf() > view.viewport().end());
        away.setText(before ? "◀" : "▶");
        String moment = TimeWords.asOf(view.asOf(), view.zone(), text);
        away.getTooltip().setText(text.say("panel.asOf", moment));
        away.autosize();
        double right = getWidth() - away.getWidth();
        away.relocate(
                before ? TimelineComposer.HEADS : right,
                TimelineComposer.axis(view) - away.getHeight());
    }

    /// The first size shows the stretch of time the session began with, whatever its width; after
    /// that a wider window shows more at the same scale.
    private void fit(double width, double height) {
        if (width <= 0 || height <= 0) {
            return;
        }
        Viewport now = view().viewport();
        if (now.width() != width || now.height() != height) {
            session.view()
                    .set(
                            view().with(
                                            placed
                                                    ? now.sized(width, height)
                                                    : now.filling(width, height)));
        }
        placed = true;
    }

    private void paint() {
        if (pictureChanged && !isReady()) {
            pictureChanged = false;
            session.chart(this::show);
        }
        if (pictureChanged) {
            pictureChanged = false;
            Frame composed =
                    composer.composeAtOnce(
                            session.snapshot().get(), view(), session.loaded().get());
            makeshift = composer.isMakeshift(view());
            size(lower);
            picture.paint(composed.drawing());
            frame.set(composed);
            session.want(composed.wanted());
            setAccessibleText(words(composed));
            session.beside("rows", composer.ahead(view()), this::prepared);
        }
        if (pointerChanged) {
            pointerChanged = false;
            size(upper);
            pointer.paint(withChosen(TimelineComposer.cursor(view(), frame.get())));
        }
    }

    private boolean isReady() {
        return composer.isReady(session.snapshot().get(), view(), session.loaded().get());
    }

    /// Rows have been made: if the picture did with others, it is made again.
    private void prepared() {
        if (makeshift) {
            pictureChanged();
        }
    }

    /// Until the events of something else are found, the last picture stays.
    private void show(Chart found) {
        composer.use(found);
        pictureChanged();
    }

    private void size(Canvas canvas) {
        canvas.setWidth(Math.ceil(getWidth()));
        canvas.setHeight(Math.ceil(getHeight()));
    }

    private Drawing withChosen(Drawing drawing) {
        List<Shape> shapes = new ArrayList<>(drawing.shapes());
        chosen.ifPresent(shapes::add);
        Frame now = frame.get();
        measuring
                .measure()
                .get()
                .map(m -> m.shapes(view().viewport(), view().theme(), now.plotX(), now.plotY()))
                .ifPresent(shapes::addAll);
        return new Drawing(
                drawing.width(),
                drawing.height(),
                drawing.background(),
                shapes,
                drawing.descriptions());
    }

    private String words(Frame composed) {
        Viewport now = view().viewport();
        return text.say(
                "timeline.spoken",
                composed.inView(),
                TimeWords.stretch(now.start(), now.end(), view().zone(), text));
    }

    /// Paints during the layout of its own: unmanaged, so that a new frame lays out nothing else.
    private final class Surface extends Region {
        Surface() {
            setManaged(false);
            setMouseTransparent(true);
            getChildren().addAll(lower, upper);
        }

        @Override
        protected void layoutChildren() {
            paint();
        }
    }
}
