package app.parley.store;

import app.parley.model.Alias;
import app.parley.model.Arc;
import app.parley.model.Batch;
import app.parley.model.Briefing;
import app.parley.model.Change;
import app.parley.model.Contents;
import app.parley.model.Dossier;
import app.parley.model.Event;
import app.parley.model.Filter;
import app.parley.model.Glimpse;
import app.parley.model.Groups;
import app.parley.model.Hit;
import app.parley.model.Item;
import app.parley.model.LaneMode;
import app.parley.model.Link;
import app.parley.model.Origin;
import app.parley.model.Problem;
import app.parley.model.Progress;
import app.parley.model.Provenance;
import app.parley.model.Snapshot;
import app.parley.model.Source;
import app.parley.model.Term;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A store: one file in which a negotiation is kept, with everything ever imported or edited.
///
/// Looking at a store changes no byte of its file. Every change is committed to the disk when its
/// method returns. All methods are called on one thread, and any of them throws a
/// [app.parley.model.ProblemException] if the file cannot be read or written; then the store is as
/// it was before.
public final class Store implements AutoCloseable {
    private final Path path;
    private final StoreFile file;
    private final Matching matching = new Matching();
    private EventColumns columns = new EventColumns();
    private long seen;

    private Store(Path path, StoreFile file) {
        this.path = path;
        this.file = file;
    }

    /// Opens a store.
    ///
    /// @throws app.parley.model.ProblemException with `store.missing`, `store.directory`,
    ///     `store.unreadable`, `store.empty`, `store.notSqlite`, `store.foreign`, `store.newer`,
    ///     `store.damaged`, `store.unfinished`
    public static Store open(Path file) {
        return new Store(file, StoreFile.open(file));
    }

    /// Makes a store without events; an existing file is refused with `store.exists`.
    public static Store create(Path file, String title, String subtitle) {
        return new Store(file, StoreFile.create(file, title, subtitle));
    }

    /// Makes a store that shows a dossier from the start, with nothing to undo. Equal dossiers and
    /// origins make equal bytes.
    public static Store create(Path file, Dossier dossier, Origin origin) {
        Store store = create(file, dossier.title(), dossier.subtitle());
        Change shown =
                new Change.ShowBatch(store.add(dossier, origin, Progress.UNWATCHED).number());
        store.write(
                () -> {
                    store.layers().make(shown);
                    store.derived().follow(shown);
                    return shown;
                });
        return store;
    }

    /// The file.
    public Path file() {
        return path;
    }

    /// Whether edits are possible at all: the file and its folder can be written.
    public boolean writable() {
        return file.isWritable();
    }

    /// What the user should know about how the store was opened, such as that a crash was mended.
    public Optional<Problem> notice() {
        return file.notice();
    }

    /// What is true in the store now.
    public Snapshot snapshot() {
        return sql().reading(
                        () -> {
                            List<Batch> batches = layers().batches();
                            List<Batch> shown = batches.stream().filter(Batch::shown).toList();
                            seen = changes();
                            return Truth.of(sql(), batches, columns.of(sql(), shown));
                        });
    }

    /// Whether another program has changed the store since [#snapshot] was last asked for.
    public boolean isChangedElsewhere() {
        boolean changed = changes() != seen;
        if (changed) {
            // They may be of what the other has forgotten.
            columns = new EventColumns();
        }
        return changed;
    }

    private long changes() {
        return sql().number("SELECT change FROM store");
    }

    /// What is true in a large store, with no more of its events than can be read at once; empty
    /// for a small store, and where only [#snapshot] knows.
    public Optional<Glimpse> glimpse() {
        return sql().reading(
                        () ->
                                new Glimpses(sql())
                                        .read()
                                        .map(
                                                seen ->
                                                        seen.with(
                                                                Truth.of(
                                                                        sql(),
                                                                        layers().batches(),
                                                                        seen.events()))));
    }

    /// The labels of shown events, by number.
    public Map<Integer, String> labels(Collection<Integer> events) {
        Map<Integer, String> labels = new LinkedHashMap<>();
        sql().list(
                        """
                        SELECT n.number, iif(e.short_title = '', e.title, e.short_title)
                          FROM json_each(?) j
                         CROSS JOIN event_number n ON n.number = j.value
                         CROSS JOIN shown s ON s.type = 'event' AND s.id = n.id
                         CROSS JOIN event e ON e.version = s.version
                        """,
                        row -> labels.put((int) row.number(1), row.text(2)),
                        List.copyOf(events).toString());
        return labels;
    }

