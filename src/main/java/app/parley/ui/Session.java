package app.parley.ui;

import app.parley.model.Arc;
import app.parley.model.Change;
import app.parley.model.Event;
import app.parley.model.Item;
import app.parley.model.LaneMode;
import app.parley.model.Link;
import app.parley.model.Problem;
import app.parley.model.Progress;
import app.parley.model.Provenance;
import app.parley.model.Snapshot;
import app.parley.model.Term;
import app.parley.store.Store;
import app.parley.timeline.Chart;
import app.parley.timeline.Loaded;
import app.parley.timeline.TimelineComposer;
import app.parley.timeline.View;
import app.parley.ui.parts.References;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/// One open store as the window knows it: what is true, what we are looking at, and what has
/// arrived of it. Belongs to the window's thread; the store itself is used on a thread of its own,
/// and of several requests of one sort only the latest is answered.
public final class Session {
    private static final int REMEMBERED_LABELS = 20_000;

    private final Tasks.Queue thread;
    private final Tasks.Queue beside;
    private final Store store;
    private final Opened opened;
    private final ReadOnlyObjectWrapper<Snapshot> snapshot;
    private final ObjectProperty<View> view;
    private final ReadOnlyObjectWrapper<Loaded> loaded =
            new ReadOnlyObjectWrapper<>(Loaded.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Selected>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Journal> journal;
    private final Course course;
    private final Questions questions;
    private final TimelineComposer composer;
    private Optional<Chart> chart;
    private Set<Integer> asked = Set.of();

    /// What is known of a store from its opening on.
    ///
    /// @param file where it is kept
    /// @param writable whether it can be edited
    /// @param notice something to tell about it
    /// @param terms what the words of its open lists mean
    /// @param zones of the places of its events, the most frequent first
    public record Opened(
            Path file,
            boolean writable,
            Optional<Problem> notice,
            List<Term> terms,
            List<ZoneId> zones) {}

    /// The selected event in full.
    ///
    /// @param number its number
    /// @param event the event
    /// @param arcs from and to it
    /// @param references what it refers to
    /// @param provenance where it was read; empty if the user made it
    public record Selected(
            int number,
            Event event,
            List<Arc> arcs,
            References references,
            Optional<Provenance> provenance) {
        /// What the arcs say.
        public List<Link> links() {
            return arcs.stream().map(Arc::link).toList();
        }
    }

    /// What can be undone and done again.
    ///
    /// @param undo the change that would be taken back
    /// @param redo the change that would be done again
    public record Journal(Optional<Change> undo, Optional<Change> redo) {
        static Journal of(Store store) {
            return new Journal(store.nextUndo(), store.nextRedo());
        }
    }

    /// A session with what was opened on `thread`.
    Session(Tasks tasks, Tasks.Queue thread, Opening opening) {
        Start start = opening.start();
        this.thread = thread;
        this.beside = tasks.queue("beside");
        this.store = start.store();
        this.opened = start.opened();
        this.snapshot = new ReadOnlyObjectWrapper<>(start.snapshot());
        this.journal = new ReadOnlyObjectWrapper<>(start.journal());
        this.view = new SimpleObjectProperty<>(opening.view());
        this.course = new Course(view, tasks);
        this.questions = new Questions(thread, store, snapshot, loaded);
        this.chart = opening.chart();
        this.composer = opening.composer();
        loaded.set(start.words());
        this.view.addListener((property, before, after) -> follow(before, after));
        loadSelected(opening.view().selected());
        loadShown(opening.view());
    }

    /// What is known of the store from its opening on.
    public Opened opened() {
        return opened;
    }

    /// What is true.
    public ReadOnlyObjectProperty<Snapshot> snapshot() {
        return snapshot.getReadOnlyProperty();
    }

    /// What we are looking at; set it to look at something else.
    public ObjectProperty<View> view() {
        return view;
    }

    /// What has arrived of it.
    public ReadOnlyObjectProperty<Loaded> loaded() {
        return loaded.getReadOnlyProperty();
    }

    /// What composes the timeline; it has laid out what is looked at first.
    TimelineComposer composer() {
        return composer;
    }

    /// Finds the events of what we are looking at by lane and time, and gives them to `then`.
    public void chart(Consumer<Chart> then) {
        Snapshot now = snapshot.get();
        View at = view.get();
        Loaded has = loaded.get();
        Optional<Chart> before = chart;
        ask(
                "chart",
                s -> {
                    Chart next =
                            before.map(known -> known.then(now, at.zone(), has))
                                    .orElseGet(() -> Chart.of(now, at.zone(), has));
                    next.prepare(at.lanes());
                    return next;
                },
                found -> {
                    chart = Optional.of(found);
                    then.accept(found);
                });
    }

    /// The selected event in full, once it has arrived.
    public ReadOnlyObjectProperty<Optional<Selected>> selected() {
        return selected.getReadOnlyProperty();
    }

    /// Does things that touch values only beside the window, one after another, and then `then`; of
    /// several requests under a name the latest is done to its end.
    void beside(String name, List<Runnable> work, Runnable then) {
        if (work.isEmpty()) {
            return;
        }
        beside.latest(
                name,
                progress -> {
                    work.stream().takeWhile(each -> !progress.cancelled()).forEach(Runnable::run);
                    return work;
                },
                done -> then.run());
    }

    /// What can be undone and done again.
    public ReadOnlyObjectProperty<Journal> journal() {
        return journal.getReadOnlyProperty();
    }

    /// What we are looking at, and the ways from one view to another.
    public Course course() {
        return course;
    }

    /// What can be asked of the store.
    public Questions ask() {
        return questions;
    }

    /// Selects an event, or none.
    public void select(OptionalInt event) {
        view.set(view.get().selecting(event));
    }

    /// Asks for the labels of events.
    public void want(Set<Integer> events) {
        if (events.isEmpty() || events.equals(asked)) {
            return;
        }
        asked = events;
        ask("labels", s -> s.labels(events), labels -> arrived(events, labels));
    }

    /// Lays items over what the store knows under their ids, as one step of undo.
    public void put(Item... items) {
        change(s -> s.put(items));
    }

    /// Takes an item out of what is shown.
    public void remove(Class<? extends Item> type, String id) {
        change(s -> s.remove(type, id));
    }

    /// Takes back the last change.
    public void undo() {
        change(Store::undo);
    }

    /// Does the change again that was taken back last.
    public void redo() {
        change(Store::redo);
    }

    /// Makes a change that takes no time.
    public void change(Consumer<Store> change) {
        change(
                "",
                (store, progress) -> {
                    change.accept(store);
                    return store;
                },
                changed -> {});
    }

    /// Changes the store, and once that is seen gives what came of it to `then`.
    ///
    /// @param label what is being done, in words
    public <T> void change(
            String label, BiFunction<Store, Progress, T> change, Consumer<? super T> then) {
        LaneMode lanes = view.get().lanes();
        record Changed<R>(R result, Start now) {}
        thread.change(
                label,
                progress -> {
                    T result = change.apply(store, progress);
                    return new Changed<>(result, Start.of(store, opened).grouped(lanes));
                },
                after -> {
                    changed(after.now);
                    then.accept(after.result);
                });
    }

    /// Shows what another program has changed in the store meanwhile, if it has, and does `then`.
    public void follow(Runnable then) {
        LaneMode lanes = view.get().lanes();
        ask(
                "elsewhere",
                s ->
                        s.isChangedElsewhere()
                                ? Optional.of(Start.of(s, opened).grouped(lanes))
                                : Optional.<Start>empty(),
                news ->
                        news.ifPresent(
                                now -> {
                                    changed(now);
                                    then.run();
                                }));
    }

    private void changed(Start now) {
        asked = Set.of();
        loaded.set(now.words().showing(loaded.get().shown()));
        journal.set(now.journal());
        snapshot.set(now.snapshot());
        loadShown(view.get());
        loadSelected(view.get().selected());
    }

    /// Closes the store once what was asked of it is done.
    public void close() {
        thread.run(
                "",
                progress -> {
                    store.close();
                    return opened.file;
                },
                file -> {});
        thread.close();
        beside.close();
    }

    private <T> void ask(String name, Function<Store, T> question, Consumer<? super T> then) {
        thread.latest(name, progress -> question.apply(store), then);
    }

    private void arrived(Set<Integer> events, Map<Integer, String> labels) {
        Loaded before = loaded.get();
        Map<Integer, String> all =
                new HashMap<>(
                        before.labels().size() > REMEMBERED_LABELS ? Map.of() : before.labels());
        all.putAll(labels);
        // What has no label has an empty one, or it would be asked for in every frame.
        events.forEach(event -> all.putIfAbsent(event, ""));
        asked = Set.of();
        loaded.set(before.labelled(all));
    }

    private void follow(View before, View after) {
        if (!before.selected().equals(after.selected())) {
            loadSelected(after.selected());
        }
        boolean otherDays = !before.zone().equals(after.zone());
        if (!before.filter().equals(after.filter()) || (otherDays && !after.filter().isEmpty())) {
            loadShown(after);
        }
        if (before.lanes() != after.lanes()) {
            loadGroups(after.lanes());
        }
    }

    /// Looks up beside the window in which lanes events stand, where their columns do not tell.
    private void loadGroups(LaneMode mode) {
        if (!mode.isInColumns()) {
            ask(
                    "groups",
                    s -> Optional.of(s.groups(mode)),
                    found -> loaded.set(loaded.get().grouped(found)));
        }
    }

    /// Works out beside the window which events pass the filter; what was shown stays until then.
    private void loadShown(View now) {
        if (now.filter().isEmpty()) {
            thread.forget("filter");
            loaded.set(loaded.get().showing(Optional.empty()));
            return;
        }
        Snapshot all = snapshot.get();
        ask(
                "filter",
                s -> s.matching(all, now.filter(), now.zone()),
                passing -> loaded.set(loaded.get().showing(Optional.of(passing))));
    }

    private void loadSelected(OptionalInt event) {
        if (event.isEmpty()) {
            show(Optional.empty());
        }
        Snapshot now = snapshot.get();
        event.ifPresent(
                number ->
                        ask(
                                "selected",
                                s -> new Lookup(s, now).event(number),
                                found -> {
                                    if (view.get().selected().equals(event)) {
                                        show(found);
                                    }
                                }));
    }

    private void show(Optional<Selected> event) {
        loaded.set(
                loaded.get()
                        .detailed(
                                event.map(e -> Map.of(e.number, e.event)).orElse(Map.of()),
                                event.map(Selected::arcs).orElse(List.of())));
        selected.set(event);
    }
}
