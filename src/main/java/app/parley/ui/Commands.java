package app.parley.ui;

import app.parley.desk.Appearance;
import app.parley.model.Code;
import app.parley.model.Filter;
import app.parley.model.LaneMode;
import app.parley.timeline.NamedScale;
import app.parley.ui.Navigator.Direction;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyEvent;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Everything the window can do, once: menus, toolbar, shortcuts and the key sheet are made from
/// this list.
///
/// A key that some keyboard layouts lack (letters on a Cyrillic one, brackets on a German or
/// Turkish one) stands beside one that all of them have.
public final class Commands {
    private static final ObservableValue<Boolean> ALWAYS = new SimpleObjectProperty<>(true);

    private final Actions actions;
    private final ObservableValue<Boolean> open;
    private final List<Menu> menus;

    /// A menu: blocks of entries with a line between them.
    ///
    /// @param id names it; its words are `menu.ID`
    /// @param blocks of entries
    public record Menu(String id, List<List<Entry>> blocks) {
        /// Lists are copied.
        public Menu {
            blocks = List.copyOf(blocks);
        }
    }

    /// A line of a menu.
    public sealed interface Entry {}

    /// A command.
    public record Item(Command command) implements Entry {}

    /// Several things to choose from, found anew each time the menu opens.
    ///
    /// @param id names it; its words are `menu.ID`
    /// @param choices what there is to choose from now
    /// @param enabled whether there is anything
    public record Choices(
            String id, Supplier<List<Choice>> choices, ObservableValue<Boolean> enabled)
            implements Entry {}

    /// One of several things to choose from.
    ///
    /// @param label as shown
    /// @param chosen whether it is the present one
    /// @param action chooses it
    public record Choice(String label, boolean chosen, Runnable action) {}

    /// The commands of a window that does what `actions` say.
    Commands(Actions actions) {
        this.actions = actions;
        this.open = actions.session().map(Optional::isPresent);
        this.menus = List.of(file(), edit(), view(), timeline(), redLines(), help());
    }

    /// The menus in order.
    public List<Menu> menus() {
        return menus;
    }

    /// Every command, in the order of the menus.
    public Stream<Command> all() {
        return menus.stream()
                .flatMap(menu -> menu.blocks().stream())
                .flatMap(List::stream)
                .flatMap(
                        entry ->
                                switch (entry) {
                                    case Item(var command) -> Stream.of(command);
                                    case Choices _ -> Stream.empty();
                                });
    }

    /// The command with an id.
    public Command named(String id) {
        return all().filter(command -> command.id().equals(id)).findFirst().orElseThrow();
    }

    /// Runs the command that a pressed key starts, if there is one and the focus lets it.
    public void press(KeyEvent event, Keys.Focus focus) {
        all().filter(command -> command.keys().stream().anyMatch(k -> k.takes(event, focus)))
                .filter(command -> command.enabled().getValue())
                .findFirst()
                .ifPresent(
                        command -> {
                            event.consume();
                            command.run();
                        });
    }

    private Menu file() {
        return new Menu(
                "file",
                List.of(
                        List.of(
                                always("open", actions.arrivals()::chooseStore, "Shortcut+O"),
                                new Choices("recent", actions::recent, actions.hasRecent())),
                        List.of(
                                whenOpen("import", actions.arrivals()::chooseFiles, "Shortcut+I"),
                                whenOpen("imports", actions::imports)),
                        List.of(
                                whenOpen("export", actions::export, "Shortcut+E"),
                                whenOpen("exportAgain", actions::exportAgain),
                                whenOpen("print", actions::print, "Shortcut+P"),
                                whenOpen("copy", actions::copyPicture, "Shortcut+Shift+C")),
                        List.of(always("quit", actions::quit, "Shortcut+Q"))));
    }

    private Menu edit() {
        ObservableValue<Boolean> undo =
                actions.observe(s -> s.journal().map(j -> j.undo().isPresent()), false);
        ObservableValue<Boolean> redo =
                actions.observe(s -> s.journal().map(j -> j.redo().isPresent()), false);
        return new Menu(
                "edit",
                List.of(
                        List.of(
                                item("undo", onSession(Session::undo), undo, "Shortcut+Z"),
                                item(
                                        "redo",
                                        onSession(Session::redo),
                                        redo,
                                        "Shortcut+Shift+Z",
                                        "Shortcut+Y")),
                        List.of(whenOpen("paste", actions.arrivals()::paste, "Shortcut+V")),
                        List.of(
                                whenOpen("find", actions::find, "Shortcut+F", "F3"),
                                whenOpen("filter", actions::filter, "Shortcut+Shift+F"),
                                item(
                                        "clearFilter",
                                        onNavigator(n -> n.filter(Filter.EVERYTHING)),
                                        filtered(),
                                        "Shortcut+Alt+F"))));
    }

