package app.parley.ui;

import app.parley.desk.Desk;
import app.parley.desk.LastView;
import app.parley.desk.Mappings;
import app.parley.desk.Settings;
import app.parley.drawing.Theme;
import app.parley.model.Problem;
import app.parley.model.Snapshot;
import app.parley.text.Text;
import app.parley.timeline.View;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The store a window has open, and what the user's desk remembers of it and of those before.
public final class Stores {
    private final Tasks tasks;
    private final Alerts alerts;
    private final Desk desk;
    private final Text text;
    private final Tasks.Queue keeping;
    private final ReadOnlyObjectWrapper<Settings> settings;
    private List<Problem> untold;
    private final ReadOnlyObjectWrapper<Optional<Session>> session =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// No store yet.
    ///
    /// @param known what the desk remembers
    Stores(Tasks tasks, Alerts alerts, Desk desk, Known known, Text text) {
        this.tasks = tasks;
        this.alerts = alerts;
        this.desk = desk;
        this.text = text;
        this.keeping = tasks.queue("desk");
        this.settings = new ReadOnlyObjectWrapper<>(known.settings());
        this.untold = known.notices();
        alerts.notice(untold);
    }

    /// The open store, if there is one.
    public ReadOnlyObjectProperty<Optional<Session>> session() {
        return session.getReadOnlyProperty();
    }

    /// A value of whatever session is open now; `otherwise` while there is none.
    public <T> ObservableValue<T> observe(
            Function<Session, ObservableValue<T>> value, T otherwise) {
        return session.flatMap(
                s -> s.map(value).orElseGet(() -> new SimpleObjectProperty<>(otherwise)));
    }

    /// What is looked at in the open store; no value while there is none.
    public ObservableValue<View> view() {
        return session.flatMap(s -> s.map(Session::view).orElseGet(SimpleObjectProperty::new));
    }

    /// What the desk remembers of the columns of imported tables.
    public Mappings mappings() {
        return new Mappings(desk);
    }

    /// What the desk remembers.
    public ReadOnlyObjectProperty<Settings> settings() {
        return settings.getReadOnlyProperty();
    }

    /// Remembers something else.
    public void remember(UnaryOperator<Settings> change) {
        Settings changed = change.apply(settings.get());
        settings.set(changed);
        keeping.latest(
                "settings",
                progress -> {
                    desk.keep(changed);
                    return changed;
                },
                kept -> {});
    }

    /// Remembers the keys the user gave to commands.
    public void remember(Map<String, String> keys) {
        keeping.latest(
                "keys",
                progress -> {
                    desk.keepKeys(keys);
                    return keys;
                },
                kept -> {});
    }

    /// Opens the store that was shipped with the program, in the user's own copy.
    public void openShipped() {
        tasks.workers()
                .run(
                        text.say("task.open", text.say("app.name")),
                        progress -> desk.shippedStore(),
                        this::open);
    }

    /// Opens a store in place of the one that is open. If it cannot be opened, that one stays.
    public void open(Path file) {
        Settings now = settings.get();
        Opening.open(
                tasks,
                text.say("task.open", String.valueOf(file.getFileName())),
                file,
                snapshot -> first(now, file, snapshot, text.locale()),
                this::show);
    }

    /// Opens a store, without a file the shipped one, that is being read already; if that fails,
    /// does `otherwise`.
    void open(Optional<Path> file, CompletableFuture<Opening> ahead, Runnable otherwise) {
        String name =
                file.map(path -> String.valueOf(path.getFileName())).orElse(text.say("app.name"));
        Opening.open(tasks, text.say("task.open", name), ahead, this::show, otherwise);
    }

    private void show(Session opened) {
        close();
        alerts.clear();
        alerts.notice(Stream.concat(untold.stream(), opened.opened().notice().stream()).toList());
        untold = List.of();
        remember(s -> s.opened(opened.opened().file()));
        session.set(Optional.of(opened));
    }

    /// Shows what another program has changed in the open store meanwhile, and says so.
    void follow() {
        session.get()
                .ifPresent(
                        open -> open.follow(() -> alerts.done(text.say("store.changedElsewhere"))));
    }

    /// Closes the open store, and remembers how it was looked at.
    public void close() {
        Optional<Session> open = session.get();
        session.set(Optional.empty());
        open.ifPresent(
                s -> {
                    View view = s.view().get();
                    remember(all -> all.seen(s.opened().file(), last(view)));
                    s.close();
                });
    }

    /// What is looked at first in a store: what was the last time, or its home view.
    static View first(Settings known, Path file, Snapshot snapshot, Locale locale) {
        Views views = new Views(snapshot, locale, Theme.LIGHT);
        return known.viewOf(file).map(views::last).orElseGet(views::home);
    }

    private static LastView last(View view) {
        return new LastView(
                view.viewport().start(),
                view.viewport().end(),
                view.asOf(),
                view.zone().getId(),
                view.lanes(),
                view.left(),
                view.right(),
                view.filter(),
                view.arrangement(),
                view.beside().stream().map(ZoneId::getId).toList());
    }
}
