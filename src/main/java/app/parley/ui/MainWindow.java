package app.parley.ui;

import app.parley.desk.Desk;
import app.parley.desk.Settings;
import app.parley.desk.WindowPlace;
import app.parley.model.Filter;
import app.parley.model.Hit;
import app.parley.text.Text;
import app.parley.timeline.View;
import app.parley.ui.commands.Commands;
import app.parley.ui.commands.Keys;
import app.parley.ui.commands.Menus;
import app.parley.ui.filter.FilterChips;
import app.parley.ui.filter.FilterPopOver;
import app.parley.ui.find.DatedHit;
import app.parley.ui.find.FindField;
import app.parley.ui.imports.DropHint;

import javafx.animation.PauseTransition;
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
import javafx.util.Duration;
import javafx.util.Subscription;

import org.controlsfx.control.NotificationPane;

import java.nio.file.Path;
import java.util.ArrayList;
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

    /// Whoever waits longer for a store is shown the window without one.
    private static final Duration SOON = Duration.millis(400);

    /// Other programs that change the open store are followed this often.
    private static final Duration BETWEEN_LOOKS = Duration.seconds(3);

    private static final List<String> ICONS =
            List.of(
                    "/app/parley/icons/parley-16.png",
                    "/app/parley/icons/parley-32.png",
                    "/app/parley/icons/parley-48.png",
                    "/app/parley/icons/parley.png");

    private final Stage stage;
    private final Text text;
    private final NotificationPane banners;
    private final Tasks tasks;
    private final Stores stores;
    private final Looks looks;
    private final Actions actions;
    private final Commands commands;
    private final FilterChips chips;
    private final StatusLine status;
    private final EmptyPane empty;
    private final VBox top = new VBox();
    private final StackPane bottom = new StackPane();
    private Optional<Workspace> workspace = Optional.empty();
    private Optional<Rooms> rooms = Optional.empty();
    private Optional<ToolRow> tools = Optional.empty();
    private List<Runnable> surroundings;
    private Subscription shown = Subscription.EMPTY;
    private boolean presenting;

    /// A window on `stage` with the user's `desk`; not shown yet.
    ///
    /// @param folders shows a folder to the user
    public MainWindow(Stage stage, Desk desk, Text text, Consumer<Path> folders) {
        this(stage, desk, Known.of(desk.settings()), text, folders);
    }

    /// The same, where the desk has been read.
    MainWindow(Stage stage, Desk desk, Known known, Text text, Consumer<Path> folders) {
        this.stage = stage;
        this.text = text;
        looks = new Looks(known.settings().appearance());
        banners = new NotificationPane();
        banners.setId("banners");
        // At the top it would cover the axis and the handle of the cursor.
        banners.setShowFromTop(false);
        Alerts alerts = new Alerts(text, banners);
        Thread.currentThread().setUncaughtExceptionHandler((t, failure) -> alerts.failed(failure));
        tasks = new Tasks(alerts::failed);
        stores = new Stores(tasks, alerts, desk, known, text);
        actions = new Actions(this, stores, looks, tasks, alerts, text, folders);
        commands = WindowCommands.of(actions, known.bindings());
        known.bindings().written().subscribe((before, after) -> stores.remember(after));
        chips =
                new FilterChips(
                        text,
                        filter -> navigator().ifPresent(n -> n.filter(filter)),
                        (chip, field) -> filter(chip, Optional.of(field)));
        status = new StatusLine(tasks, text);
        empty = new EmptyPane(commands, tasks, text);
        surroundings =
                List.of(
                        this::showTools,
                        () -> bottom.getChildren().setAll(status),
                        this::showIcons);
        top.getStyleClass().add("window-top");
        top.getChildren().setAll(chips);
        bottom.getStyleClass().add("window-bottom");
        DropHint hint = new DropHint(actions.arrivals()::sentence);
        Scene scene =
                new Scene(new StackPane(new BorderPane(banners, top, null, bottom, null), hint));
        hint.watch(scene, actions.arrivals()::take, actions.arrivals()::take);
        dress(scene);
        place();
        follow();
    }

    /// Shows the window with a store, or with the shipped one if there is no file.
    public void open(Optional<Path> file) {
        appear();
        read(file);
    }

    /// The same, where the store is being read already.
    void open(Optional<Path> file, Reading reading) {
        appear();
        tasks.workers()
                .run("", progress -> reading.sight().join(), sight -> sight.ifPresent(this::show));
        stores.open(
                file,
                reading.opening(),
                () -> {
                    show(Optional.empty());
                    read(file);
                });
    }

    /// Shows a store at first sight, until there is more of it: makes room, and when the picture is
    /// there paints it.
    private void show(FirstSight sight) {
        if (workspace.isPresent()) {
            return;
        }
        FirstSightPane timeline =
                new FirstSightPane(sight, sight.view().in(looks.theme().getValue()));
        Rooms early = timeline.rooms();
        divide(Optional.of(early));
        banners.setContent(early);
        stage.setTitle(text.say("window.title", String.valueOf(sight.file().getFileName())));
        tasks.workers()
                .run(
                        "",
                        progress -> sight.picture().join(),
                        picture -> {
                            picture.ifPresent(timeline::paint);
                            tasks.frameByFrame(List.of(sight::painted));
                            furnish(List.of());
                        });
    }

    private void read(Optional<Path> file) {
        file.ifPresentOrElse(actions.arrivals()::open, stores::openShipped);
    }

    /// What frames the timeline comes after it, or when it does not come soon.
    private void appear() {
        Tasks.Task waiting = tasks.movement();
        PauseTransition soon = new PauseTransition(SOON);
        soon.setOnFinished(
                e -> {
                    tasks.ended(waiting);
                    if (Optional.ofNullable(banners.getContent()).isEmpty()) {
                        show(Optional.empty());
                    }
                });
        stage.show();
        soon.play();
    }

    /// Brings parts into the window, and before the first of all what frames them.
    private void furnish(List<Runnable> parts) {
        List<Runnable> all = new ArrayList<>(surroundings);
        all.addAll(parts);
        surroundings = List.of();
        tasks.frameByFrame(all);
    }

    private void showIcons() {
        ICONS.forEach(icon -> stage.getIcons().add(new Image(icon)));
    }

    private void showTools() {
        FindField find = new FindField(text, this::search, this::choose);
        ToolRow row = new ToolRow(commands, stores.view(), find, text);
        top.getChildren().setAll(Menus.bar(commands, text), row, chips);
        tools = Optional.of(row);
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
        tools.map(ToolRow::find).ifPresent(FindField::begin);
    }

    void filter() {
        tools.ifPresent(row -> filter(row.filter(), Optional.empty()));
    }

    private void filter(Node below, Optional<Filter.Field> field) {
        stores.session().get().ifPresent(s -> new FilterPopOver(s, text).show(below, field));
    }

    void askAsOf(Session session) {
        AsOfPopOver pop = new AsOfPopOver(session, commands, text);
        tools.map(ToolRow::asOf).ifPresent(pop::show);
    }

    /// Fills the screen with timeline, panels and the line that says what is shown, or brings
    /// everything else back; leaving the full screen does so too.
    void togglePresenting() {
        boolean now = !presenting;
        stage.setFullScreen(now);
        present(now);
    }

    private void present(boolean now) {
        if (now != presenting) {
            presenting = now;
            top.setVisible(!now);
            top.setManaged(!now);
            workspace.ifPresent(now ? Rooms::present : Rooms::stopPresenting);
            workspace.ifPresent(w -> w.timeline().requestFocus());
        }
    }

    private void dress(Scene scene) {
        scene.getRoot().getStyleClass().add("window");
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> commands.press(e, focus(scene)));
        looks.dress(scene);
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setFullScreenExitHint(text.say("window.leaveFullScreen"));
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
        tasks.regularly(BETWEEN_LOOKS, stores::follow);
        stage.focusedProperty().subscribe(focused -> stores.follow());
        shown = stores.session().subscribe((before, after) -> show(after));
        stores.settings().map(Settings::motion).subscribe(tasks::still);
        looks.theme().addListener((p, before, after) -> navigator().ifPresent(n -> n.theme(after)));
        stage.fullScreenProperty().subscribe(full -> present(presenting && full));
        looks.appearance().addListener((p, before, after) -> stores.remember(s -> s.in(after)));
    }

    private Optional<Navigator> navigator() {
        return stores.session().get().map(Navigator::new);
    }

    private void show(Optional<Session> session) {
        navigator().ifPresent(n -> n.theme(looks.theme().getValue()));
        workspace = session.map(s -> new Workspace(s, text));
        divide(workspace.map(w -> w));
        workspace.filter(w -> presenting).ifPresent(Workspace::present);
        banners.setContent(workspace.<Node>map(w -> w).orElse(empty));
        stage.setTitle(
                session.map(s -> text.say("window.title", name(s)))
                        .orElseGet(() -> text.say("app.name")));
        session.ifPresentOrElse(this::follow, status::clear);
        furnish(workspace.map(Workspace::parts).orElse(List.of()));
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
                .ifPresent(s -> s.ask().search(words, HITS, hits -> showHits(words, hits, s)));
    }

    private void showHits(String words, List<Lookup.Found> hits, Session session) {
        List<DatedHit> dated = hits.stream().map(hit -> dated(hit, session)).toList();
        tools.map(ToolRow::find).ifPresent(find -> find.showHits(words, dated));
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

    /// Divides other rooms as those before them.
    private void divide(Optional<Rooms> other) {
        rememberDividers();
        rooms = other;
        rooms.ifPresent(r -> r.divide(stores.settings().get()::dividersOf));
    }

    private void rememberDividers() {
        rooms.ifPresent(
                r -> r.dividers().forEach((pane, at) -> stores.remember(s -> s.divided(pane, at))));
    }
}
