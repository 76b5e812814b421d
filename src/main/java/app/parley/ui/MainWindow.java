package app.parley.ui;

import app.parley.desk.Desk;
import app.parley.desk.Settings;
import app.parley.desk.WindowPlace;
import app.parley.model.Filter;
import app.parley.model.Hit;
import app.parley.text.Text;
import app.parley.timeline.View;
import app.parley.ui.filter.FilterChips;
import app.parley.ui.filter.FilterPopOver;
import app.parley.ui.find.DatedHit;
import app.parley.ui.find.FindField;
import app.parley.ui.imports.DropHint;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Subscription;

import org.controlsfx.control.NotificationPane;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The window: menus and tools on top, the open store in the middle, the status line at the bottom.
public final class MainWindow {
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1000;
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 600;
    private static final int HITS = 50;
    private static final List<String> ICONS =
            List.of(
                    "/app/parley/icons/parley-16.png",
                    "/app/parley/icons/parley-32.png",
                    "/app/parley/icons/parley-48.png",
                    "/app/parley/icons/parley.png");

    private final Stage stage;
    private final Text text;
    private final NotificationPane banners = new NotificationPane();
    private final Tasks tasks;
    private final Stores stores;
    private final Looks looks;
    private final Actions actions;
    private final Commands commands;
    private final FindField find;
    private final ToolRow tools;
    private final FilterChips chips;
    private final StatusLine status;
    private final EmptyPane empty;
    private Optional<Workspace> workspace = Optional.empty();
    private Subscription shown = Subscription.EMPTY;

    /// A window on `stage` with the user's `desk`; not shown yet.
    ///
    /// @param folders shows a folder to the user
    public MainWindow(Stage stage, Desk desk, Text text, Consumer<Path> folders) {
        this.stage = stage;
        this.text = text;
        // At the top it would cover the axis and the handle of the cursor.
        banners.setShowFromTop(false);
        Alerts alerts = new Alerts(text, banners);
        Thread.currentThread().setUncaughtExceptionHandler((t, failure) -> alerts.failed(failure));
        tasks = new Tasks(alerts::failed);
        stores = new Stores(tasks, alerts, desk, text);
        looks = new Looks(stores.settings().get().appearance());
        actions = new Actions(this, stores, looks, tasks, alerts, text, folders);
        commands = new Commands(actions);
        find = new FindField(text, this::search, this::choose);
        find.setId("find");
        tools = new ToolRow(commands, stores.view(), find, text);
        chips =
                new FilterChips(
                        text,
                        filter -> navigator().ifPresent(n -> n.filter(filter)),
                        (chip, field) -> filter(chip, Optional.of(field)));
        status = new StatusLine(tasks, text);
        empty = new EmptyPane(commands, tasks, text);
        VBox top = new VBox(Menus.bar(commands, text), tools, chips);
        DropHint hint = new DropHint(actions.arrivals()::sentence);
        Scene scene =
                new Scene(new StackPane(new BorderPane(banners, top, null, status, null), hint));
        hint.watch(scene, actions.arrivals()::take, actions.arrivals()::take);
        dress(scene);
        place();
        follow();
    }

    /// Shows the window with a store, or with the shipped one if there is no file.
    public void open(Optional<Path> file) {
        stage.show();
        file.ifPresentOrElse(actions.arrivals()::open, stores::openShipped);
    }

    /// What is under way beside the window.
    public Tasks tasks() {
        return tasks;
    }

    /// Everything the window can do.
    public Commands commands() {
        return commands;
    }

    /// The open store, if there is one.
    public ReadOnlyObjectProperty<Optional<Session>> session() {
        return stores.session();
    }

    Stage stage() {
        return stage;
    }

    /// Where files go that come into the window.
    Arrivals arrivals() {
        return actions.arrivals();
    }

    Optional<Workspace> workspace() {
        return workspace;
    }

    void find() {
        find.requestFocus();
        find.selectAll();
    }

    void filter() {
        filter(tools.filter(), Optional.empty());
    }

    private void filter(Node below, Optional<Filter.Field> field) {
        stores.session().get().ifPresent(s -> new FilterPopOver(s, text).show(below, field));
    }

