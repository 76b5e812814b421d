package app.parley.store;

import app.parley.model.Contents;
import app.parley.model.Item;
import app.parley.model.Problem;
import app.parley.model.Progress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Reads what a batch holds on a thread of its own and lays out its rows, while those before them
/// are written. It touches values only; the connection stays where it is.
final class Ahead implements AutoCloseable {
    private static final int AT_ONCE = 1000;
    private static final int WAITING = 2;

    private final BlockingQueue<Portion> portions = new ArrayBlockingQueue<>(WAITING);
    private final ExecutorService reader =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("reader").factory());
    private final Future<?> reading;
    private final Terse terse = new Terse();
    private Portion portion = new Portion(terse);
    private long version;
    private volatile boolean closed;

    /// Some items in order, and the rows that they are.
    static final class Portion implements Table.Rows {
        private final Terse terse;
        private final List<Item> items = new ArrayList<>();
        private final List<Fingerprint> prints = new ArrayList<>();
        private final List<List<Object>> words = new ArrayList<>();
        private final Map<String, Map<String, List<List<?>>>> rows = new LinkedHashMap<>();

        private Portion(Terse terse) {
            this.terse = terse;
        }

        /// What was met first of a table comes before what was met first of another: what rows
        /// belong to is there before them.
        @Override
        public void take(String insert, List<?> cells) {
            Terse.Row row = terse.row(insert, cells);
            rows.computeIfAbsent(insert, table -> new LinkedHashMap<>())
                    .computeIfAbsent(row.insert(), same -> new ArrayList<>())
                    .add(row.cells());
        }

        /// The items.
        List<Item> items() {
            return items;
        }

        /// Writes their rows and their words.
        void write(Sql sql) {
            rows.values().forEach(table -> table.forEach(sql::runEach));
            new Derived(sql).index(words);
        }

        /// The fingerprints of the items' ids.
        long[] ids() {
            return items.stream()
                    .mapToLong(item -> Fingerprint.ofId(item.getClass(), item.id()))
                    .toArray();
        }

        /// The fingerprints of the items.
        long[] prints() {
            return prints.stream().mapToLong(Fingerprint::number).toArray();
        }
    }

    /// Begins to read.
    ///
    /// @param version the highest number of a version that there is: the first item gets the next
    Ahead(Contents contents, long version, Progress progress) {
        this.version = version;
        this.reading = reader.submit(() -> read(contents, unreported(progress)));
    }

    /// How far it is, those say who write.
    private Progress unreported(Progress progress) {
        return new Progress() {
            @Override
            public void at(long done, long total) {}

            @Override
            public boolean cancelled() {
                return closed || progress.cancelled();
            }
        };
    }

    private void read(Contents contents, Progress progress) {
        try {
            contents.each(
                    (item, where) -> {
                        if (progress.cancelled()) {
                            throw new CancellationException();
                        }
                        add(item, where);
                    },
                    progress);
            if (!portion.items.isEmpty()) {
                hand();
            }
        } finally {
            portion = new Portion(terse);
            hand();
        }
    }

    private void add(Item item, Problem.Where where) {
        version++;
        Fingerprint print = new Fingerprint();
        Table.of(item.getClass())
                .write(
                        (insert, cells) -> {
                            print.take(insert, cells);
                            portion.take(insert, cells);
                        },
                        version,
                        item);
        portion.prints.add(print);
        if (Texts.SEARCHED.contains(item.getClass())) {
            portion.words.add(Derived.words(version, item));
        }
        if (where.line() > 0 || !where.pointer().isEmpty()) {
            portion.take(
                    "INSERT INTO read_at VALUES (?, ?, ?)",
                    List.of(version, where.line(), where.pointer()));
        }
        portion.items.add(item);
        if (portion.items.size() == AT_ONCE) {
            hand();
        }
    }

    private void hand() {
        try {
            portions.put(portion);
            portion = new Portion(terse);
        } catch (InterruptedException e) {
            throw stopped(e);
        }
    }

    /// The next items; none are left if there are none in it.
    ///
    /// @throws CancellationException if the work should stop
    /// @throws app.parley.model.ProblemException if the contents cannot be read to the end
    Portion next() {
        try {
            Portion next = portions.take();
            if (next.items.isEmpty()) {
                reading.get();
            }
            return next;
        } catch (InterruptedException e) {
            throw stopped(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException ours) {
                throw ours;
            }
            throw new IllegalStateException(e);
        }
    }

    private static CancellationException stopped(InterruptedException e) {
        Thread.currentThread().interrupt();
        CancellationException stopped = new CancellationException();
        stopped.initCause(e);
        return stopped;
    }

    /// Stops reading, and returns when it has stopped.
    @Override
    public void close() {
        closed = true;
        reader.shutdownNow();
        reader.close();
    }
}
