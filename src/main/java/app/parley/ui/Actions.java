package app.parley.ui;

import app.parley.desk.Appearance;
import app.parley.desk.Motion;
import app.parley.model.Event;
import app.parley.model.NamedView;
import app.parley.model.Party;
import app.parley.text.Text;
import app.parley.timeline.TimeWords;
import app.parley.timeline.View;
import app.parley.ui.Navigator.Direction;
import app.parley.ui.PeriodForm.Period;
import app.parley.ui.commands.CommandPalette;
import app.parley.ui.commands.Commands.Choice;
import app.parley.ui.commands.KeySheet;
import app.parley.ui.export.Exports;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// What commands do beyond steering a session: files, dialogs, and the parts of the window.
final class Actions {
    private static final int ZONES_OFFERED = 8;

    private final MainWindow window;
    private final Stores stores;
    private final Looks looks;
    private final Text text;
    private final Dialogs dialogs;
    private final Exports exports;
    private final Arrivals arrivals;

    Actions(
            MainWindow window,
            Stores stores,
            Looks looks,
            Tasks tasks,
            Alerts alerts,
            Text text,
            Consumer<Path> folders) {
        this.window = window;
        this.stores = stores;
        this.looks = looks;
        this.text = text;
        dialogs = new Dialogs(window.stage(), text);
        exports = new Exports(tasks, window.stage(), text, alerts, folders);
        Imports imports = new Imports(tasks, alerts, stores.mappings(), window.stage(), text);
        arrivals = new Arrivals(tasks, stores, imports, alerts, window.stage(), text);
    }

    ReadOnlyObjectProperty<Optional<Session>> session() {
        return stores.session();
    }

    <T> ObservableValue<T> observe(Function<Session, ObservableValue<T>> value, T otherwise) {
        return stores.observe(value, otherwise);
    }

    ObservableValue<Boolean> motionReduced() {
        return stores.settings().map(s -> s.motion() == Motion.REDUCED);
    }

    void toggleMotion() {
        Motion other = motionReduced().getValue() ? Motion.SYSTEM : Motion.REDUCED;
        stores.remember(s -> s.moving(other));
    }

    ObjectProperty<Appearance> appearance() {
        return looks.appearance();
    }

    Arrivals arrivals() {
        return arrivals;
    }

    void imports() {
        session().get().ifPresent(s -> new ImportedFiles(s, window.stage(), text).show());
    }

    void export() {
        session().get().ifPresent(exports::export);
    }

    void exportAgain() {
        session().get().ifPresent(exports::again);
    }

    void print() {
        session().get().ifPresent(exports::print);
    }

    void copyPicture() {
        session().get().ifPresent(exports::copy);
    }

    List<Choice> recent() {
        return stores.settings().get().recent().stream()
                .map(file -> new Choice(label(file), isOpen(file), () -> stores.open(file)))
                .toList();
    }

    private String label(Path file) {
        return text.say(
                "menu.recentFile",
                String.valueOf(file.getFileName()),
                String.valueOf(file.getParent()));
    }

    private boolean isOpen(Path file) {
        return session().get().filter(s -> s.opened().file().equals(file)).isPresent();
    }

    ObservableValue<Boolean> hasRecent() {
        return stores.settings().map(settings -> !settings.recent().isEmpty());
    }

    void quit() {
        window.stage().hide();
    }

    void find() {
        window.find();
    }

    void filter() {
        window.filter();
    }

    List<Choice> zones() {
        return distinct(
                choices(
                        (s, view) ->
                                Stream.concat(
                                                s.snapshot().get().views().stream()
                                                        .map(NamedView::zone),
                                                Stream.of(
                                                        view.zone().getId(),
                                                        "UTC",
                                                        ZoneId.systemDefault().getId()))
                                        .distinct()
                                        .map(ZoneId::of)
                                        .map(zone -> zone(s, view, zone))));
    }

    /// Zones to tell the time in beside the first: of the views, of the places of events, UTC.
    List<Choice> zonesBeside() {
        return distinct(
                choices(
                        (s, view) ->
                                Stream.of(
                                                s.snapshot().get().views().stream()
                                                        .map(named -> ZoneId.of(named.zone())),
                                                view.beside().stream(),
                                                s.opened().zones().stream().limit(ZONES_OFFERED),
                                                Stream.of(ZoneId.of("UTC"), ZoneId.systemDefault()))
                                        .flatMap(zones -> zones)
                                        .distinct()
                                        .filter(zone -> !zone.equals(view.zone()))
                                        .map(
                                                zone ->
                                                        new Choice(
                                                                TimeWords.zoneName(
                                                                        zone, view.asOf(), text),
                                                                view.beside().contains(zone),
                                                                () ->
                                                                        new Navigator(s)
                                                                                .beside(zone)))));
    }

