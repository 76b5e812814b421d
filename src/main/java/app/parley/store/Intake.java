package app.parley.store;

import app.parley.model.Batch;
import app.parley.model.Contents;
import app.parley.model.Event;
import app.parley.model.Item;
import app.parley.model.Origin;
import app.parley.model.Problem;
import app.parley.model.Progress;
import app.parley.model.Segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;

/// Writes a hidden batch, some items at a time, and keeps of each event no more than its columns.
final class Intake {
    private static final int GATHERED = 32 << 20;
    private static final int GATHERED_USUALLY = 1 << 20;
    private static final int MERGED = 8;
    private static final int MERGED_USUALLY = 4;

    private final Sql sql;
    private final Words words;
    private final Origin origin;
    private final Progress progress;
    private final int batch;
    private final List<EventRow> rows = new ArrayList<>();
    private long version;
    private int number;
    private int items;
    private int portions;

    /// Begins a batch, within a transaction.
    Intake(Sql sql, Origin origin, Progress progress) {
        this.sql = sql;
        this.words = Words.of(sql);
        this.origin = origin;
        this.progress = progress;
        this.batch = (int) sql.number("SELECT coalesce(max(number), 0) + 1 FROM batch");
        this.version = sql.number("SELECT coalesce(max(number), 0) FROM version");
        this.number = (int) sql.number("SELECT coalesce(max(number), 0) FROM event_number");
        index("hashsize", GATHERED);
        index("automerge", MERGED);
        sql.run(
                "INSERT INTO batch VALUES (?, ?, ?, ?, ?, 0, 0)",
                batch,
                origin.file(),
                origin.sha256(),
                origin.format(),
                origin.imported().toString());
    }

    /// Writes what a file says.
    ///
    /// @throws CancellationException if the work should stop
    Batch write(Contents contents) {
        try (Ahead ahead = new Ahead(contents, version, progress)) {
            for (Ahead.Portion next = ahead.next(); !next.items().isEmpty(); next = ahead.next()) {
                checkWanted();
                write(next);
            }
        }
        checkWanted();
        index("hashsize", GATHERED_USUALLY);
        index("automerge", MERGED_USUALLY);
        sql.run("UPDATE batch SET items = ? WHERE number = ?", items, batch);
        words.keep(sql);
        List<Segment> segments = EventRow.segments(rows);
        checkWanted();
        Segments.write(sql, batch, segments);
        return new Batch(batch, origin, items, false);
    }

    private void checkWanted() {
        if (progress.cancelled()) {
            throw new CancellationException(origin.file());
        }
    }

    /// How the search index is built: more bytes gathered in memory before some are written down
    /// halve the time it takes, and what is merged later is written less often.
    private void index(String option, int value) {
        sql.run("INSERT INTO words (words, rank) VALUES (?, ?)", option, value);
    }

    private void write(Ahead.Portion portion) {
        writeVersions(portion.items());
        Map<String, Integer> numbers = numbers(portion.items());
        portion.write(sql);
        for (Item item : portion.items()) {
            if (item instanceof Event event) {
                int known = numbers.getOrDefault(event.id(), 0);
                rows.add(EventRow.of(known, event, words));
            }
        }
        Fingerprints.write(sql, batch, ++portions, portion.ids(), portion.prints());
        items += portion.items().size();
        progress.at(items, 0);
    }

    /// Refuses a second item of one type and id.
    private void writeVersions(List<Item> portion) {
        List<List<?>> versions = new ArrayList<>();
        for (Item item : portion) {
            versions.add(List.of(++version, type(item), item.id(), batch));
        }
        int written =
                sql.runEach(
                        "INSERT INTO version (number, type, id, batch) VALUES (?, ?, ?, ?)"
                                + " ON CONFLICT DO NOTHING",
                        versions);
        if (written < portion.size()) {
            long first = version - portion.size() + 1;
            Set<Long> numbers =
                    Set.copyOf(
                            sql.list(
                                    "SELECT number FROM version WHERE number >= ?",
                                    row -> row.number(1),
                                    first));
            int twice = 0;
            while (numbers.contains(first + twice)) {
                twice++;
            }
            Item item = portion.get(twice);
            throw Problem.of("store.twice", type(item), item.id()).exception();
        }
    }

    private static String type(Item item) {
        return Table.of(item.getClass()).name();
    }

    /// The numbers of events by id, given to them now where they have none.
    private Map<String, Integer> numbers(List<Item> portion) {
        List<String> ids = portion.stream().filter(Event.class::isInstance).map(Item::id).toList();
        int given =
                sql.runEach(
                        "INSERT INTO event_number (id) VALUES (?) ON CONFLICT DO NOTHING",
                        ids.stream().map(List::of).toList());
        Map<String, Integer> numbers = new HashMap<>();
        if (given == ids.size()) {
            ids.forEach(id -> numbers.put(id, ++number));
        } else {
            number += given;
            sql.list(
                    "SELECT id, number FROM event_number"
                            + " WHERE id IN (SELECT value FROM json_each(?))",
                    row -> numbers.put(row.text(1), (int) row.number(2)),
                    Sql.array(ids));
        }
        return numbers;
    }
}