    private ObservableValue<Boolean> filtered() {
        return actions.observe(s -> s.view().map(v -> !v.filter().isEmpty()), false);
    }

    private Menu view() {
        return new Menu(
                "view",
                List.of(
                        Stream.of(LaneMode.values()).map(this::lanes).toList(),
                        arranging(),
                        List.of(
                                whenOpen("swap", onNavigator(Navigator::swap)),
                                new Choices("left", actions::leftParties, open),
                                new Choices("right", actions::rightParties, open)),
                        List.of(
                                new Choices("zone", actions::zones, open),
                                new Choices("beside", actions::zonesBeside, open),
                                whenOpen("chooseZone", actions::chooseZone)),
                        Stream.concat(
                                        Stream.of(Appearance.values()).map(this::appearance),
                                        Stream.of(
                                                chosen(
                                                        "reduceMotion",
                                                        actions::toggleMotion,
                                                        ALWAYS,
                                                        actions.motionReduced())))
                                .toList(),
                        List.of(
                                whenOpen("table", actions::toggleTable, "Shortcut+T"),
                                whenOpen("present", actions::togglePresenting, "F5"),
                                always("fullScreen", actions::toggleFullScreen, "F11"))));
    }

    private List<Entry> arranging() {
        return List.of(
                lane("foldLane", Arranging::fold, "Shortcut+L"),
                lane("pinLane", Arranging::pin, "Shortcut+Shift+L"),
                lane("laneEarlier", (a, l) -> a.move(l, Direction.BACK), "Shortcut+Shift+Up"),
                lane("laneLater", (a, l) -> a.move(l, Direction.ON), "Shortcut+Shift+Down"),
                lane("laneLower", (a, l) -> a.resize(l, Direction.BACK), "Shortcut+Alt+Up"),
                lane("laneHigher", (a, l) -> a.resize(l, Direction.ON), "Shortcut+Alt+Down"),
                lane("resetLanes", (a, l) -> a.reset()));
    }

    private Entry lane(String id, BiConsumer<Arranging, String> how, String... keys) {
        return whenOpen(id, () -> actions.arrange(how), keys);
    }

    private Entry lanes(LaneMode mode) {
        return chosen(
                lanesId(mode),
                onNavigator(n -> n.lanes(mode)),
                open,
                actions.observe(s -> s.view().map(v -> v.lanes() == mode), false));
    }

    /// The id of the command for a kind of lanes: `LaneMode.PARTY` is `lanesParty`.
    static String lanesId(LaneMode mode) {
        return "lanes" + capital(mode);
    }

    private Entry appearance(Appearance appearance) {
        return chosen(
                "appearance" + capital(appearance),
                () -> actions.appearance().set(appearance),
                ALWAYS,
                actions.appearance().map(a -> a == appearance));
    }

    private Menu timeline() {
        return new Menu(
                "timeline",
                List.of(zooming(), scales(), panning(), events(), measuring(), dates(), views()));
    }

    private List<Entry> zooming() {
        return List.of(
                whenOpen(
                        "zoomIn",
                        onNavigator(n -> n.zoom(Direction.ON)),
                        "Shortcut+Plus",
                        "Shortcut+Equals",
                        "Plus",
                        "Equals",
                        "Shift+Equals",
                        "Add"),
                whenOpen(
                        "zoomOut",
                        onNavigator(n -> n.zoom(Direction.BACK)),
                        "Shortcut+Minus",
                        "Minus",
                        "Subtract"),
                whenOpen("fit", onNavigator(Navigator::everything), "0", "Numpad 0", "Shortcut+0"),
                whenOpen("focus", onNavigator(Navigator::focus), "F", "Shortcut+Shift+0"));
    }

    private List<Entry> scales() {
        return List.of(
                scale(NamedScale.HOUR, "1"),
                scale(NamedScale.DAY, "2"),
                scale(NamedScale.WEEK, "3"),
                scale(NamedScale.MONTH, "4"),
                scale(NamedScale.QUARTER, "5"),
                scale(NamedScale.YEAR, "6"));
    }

    private List<Entry> panning() {
        return List.of(
                step("earlier", n -> n.step(Direction.BACK), "Left"),
                step("later", n -> n.step(Direction.ON), "Right"),
                step("pageEarlier", n -> n.page(Direction.BACK), "Page Up", "Shift+Left"),
                step("pageLater", n -> n.page(Direction.ON), "Page Down", "Shift+Right"),
                step("first", n -> n.end(Direction.BACK), "Home"),
                step("last", n -> n.end(Direction.ON), "End"));
    }