    /// Shown events in full, by number.
    public Map<Integer, Event> details(Collection<Integer> events) {
        Map<Long, Integer> numbers = new LinkedHashMap<>();
        sql().list(
                        """
                        SELECT s.version, n.number
                          FROM json_each(?) j
                         CROSS JOIN event_number n ON n.number = j.value
                         CROSS JOIN shown s ON s.type = 'event' AND s.id = n.id
                        """,
                        row -> numbers.put(row.number(1), (int) row.number(2)),
                        List.copyOf(events).toString());
        Map<Integer, Event> details = new LinkedHashMap<>();
        Map<Long, Event> read = layers().read(Event.class, List.copyOf(numbers.keySet()));
        numbers.forEach(
                (version, number) ->
                        Optional.ofNullable(read.get(version))
                                .ifPresent(event -> details.put(number, event)));
        return details;
    }

    /// The links from or to an event of which both ends are shown.
    public List<Arc> links(int event) {
        List<Link> links =
                layers().items(
                                Link.class,
                                """
                                SELECT version FROM shown WHERE version IN (
                                       SELECT l.version FROM link l JOIN event_number n
                                           ON n.id IN (l."from", l."to") WHERE n.number = ?)
                                 ORDER BY since
                                """,
                                event);
        List<Arc> arcs = new ArrayList<>();
        for (Link link : links) {
            OptionalInt from = number(link.from());
            OptionalInt to = number(link.to());
            if (from.isPresent() && to.isPresent()) {
                arcs.add(new Arc(from.getAsInt(), to.getAsInt(), link));
            }
        }
        return arcs;
    }

    /// Sources by id; ids that no shown source has are left out.
    public Map<String, Source> sources(Collection<String> ids) {
        Map<String, Source> sources = new LinkedHashMap<>();
        layers().some(Source.class, ids).forEach(source -> sources.put(source.id(), source));
        return sources;
    }