    void askAsOf(Session session) {
        new AsOfPopOver(session, commands, text).show(tools.asOf());
    }

    private void dress(Scene scene) {
        scene.getRoot().getStyleClass().add("window");
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> commands.press(e, focus(scene)));
        looks.dress(scene);
        stage.setScene(scene);
        ICONS.forEach(icon -> stage.getIcons().add(new Image(icon)));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setOnHiding(e -> shut());
    }

    private static Keys.Focus focus(Scene scene) {
        Node owner = scene.getFocusOwner();
        if (owner instanceof TextInputControl) {
            return Keys.Focus.FIELD;
        }
        return owner instanceof TimelinePane ? Keys.Focus.TIMELINE : Keys.Focus.ELSEWHERE;
    }

    private void follow() {
        shown = stores.session().subscribe(this::show);
        stores.settings().map(Settings::motion).subscribe(tasks::still);
        looks.theme().addListener((p, before, after) -> navigator().ifPresent(n -> n.theme(after)));
        looks.appearance().addListener((p, before, after) -> stores.remember(s -> s.in(after)));
    }

    private Optional<Navigator> navigator() {
        return stores.session().get().map(Navigator::new);
    }

    private void show(Optional<Session> session) {
        navigator().ifPresent(n -> n.theme(looks.theme().getValue()));
        rememberDividers();
        workspace = session.map(s -> new Workspace(s, text));
        workspace.ifPresent(w -> w.divide(stores.settings().get()::dividersOf));
        banners.setContent(workspace.<Node>map(w -> w).orElse(empty));
        stage.setTitle(
                session.map(s -> text.say("window.title", name(s)))
                        .orElseGet(() -> text.say("app.name")));
        session.ifPresentOrElse(this::follow, status::clear);
    }

    private void follow(Session session) {
        TimelinePane timeline = workspace.orElseThrow().timeline();
        timeline.frame().subscribe(frame -> status.show(session, frame));
        session.view()
                .map(View::filter)
                .subscribe(filter -> chips.show(filter, session.snapshot().get()));
        timeline.requestFocus();
    }

    private String name(Session session) {
        String name = String.valueOf(session.opened().file().getFileName());
        return session.opened().writable() ? name : text.say("window.readOnly", name);
    }

    private void search(String words) {
        stores.session()
                .get()
                .ifPresent(
                        s ->
                                s.search(
                                        words,
                                        HITS,
                                        hits ->
                                                find.showHits(
                                                        words,
                                                        hits.stream()
                                                                .map(hit -> dated(hit, s))
                                                                .toList())));
    }

    private DatedHit dated(Lookup.Found found, Session session) {
        return DatedHit.of(found.hit(), found.when(), session.view().get().zone(), text);
    }

    private void choose(Hit hit) {
        workspace.ifPresent(w -> w.showHit(hit));
    }

    private void place() {
        Optional<WindowPlace> before = stores.settings().get().window();
        stage.setWidth(before.map(WindowPlace::width).orElse(WIDTH));
        stage.setHeight(before.map(WindowPlace::height).orElse(HEIGHT));
        before.filter(this::onScreen)
                .ifPresent(
                        place -> {
                            stage.setX(place.x());
                            stage.setY(place.y());
                        });
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        boolean tight = screen.getWidth() < WIDTH || screen.getHeight() < HEIGHT;
        stage.setMaximized(before.map(WindowPlace::maximised).orElse(tight));
    }

    private boolean onScreen(WindowPlace place) {
        return !Screen.getScreensForRectangle(place.x(), place.y(), place.width(), place.height())
                .isEmpty();
    }

    /// A window is shut once, and says no more of its stores from then on.
    private void shut() {
        stage.setOnHiding(null);
        shown.unsubscribe();
        WindowPlace place =
                new WindowPlace(
                        stage.getX(),
                        stage.getY(),
                        stage.getWidth(),
                        stage.getHeight(),
                        stage.isMaximized());
        stores.remember(s -> s.at(place));
        stores.close();
    }

    private void rememberDividers() {
        workspace.ifPresent(
                w -> w.dividers().forEach((pane, at) -> stores.remember(s -> s.divided(pane, at))));
    }
}