    /// Two zones that are called the same are one.
    private static List<Choice> distinct(List<Choice> choices) {
        Map<String, Choice> byLabel = new LinkedHashMap<>();
        choices.forEach(choice -> byLabel.putIfAbsent(choice.label(), choice));
        return List.copyOf(byLabel.values());
    }

    private Choice zone(Session session, View view, ZoneId zone) {
        return new Choice(
                TimeWords.zoneName(zone, view.asOf(), text),
                zone.equals(view.zone()),
                () -> new Navigator(session).zone(zone));
    }

    void chooseZone() {
        session()
                .get()
                .ifPresent(s -> dialogs.chooseZone(s.view().get().zone(), new Navigator(s)::zone));
    }

    List<Choice> leftParties() {
        return parties(View::left, Navigator::left);
    }

    List<Choice> rightParties() {
        return parties(View::right, Navigator::right);
    }

    private List<Choice> parties(
            Function<View, String> side, BiConsumer<Navigator, String> choose) {
        return choices(
                (s, view) ->
                        s.snapshot().get().parties().stream()
                                .map(party -> party(s, party, side.apply(view), choose)));
    }

    private static Choice party(
            Session session, Party party, String now, BiConsumer<Navigator, String> choose) {
        return new Choice(
                party.name(),
                party.id().equals(now),
                () -> choose.accept(new Navigator(session), party.id()));
    }

    List<Choice> namedViews() {
        return choices(
                (s, view) ->
                        s.snapshot().get().views().stream()
                                .map(
                                        named ->
                                                new Choice(
                                                        named.name(),
                                                        false,
                                                        () -> new Navigator(s).named(named))));
    }

    private List<Choice> choices(BiFunction<Session, View, Stream<Choice>> of) {
        return session().get().map(s -> of.apply(s, s.view().get()).toList()).orElseGet(List::of);
    }

    void manageViews() {
        session().get().ifPresent(s -> new NamedViews(s, text).show(window.stage()));
    }

    void arrange(BiConsumer<Arranging, String> how) {
        window.workspace().ifPresent(w -> w.arrange(how));
    }

    void selectInView() {
        window.workspace().ifPresent(Workspace::selectInView);
    }

    /// Asks for a period, of the days that were measured if any were.
    void markPeriod() {
        session()
                .get()
                .ifPresent(
                        s -> {
                            Periods periods = new Periods(s, text);
                            Optional<Measuring> measuring =
                                    window.workspace().map(w -> w.timeline().measuring());
                            String days =
                                    measuring
                                            .flatMap(m -> m.measure().get())
                                            .map(measured -> periods.days(measured).text())
                                            .orElse("");
                            dialogs.period(
                                    "markPeriod",
                                    new Period("", days),
                                    entered -> {
                                        periods.mark(entered.name(), entered.date());
                                        measuring.ifPresent(Measuring::clear);
                                    });
                        });
    }

    /// Asks how the selected period is to be called and when it is.
    void changePeriod() {
        session()
                .get()
                .map(s -> new Periods(s, text))
                .ifPresent(
                        periods ->
                                periods.selected()
                                        .ifPresent(event -> changePeriod(periods, event)));
    }

    private void changePeriod(Periods periods, Event period) {
        dialogs.period(
                "changePeriod",
                new Period(period.title(), period.time().date().text()),
                entered -> periods.change(period, entered.name(), entered.date()));
    }

    void removePeriod() {
        session().get().ifPresent(s -> new Periods(s, text).removeSelected());
    }

    void measureToCursor() {
        window.workspace().ifPresent(Workspace::measureToCursor);
    }

    void toggleMeasuring() {
        window.workspace()
                .map(w -> w.timeline().measuring().mode())
                .ifPresent(mode -> mode.set(!mode.get()));
    }

    void toggleTable() {
        window.workspace().ifPresent(Workspace::toggleTable);
    }

    void togglePresenting() {
        window.togglePresenting();
    }

    void toggleFullScreen() {
        window.stage().setFullScreen(!window.stage().isFullScreen());
    }

    void lane(Direction direction) {
        window.workspace().ifPresent(w -> w.lane(direction));
    }

    void escape() {
        window.workspace().ifPresent(Workspace::escape);
    }

    void goTo() {
        session()
                .get()
                .ifPresent(
                        s ->
                                dialogs.goTo(
                                        date -> {
                                            ZoneId zone = s.view().get().zone();
                                            new Navigator(s).go(date.begin(zone));
                                        }));
    }

    void today() {
        session().get().ifPresent(s -> new Navigator(s).go(System.currentTimeMillis()));
    }

    void askAsOf() {
        session().get().ifPresent(window::askAsOf);
    }

    void showKeys() {
        new KeySheet(window.commands(), text).show(window.stage());
    }

    void showPalette() {
        new CommandPalette(window.commands(), text).show(window.stage());
    }

    void showAbout() {
        String version = Actions.class.getPackage().getImplementationVersion();
        dialogs.about(version == null ? "" : version);
    }
}