    private List<Entry> events() {
        return List.of(
                whenOpen(
                        "previousEvent",
                        onNavigator(n -> n.event(Direction.BACK)),
                        "Comma",
                        "Shift+F4"),
                whenOpen("nextEvent", onNavigator(n -> n.event(Direction.ON)), "Period", "F4"),
                step("laneUp", n -> actions.lane(Direction.BACK), "Up"),
                step("laneDown", n -> actions.lane(Direction.ON), "Down"),
                step("addPreviousEvent", n -> n.chooseNext(Direction.BACK), "Shortcut+Shift+Left"),
                step("addNextEvent", n -> n.chooseNext(Direction.ON), "Shortcut+Shift+Right"),
                step("selectInView", n -> actions.selectInView(), "Shortcut+A"),
                step("deselect", n -> actions.escape(), "Esc"));
    }

    private List<Entry> measuring() {
        return List.of(
                whenOpen("measure", actions::toggleMeasuring, "M", "Shortcut+M"),
                whenOpen("measureToCursor", actions::measureToCursor, "Shortcut+Shift+M"),
                whenOpen("markPeriod", actions::markPeriod),
                item(
                        "removePeriod",
                        onSession(s -> new Periods(s).removeSelected()),
                        actions.observe(s -> s.selected().map(Periods::isSelected), false)));
    }

    private List<Entry> dates() {
        return List.of(
                whenOpen("goTo", actions::goTo, "Shortcut+G"),
                whenOpen("today", actions::today, "T", "Shortcut+Home"));
    }

    private List<Entry> views() {
        return List.of(
                whenOpen("back", onSession(Session::goBack), "Alt+Left"),
                whenOpen("forward", onSession(Session::goForward), "Alt+Right"),
                new Choices("views", actions::namedViews, open),
                whenOpen("manageViews", actions::manageViews, "Shortcut+Shift+S"));
    }

    private Entry scale(NamedScale scale, String key) {
        return whenOpen(
                "scale" + capital(scale), onNavigator(n -> n.scale(scale)), key, "Numpad " + key);
    }

    private Menu redLines() {
        return new Menu(
                "redLines",
                List.of(
                        List.of(whenOpen("asOf", actions::askAsOf, "Shortcut+D")),
                        List.of(
                                whenOpen(
                                        "previousChange",
                                        onNavigator(n -> n.change(Direction.BACK)),
                                        "Shortcut+Left",
                                        "Shortcut+Open Bracket"),
                                whenOpen(
                                        "nextChange",
                                        onNavigator(n -> n.change(Direction.ON)),
                                        "Shortcut+Right",
                                        "Shortcut+Close Bracket"),
                                whenOpen(
                                        "previousRound",
                                        onNavigator(n -> n.round(Direction.BACK)),
                                        "Open Bracket",
                                        "Shortcut+Up"),
                                whenOpen(
                                        "nextRound",
                                        onNavigator(n -> n.round(Direction.ON)),
                                        "Close Bracket",
                                        "Shortcut+Down"))));
    }

    private Menu help() {
        return new Menu(
                "help",
                List.of(
                        List.of(
                                always("palette", actions::showPalette, "Shortcut+Shift+P"),
                                always("keys", actions::showKeys, "F1", "Shift+Slash")),
                        List.of(always("about", actions::showAbout))));
    }

    private static Entry always(String id, Runnable action, String... keys) {
        return item(id, action, ALWAYS, keys);
    }

    private Entry whenOpen(String id, Runnable action, String... keys) {
        return item(id, action, open, keys);
    }

    private static Entry item(
            String id, Runnable action, ObservableValue<Boolean> enabled, String... keys) {
        List<Keys> window = Stream.of(keys).map(Keys::window).toList();
        return new Item(new Command(id, window, action, enabled, Optional.empty()));
    }

    private Entry step(String id, Consumer<Navigator> action, String... keys) {
        List<Keys> timeline = Stream.of(keys).map(Keys::timeline).toList();
        return new Item(new Command(id, timeline, onNavigator(action), open, Optional.empty()));
    }

    private static Entry chosen(
            String id,
            Runnable action,
            ObservableValue<Boolean> enabled,
            ObservableValue<Boolean> chosen) {
        return new Item(new Command(id, List.of(), action, enabled, Optional.of(chosen)));
    }

    private Runnable onSession(Consumer<Session> action) {
        return () -> actions.session().get().ifPresent(action);
    }

    private Runnable onNavigator(Consumer<Navigator> action) {
        return onSession(session -> action.accept(new Navigator(session)));
    }

    private static String capital(Enum<?> constant) {
        String code = Code.of(constant);
        return Character.toUpperCase(code.charAt(0)) + code.substring(1);
    }
}
