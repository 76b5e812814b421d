package app.parley.ui;

import app.parley.model.Briefing;
import app.parley.model.Event;
import app.parley.model.Filter;
import app.parley.model.Problem;
import app.parley.model.Snapshot;
import app.parley.model.Source;
import app.parley.store.Onlooker;
import app.parley.store.Store;
import app.parley.text.Text;
import app.parley.timeline.Density;
import app.parley.timeline.Loaded;
import app.parley.timeline.page.Recipe;
import app.parley.ui.export.Export;
import app.parley.ui.parts.References;
import app.parley.ui.parts.Wanted;

import javafx.beans.value.ObservableValue;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What can be asked of an open store. Answers come when the window's thread has time for them, and
/// of several questions of one sort only the latest is answered.
public final class Questions {
    private final Tasks.Queue thread;
    private final Store store;
    private final ObservableValue<Snapshot> snapshot;
    private final ObservableValue<Loaded> loaded;
    private References known = References.NONE;

    /// Asks on the store's thread.
    ///
    /// @param snapshot what is true
    /// @param loaded what has arrived of it
    Questions(
            Tasks.Queue thread,
            Store store,
            ObservableValue<Snapshot> snapshot,
            ObservableValue<Loaded> loaded) {
        this.thread = thread;
        this.store = store;
        this.snapshot = snapshot;
        this.loaded = loaded;
        snapshot.subscribe(() -> known = References.NONE);
    }

    /// Looks up the number of the event with an id, and gives it to `then` if it is shown.
    public void number(String id, Consumer<Integer> then) {
        ask("number", s -> s.number(id), number -> number.ifPresent(then::accept));
    }

    /// Searches, and gives what was found to `then`.
    public void search(String words, int limit, Consumer<List<Lookup.Found>> then) {
        Snapshot now = snapshot.getValue();
        ask("search", s -> new Lookup(s, now).found(words, limit), then);
    }

    /// Looks up what somebody's content refers to: at once if all of it has been asked for before,
    /// so that panels keep up with the cursor. A later request under the same name replaces an
    /// earlier one.
    public void references(String name, Wanted wanted, Consumer<References> then) {
        boolean all =
                known.events().keySet().containsAll(wanted.events())
                        && known.sources().keySet().containsAll(wanted.sources());
        if (all) {
            thread.forget(name);
            then.accept(known);
        } else {
            Snapshot now = snapshot.getValue();
            ask(
                    name,
                    s -> new Lookup(s, now).references(wanted),
                    found -> then.accept(learn(found)));
        }
    }

    private References learn(References found) {
        Map<String, String> events = new HashMap<>(known.events());
        events.putAll(found.events());
        Map<String, Source> sources = new HashMap<>(known.sources());
        sources.putAll(found.sources());
        known = new References(events, sources);
        return known;
    }

    /// Looks up the selected events in full by number.
    public void several(Collection<Integer> events, Consumer<Map<Integer, Event>> then) {
        ask("several", s -> s.details(events), then);
    }

    /// Looks up events in full by number.
    public void details(Collection<Integer> events, Consumer<Map<Integer, Event>> then) {
        ask("details", s -> s.details(events), then);
    }

    /// Reads what an export by a recipe takes, and gives it to `then`.
    public <T> void export(
            Recipe recipe, Text text, Function<Export, T> read, Consumer<? super T> then) {
        Snapshot now = snapshot.getValue();
        thread.run("", progress -> read.apply(new Export(store, now, recipe, text)), then);
    }

    /// The same for an export that is only looked at: of several requests the latest is answered.
    public <T> void sketch(
            Recipe recipe, Text text, Function<Export, T> read, Consumer<? super T> then) {
        Snapshot now = snapshot.getValue();
        ask("sketch", s -> read.apply(new Export(s, now, recipe, text)), then);
    }

    /// Looks up the briefings that were kept.
    public void briefings(Consumer<List<Briefing>> then) {
        ask("briefings", Store::briefings, then);
    }

    /// Looks up the values there are for those fields of a filter that the snapshot does not know.
    public void filterWords(Consumer<Map<Filter.Field, List<String>>> then) {
        Snapshot now = snapshot.getValue();
        ask("filterWords", s -> s.filterWords(now), then);
    }

    /// A filter as somebody wrote it.
    ///
    /// @param filter with ids for names; the one that lets everything pass if there is a problem
    /// @param problem why it cannot be read
    public record Written(Filter filter, Optional<Problem> problem) {}

    /// Reads a filter as it is written, with ids, names, codes or labels.
    public void written(String line, Consumer<Written> then) {
        Snapshot now = snapshot.getValue();
        ask("written", s -> new Lookup(s, now).filter(line), then);
    }

    /// Opens a second way of looking at what is shown, for a thread of somebody else, who closes
    /// it.
    public void onlooker(Consumer<Onlooker> then) {
        thread.run("", progress -> store.onlooker(), then);
    }

    /// Looks up the numbers of the events that a batch tells of.
    public void events(int batch, Consumer<List<Integer>> then) {
        ask("events", s -> s.events(batch), then);
    }

    /// Counts the events that batches tell of, by the number of the batch.
    public void eventCounts(Set<Integer> batches, Consumer<Map<Integer, Integer>> then) {
        ask(
                "eventCounts",
                s -> batches.stream().collect(Collectors.toMap(b -> b, b -> s.events(b).size())),
                then);
    }

    /// Counts beside the window how many events begin when.
    public void density(Consumer<Density> then) {
        Snapshot now = snapshot.getValue();
        Loaded passing = loaded.getValue();
        ask("density", s -> Density.of(now.events(), passing), then);
    }

    private <T> void ask(String name, Function<Store, T> question, Consumer<? super T> then) {
        thread.latest(name, progress -> question.apply(store), then);
    }
}
