package app.parley.ui;

import app.parley.desk.Mappings;
import app.parley.importer.Formats;
import app.parley.importer.Known;
import app.parley.importer.Preview;
import app.parley.importer.SourceFile;
import app.parley.importer.Wishes;
import app.parley.model.Batch;
import app.parley.model.Change;
import app.parley.model.Event;
import app.parley.model.Filter;
import app.parley.model.Problem;
import app.parley.model.ProblemException;
import app.parley.model.Progress;
import app.parley.store.Onlooker;
import app.parley.store.Store;
import app.parley.text.Text;
import app.parley.timeline.View;
import app.parley.timeline.Viewport;
import app.parley.ui.Alerts.Offer;
import app.parley.ui.imports.Corrections;
import app.parley.ui.imports.Outcome;
import app.parley.ui.imports.PreviewDialog;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.stage.Window;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Takes files into the open store, one after another: each is read beside the window, shown in
/// full, read again whenever something about it is corrected, and written only when the user says
/// so.
final class Imports {
    private static final int SPECIMEN = 3;

    private final Tasks tasks;
    private final Alerts alerts;
    private final Mappings mappings;
    private final Window owner;
    private final Text text;
    private final Deque<Arrival> waiting = new ArrayDeque<>();
    private int files;
    private boolean busy;

    /// A file to be imported.
    ///
    /// @param path where it is
    /// @param source the name under which its events are known; empty for that of the file
    /// @param done run when it is no longer needed
    record Arrival(Path path, Optional<String> source, Runnable done) {
        /// An ordinary file.
        static Arrival of(Path path) {
            return new Arrival(path, Optional.empty(), () -> {});
        }
    }

    /// Imports beside a window.
    Imports(Tasks tasks, Alerts alerts, Mappings mappings, Window owner, Text text) {
        this.tasks = tasks;
        this.alerts = alerts;
        this.mappings = mappings;
        this.owner = owner;
        this.text = text;
    }

    /// Lets the user look at files, and imports those the user wants.
    void take(Session session, List<Arrival> arrivals) {
        if (!session.opened().writable()) {
            alerts.cannot(Problem.of("store.readOnly"));
            arrivals.forEach(arrival -> arrival.done.run());
            return;
        }
        files = busy ? files + arrivals.size() : arrivals.size();
        waiting.addAll(arrivals);
        if (!busy) {
            next(session);
        }
    }

    private void next(Session session) {
        busy = !waiting.isEmpty();
        if (busy) {
            Arrival arrival = waiting.removeFirst();
            new Import(session, arrival, files - waiting.size()).begin();
        }
    }

    /// One file that is being looked at.
    private final class Import implements PreviewDialog.Decisions {
        private final Session session;
        private final Arrival arrival;
        private final Tasks.Queue reading = tasks.queue("import");
        private final Corrections corrections;
        private final PreviewDialog dialog;
        private Optional<Onlooker> store = Optional.empty();
        private boolean decided;

        Import(Session session, Arrival arrival, int nth) {
            this.session = session;
            this.arrival = arrival;
            corrections = new Corrections(arrival.source, this::read);
            dialog =
                    new PreviewDialog(
                            owner,
                            new PreviewDialog.Subject(
                                    name(), nth, files, session.snapshot().get().title()),
                            corrections,
                            session.snapshot().get(),
                            session.view().get().zone(),
                            text,
                            this);
        }

        private String name() {
            return String.valueOf(arrival.path.getFileName());
        }

        void begin() {
            dialog.open();
            session.ask()
                    .onlooker(
                            onlooker -> {
                                store = Optional.of(onlooker);
                                if (decided) {
                                    end();
                                } else {
                                    read();
                                }
                            });
        }

        private void read() {
            Wishes wishes =
                    corrections.wishes(
                            Known.of(session.snapshot().get()).remembering(mappings::of));
            store.ifPresent(
                    shown ->
                            dialog.reading(
                                    reading.latest(
                                                    "preview",
                                                    progress -> outcome(wishes, shown, progress),
                                                    dialog::show,
                                                    this::failed)
                                            .progress()));
        }

        private void failed(Throwable fault) {
            dialog.show(new Outcome.Unread(Problem.of("import.fault", name()), List.of()));
            alerts.failed(fault);
        }

        private Outcome outcome(Wishes wishes, Onlooker shown, Progress progress) {
            List<String> likely = List.of();
            try {
                SourceFile file = SourceFile.of(arrival.path);
                likely = Formats.ranked(file, wishes);
                Preview preview = Preview.of(arrival.path, wishes, shown, progress);
                return new Outcome.Read(
                        preview,
                        likely,
                        preview.reading().findings().encoding().isEmpty()
                                ? List.of()
                                : file.decoding(wishes.encoding()).specimen(file, SPECIMEN),
                        shown.some(Event.class, preview.comparison().missing()),
                        preview.remembered());
            } catch (ProblemException e) {
                return new Outcome.Unread(e.problem(), likely);
            }
        }

