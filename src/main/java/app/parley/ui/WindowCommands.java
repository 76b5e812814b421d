package app.parley.ui;

import app.parley.desk.Appearance;
import app.parley.model.Code;
import app.parley.model.Filter;
import app.parley.model.LaneMode;
import app.parley.timeline.NamedScale;
import app.parley.ui.Navigator.Direction;
import app.parley.ui.commands.Bindings;
import app.parley.ui.commands.Command;
import app.parley.ui.commands.Commands;
import app.parley.ui.commands.Commands.Choices;
import app.parley.ui.commands.Commands.Entry;
import app.parley.ui.commands.Commands.Item;
import app.parley.ui.commands.Commands.Menu;
import app.parley.ui.commands.Keys;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Everything the window can do, once, with the keys that usually start it.
///
/// A key that some keyboard layouts lack (letters on a Cyrillic one, brackets on a German or
/// Turkish one) stands beside one that all of them have.
final class WindowCommands {
    private static final ObservableValue<Boolean> ALWAYS = new SimpleObjectProperty<>(true);

    private final Actions actions;
    private final ObservableValue<Boolean> open;
    private final Bindings bindings;

    private WindowCommands(Actions actions, Bindings bindings) {
        this.actions = actions;
        this.open = actions.session().map(Optional::isPresent);
        this.bindings = bindings;
    }

    /// The commands of a window that does what `actions` say.
    static Commands of(Actions actions, Bindings bindings) {
        WindowCommands all = new WindowCommands(actions, bindings);
        return new Commands(
                List.of(
                        all.file(),
                        all.edit(),
                        all.view(),
                        all.timeline(),
                        all.redLines(),
                        all.help()),
                bindings);
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
                                steer("swap", Navigator::swap),
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
                steer(
                        "zoomIn",
                        n -> n.zoom(Direction.ON),
                        "Shortcut+Plus",
                        "Shortcut+Equals",
                        "Plus",
                        "Equals",
                        "Shift+Equals",
                        "Add",
                        "F7"),
                steer(
                        "zoomOut",
                        n -> n.zoom(Direction.BACK),
                        "Shortcut+Minus",
                        "Minus",
                        "Subtract",
                        "Shift+F7"),
                steer("fit", Navigator::everything, "0", "Numpad 0", "Shortcut+0"),
                steer("focus", Navigator::focus, "F", "Shortcut+Shift+0"));
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
                steer("earlier", n -> n.step(Direction.BACK), "Left"),
                steer("later", n -> n.step(Direction.ON), "Right"),
                steer("pageEarlier", n -> n.page(Direction.BACK), "Page Up", "Shift+Left"),
                steer("pageLater", n -> n.page(Direction.ON), "Page Down", "Shift+Right"),
                steer("first", n -> n.end(Direction.BACK), "Home"),
                steer("last", n -> n.end(Direction.ON), "End"));
    }

    private List<Entry> events() {
        return List.of(
                steer("previousEvent", n -> n.event(Direction.BACK), "Comma", "Shift+F4"),
                steer("nextEvent", n -> n.event(Direction.ON), "Period", "F4"),
                whenOpen("laneUp", () -> actions.lane(Direction.BACK), "Up"),
                whenOpen("laneDown", () -> actions.lane(Direction.ON), "Down"),
                steer("addPreviousEvent", n -> n.chooseNext(Direction.BACK), "Shortcut+Shift+Left"),
                steer("addNextEvent", n -> n.chooseNext(Direction.ON), "Shortcut+Shift+Right"),
                whenOpen("selectInView", actions::selectInView, "Shortcut+A"),
                whenOpen("deselect", actions::escape, "Esc"));
    }

    private List<Entry> measuring() {
        return List.of(
                whenOpen("measure", actions::toggleMeasuring, "M", "Shortcut+M", "F8"),
                whenOpen("measureToCursor", actions::measureToCursor, "Shortcut+Shift+M"),
                whenOpen("markPeriod", actions::markPeriod),
                item("changePeriod", actions::changePeriod, periodSelected()),
                item("removePeriod", actions::removePeriod, periodSelected()));
    }

    private ObservableValue<Boolean> periodSelected() {
        return actions.observe(s -> s.selected().map(now -> Periods.of(now).isPresent()), false);
    }

    private List<Entry> dates() {
        return List.of(
                whenOpen("goTo", actions::goTo, "Shortcut+G"),
                whenOpen("today", actions::today, "T", "Shortcut+Home"));
    }

    private List<Entry> views() {
        return List.of(
                whenOpen("back", onSession(s -> s.course().back()), "Alt+Left"),
                whenOpen("forward", onSession(s -> s.course().forward()), "Alt+Right"),
                new Choices("views", actions::namedViews, open),
                whenOpen("manageViews", actions::manageViews, "Shortcut+Shift+S"));
    }

    private Entry scale(NamedScale scale, String key) {
        return steer("scale" + capital(scale), n -> n.scale(scale), key, "Numpad " + key);
    }

    private Menu redLines() {
        return new Menu(
                "redLines",
                List.of(
                        List.of(whenOpen("asOf", actions::askAsOf, "Shortcut+D")),
                        List.of(
                                steer(
                                        "previousChange",
                                        n -> n.change(Direction.BACK),
                                        "Shortcut+Left",
                                        "Shortcut+Open Bracket"),
                                steer(
                                        "nextChange",
                                        n -> n.change(Direction.ON),
                                        "Shortcut+Right",
                                        "Shortcut+Close Bracket"),
                                steer(
                                        "previousRound",
                                        n -> n.round(Direction.BACK),
                                        "Open Bracket",
                                        "Shortcut+Up"),
                                steer(
                                        "nextRound",
                                        n -> n.round(Direction.ON),
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

    private Entry always(String id, Runnable action, String... keys) {
        return item(id, action, ALWAYS, keys);
    }

    private Entry whenOpen(String id, Runnable action, String... keys) {
        return item(id, action, open, keys);
    }

    private Entry steer(String id, Consumer<Navigator> how, String... keys) {
        return whenOpen(id, onNavigator(how), keys);
    }

    private Entry item(
            String id, Runnable action, ObservableValue<Boolean> enabled, String... keys) {
        return item(id, action, enabled, Optional.empty(), keys);
    }

    private Entry chosen(
            String id,
            Runnable action,
            ObservableValue<Boolean> enabled,
            ObservableValue<Boolean> chosen) {
        return item(id, action, enabled, Optional.of(chosen));
    }

    private Entry item(
            String id,
            Runnable action,
            ObservableValue<Boolean> enabled,
            Optional<ObservableValue<Boolean>> chosen,
            String... keys) {
        List<Keys> usual = Stream.of(keys).map(Keys::of).toList();
        return new Item(new Command(id, usual, bindings.of(id, usual), action, enabled, chosen));
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