    /// The number of a shown event.
    public OptionalInt number(String eventId) {
        return sql()
                .list(
                        "SELECT n.number FROM event_number n WHERE n.id = ? AND EXISTS"
                                + " (SELECT 1 FROM shown s WHERE s.type = 'event' AND s.id = n.id)",
                        row -> (int) row.number(1),
                        eventId)
                .stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    /// What the words of the open lists mean.
    public List<Term> terms() {
        return layers().all(Term.class);
    }

    /// The names that have other spellings.
    public List<Alias> aliases() {
        return layers().all(Alias.class);
    }

    /// Finds events, positions, sources and parties that hold all words of a text: in any spelling
    /// the store knows, whatever marks the letters carry, the last word also as the beginning of
    /// one. Hits in titles come first. No text is refused.
    public List<Hit> search(String text, int limit) {
        derived().searchable();
        return new Search(sql()).hits(text, limit);
    }

    /// The numbers of the events of a snapshot that pass a filter. What nothing is called matches
    /// nothing.
    ///
    /// @param filter with ids for values, see [#known]
    /// @param zone in which dates without a clock time are read
    public BitSet matching(Snapshot snapshot, Filter filter, ZoneId zone) {
        if (filter.fields().contains(Filter.Field.TEXT)) {
            derived().searchable();
        }
        return matching.of(sql(), snapshot, filter, zone);
    }

    /// The same filter with ids in place of names, codes and labels.
    ///
    /// @throws app.parley.model.ProblemException with `filter.unknown` if something is called by no
    ///     such name; it tells the names there are
    public Filter known(Snapshot snapshot, Filter filter) {
        return new Names(sql(), snapshot).known(filter);
    }

    /// The values there are for the fields of a filter that a snapshot does not know, the most
    /// frequent first.
    public Map<Filter.Field, List<String>> filterWords(Snapshot snapshot) {
        return new Names(sql(), snapshot).words();
    }

    /// The events that are shown, in groups by something that their columns do not tell.
    public Groups groups(LaneMode mode) {
        return Grouping.of(sql(), mode);
    }

    /// The zones of the places of events, the most frequent first; of the first events if there are
    /// many.
    public List<String> zones() {
        return Names.zones(sql());
    }

    /// Everything shown, in full: type by type, and within a type in the order in which the store
    /// first met it.
    public Dossier dossier() {
        return sql().reading(
                        () ->
                                new Dossier(
                                        sql().text("SELECT title FROM store"),
                                        sql().text("SELECT subtitle FROM store"),
                                        Dossier.TYPES.stream()
                                                .<Item>flatMap(type -> layers().all(type).stream())
                                                .toList()));
    }

    /// Adds everything a dossier says as a hidden batch, all of it or nothing.
    ///
    /// @throws CancellationException if `progress` asked for it; then nothing was added
    public Batch add(Dossier dossier, Origin origin, Progress progress) {
        return add(Contents.of(dossier), origin, progress);
    }

    /// Adds what a file says as a hidden batch, all of it or nothing.
    ///
    /// @throws CancellationException if `progress` asked for it; then nothing was added
    public Batch add(Contents contents, Origin origin, Progress progress) {
        return write(() -> new Intake(sql(), origin, progress).write(contents));
    }

    /// Deletes a batch for good, whether it is shown or not, with everything only it says and
    /// every step of undo that showed or hid it. What the user made or changed is kept. This is
    /// the one thing that [#undo] cannot take back.
    ///
    /// @throws CancellationException if `progress` asked for it; then all of it is still there
    public void forget(int batch, Progress progress) {
        write(
                () -> {
                    new Forgetting(sql(), progress).forget(batch);
                    columns = new EventColumns();
                    return batch;
                });
    }

    /// Where the shown version of an event was read; empty if the user made it.
    public Optional<Provenance> provenance(int event) {
        return layers().provenance(event);
    }

    /// The numbers of the events that a batch tells of.
    public List<Integer> events(int batch) {
        return sql().list(
                        """
                        SELECT n.number FROM version v JOIN event_number n ON n.id = v.id
                         WHERE v.type = 'event' AND v.batch = ?
                        """,
                        row -> (int) row.number(1),
                        batch);
    }

    /// What is shown, for another thread: it reads through a connection of its own.
    public Onlooker onlooker() {
        return new Onlooker(file.another());
    }

    /// The briefings, in the order of their names.
    public List<Briefing> briefings() {
        return new Briefings(sql()).all();
    }

    /// Keeps a recipe under a name, in place of one that has it already. This is no step of undo.
    public void keepBriefing(String name, String recipe) {
        write(() -> new Briefings(sql()).keep(name, recipe));
    }

    /// Gives a briefing a name that no other has. This is no step of undo.
    public void renameBriefing(String name, String other) {
        write(() -> new Briefings(sql()).rename(name, other));
    }

    /// Deletes a briefing. This is no step of undo.
    public void forgetBriefing(String name) {
        write(() -> new Briefings(sql()).forget(name));
    }

    /// Makes a change, as one step of undo.
    ///
    /// @throws app.parley.model.ProblemException with `store.changedMeanwhile` if the change was
    ///     meant for another state of the store than this
    public void apply(Change change) {
        write(() -> made(change));
    }

    /// Lays items over whatever the store knows under their ids, as one step of undo.
    public void put(Item... items) {
        write(() -> made(new Change.Several(Stream.of(items).map(this::kept).toList())));
    }

    private Change kept(Item item) {
        long version = layers().keep(item);
        derived().index(version, item);
        return edit(item.getClass(), item.id(), version);
    }

    /// Takes an item out of what is shown.
    public void remove(Class<? extends Item> type, String id) {
        write(() -> made(edit(type, id, layers().keepRemoval(type, id))));
    }

    private Change edit(Class<? extends Item> type, String id, long version) {
        return new Change.Edit(type, id, layers().over(type, id), version);
    }

    private Change made(Change change) {
        layers().make(change);
        journal().record(change);
        derived().follow(change);
        return change;
    }

    /// Takes the latest change back; which one it was, or empty if there is none.
    public Optional<Change> undo() {
        return journal()
                .last()
                .map(
                        step ->
                                write(
                                        () -> {
                                            journal().undone(step);
                                            return again(step.change().inverse(), step);
                                        }));
    }

    /// Makes the change again that was taken back last; which one it is, or empty if there is none.
    public Optional<Change> redo() {
        return journal()
                .firstUndone()
                .map(
                        step ->
                                write(
                                        () -> {
                                            journal().redone(step);
                                            return again(step.change(), step);
                                        }));
    }

    private Change again(Change change, Journal.Step step) {
        layers().make(change);
        derived().follow(change);
        return step.change();
    }

    /// The change that [#undo] would take back.
    public Optional<Change> nextUndo() {
        return journal().last().map(Journal.Step::change);
    }

    /// The change that [#redo] would make again.
    public Optional<Change> nextRedo() {
        return journal().firstUndone().map(Journal.Step::change);
    }

    /// Everything that is wrong in the store: pages, rows, and references to items that are not
    /// shown.
    ///
    /// @throws CancellationException if `progress` asked for it
    public List<Problem> check(Progress progress) {
        return new Check(sql(), path).problems(progress);
    }

    /// Closes the file and leaves nothing else beside it.
    @Override
    public void close() {
        file.close();
    }

    private <T> T write(Supplier<T> work) {
        boolean written = false;
        try {
            T result = file.writing().transaction(() -> changed(work));
            written = true;
            return result;
        } finally {
            if (!written) {
                // They may be of what was taken back.
                columns = new EventColumns();
            }
        }
    }

    private <T> T changed(Supplier<T> work) {
        Schema.bringUpToDate(sql());
        if (!derived().isFresh()) {
            derived().all();
            columns = new EventColumns();
        }
        boolean ours = !isChangedElsewhere();
        T result = work.get();
        sql().run("UPDATE store SET change = change + 1");
        seen += ours ? 1 : 0;
        derived().instants();
        derived().fresh();
        new Glimpses(sql()).follow(columns);
        return result;
    }

    Sql sql() {
        return file.sql();
    }

    private Layers layers() {
        return new Layers(sql());
    }

    private Journal journal() {
        return new Journal(sql());
    }

    private Derived derived() {
        return new Derived(sql());
    }
}