        @Override
        public void take(Preview preview) {
            end();
            Viewport before = session.course().aimed().viewport();
            session.change(
                    text.say("task.import", preview.file().name()),
                    (into, progress) -> Imports.add(preview, into, progress),
                    batch -> {
                        arrival.done.run();
                        arrived(session, batch, before);
                        remember(preview);
                        next(session);
                    });
        }

        /// What was said of columns counts for the next table that has them.
        private void remember(Preview preview) {
            Map<String, String> said = preview.wishes().mapping();
            if (said.isEmpty() && !corrections.isAnew()) {
                return;
            }
            tasks.workers()
                    .run(
                            "",
                            progress -> {
                                if (said.isEmpty()) {
                                    mappings.forget(preview.columns());
                                } else {
                                    mappings.keep(preview.columns(), said);
                                }
                                return said;
                            },
                            kept -> {});
        }

        @Override
        public void skip() {
            end();
            arrival.done.run();
            next(session);
        }

        @Override
        public void cancel() {
            end();
            arrival.done.run();
            waiting.forEach(other -> other.done.run());
            waiting.clear();
            busy = false;
        }

        private void end() {
            decided = true;
            reading.forget("preview");
            store.ifPresent(
                    onlooker ->
                            reading.run(
                                    "",
                                    progress -> {
                                        onlooker.close();
                                        return onlooker;
                                    },
                                    closed -> {}));
            if (store.isPresent()) {
                reading.close();
            }
        }

        @Override
        public void saveRefused(Preview preview) {
            new Refusals(tasks, owner, text).save(preview);
        }
    }

    /// Writes a batch and shows it.
    private static Batch add(Preview preview, Store store, Progress progress) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        int rows = preview.rows();
        Batch batch =
                store.add(
                        preview.news(),
                        preview.origin(now),
                        new Progress() {
                            @Override
                            public void at(long done, long total) {
                                progress.at(done, rows);
                            }

                            @Override
                            public boolean cancelled() {
                                return progress.cancelled();
                            }
                        });
        store.apply(new Change.ShowBatch(batch.number()));
        return batch;
    }

    /// Says what has come, and that a filter hides it if one does.
    private void arrived(Session session, Batch batch, Viewport before) {
        session.ask()
                .events(
                        batch.number(),
                        events -> {
                            Set<Integer> shown =
                                    events.stream()
                                            .filter(session.loaded().get()::shows)
                                            .collect(Collectors.toSet());
                            new Navigator(session).showAny(shown);
                            tell(session, batch, events, events.size() - shown.size());
                            untilTheNextChange(session, batch, before);
                        });
    }

    private void tell(Session session, Batch batch, List<Integer> events, int hidden) {
        String file = batch.origin().file();
        Offer undo = new Offer("command.undo", session::undo);
        Offer clear =
                new Offer(
                        "import.clearFilter",
                        () -> {
                            Navigator navigator = new Navigator(session);
                            navigator.filter(Filter.EVERYTHING);
                            navigator.showAny(Set.copyOf(events));
                            // The row of the filter goes away, which would end the movement.
                            session.view().set(session.course().aimed());
                        });
        if (hidden == 0) {
            alerts.done(text.say("import.done", events.size(), file), undo);
        } else {
            alerts.done(text.say("import.done.hidden", events.size(), file, hidden), clear, undo);
        }
    }

    /// What the bar would take back is the last change only until there is another. If that takes
    /// the import back, one looks again at the stretch that was looked at before it, unless one has
    /// gone elsewhere since.
    private void untilTheNextChange(Session session, Batch batch, Viewport before) {
        Viewport after = session.course().aimed().viewport();
        session.journal()
                .addListener(
                        new InvalidationListener() {
                            @Override
                            public void invalidated(Observable journal) {
                                journal.removeListener(this);
                                alerts.clear();
                                boolean undone =
                                        session.journal()
                                                .get()
                                                .redo()
                                                .equals(
                                                        Optional.of(
                                                                new Change.ShowBatch(
                                                                        batch.number())));
                                View there = session.course().aimed();
                                Viewport now = there.viewport();
                                if (undone
                                        && !after.equals(before)
                                        && now.equals(after.sized(now.width(), now.height()))) {
                                    session.course()
                                            .jump(
                                                    there.with(
                                                            before.sized(
                                                                    now.width(), now.height())));
                                }
                            }
                        });
    }
}
