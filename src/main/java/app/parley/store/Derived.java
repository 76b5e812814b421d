package app.parley.store;

import app.parley.model.Change;
import app.parley.model.Event;
import app.parley.model.Item;
import app.parley.model.Segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is kept only to be found quickly: columns, search words, and the instants from which
/// positions count. It is written in the transaction of the change it follows from.
final class Derived {
    /// The edition of these rules. A store derived by another one is derived anew: in memory while
    /// it is viewed, in the file with the next change.
    static final int EDITION = 1;

    private final Sql sql;

    Derived(Sql sql) {
        this.sql = sql;
    }

    /// Whether the derived tables say what the others say.
    boolean isFresh() {
        return sql.number("SELECT derived_at = change AND derived_by = ? FROM store", EDITION) == 1;
    }

    /// Notes that they do.
    void fresh() {
        sql.run("UPDATE store SET derived_at = change, derived_by = ?", EDITION);
    }

    /// Follows a change.
    void follow(Change change) {
        switch (change) {
            case Change.Edit edit when edit.type() == Event.class -> follow(edit);
            case Change.Several several -> several.changes().forEach(this::follow);
            case Change.Edit _, Change.ShowBatch _, Change.HideBatch _ -> {}
        }
    }

    private void follow(Change.Edit edit) {
        int number = number(edit.id());
        Words words = Words.of(sql);
        List<EventRow> rows = new ArrayList<>();
        for (Segment segment : Segments.read(sql, Segments.EDITS, words).orElseThrow()) {
            for (int i = 0; i < segment.count(); i++) {
                if (segment.number(i) != number) {
                    rows.add(EventRow.of(segment, i));
                }
            }
        }
        new Layers(sql)
                .read(Event.class, List.of(edit.after()))
                .values()
                .forEach(event -> rows.add(EventRow.of(number, event, words)));
        words.keep(sql);
        Segments.write(sql, Segments.EDITS, EventRow.segments(rows));
    }

    /// The number of an event, given to it now if it has none.
    int number(String event) {
        sql.run("INSERT INTO event_number (id) VALUES (?) ON CONFLICT DO NOTHING", event);
        return (int) sql.number("SELECT number FROM event_number WHERE id = ?", event);
    }

    /// Writes down from when each shown position counts, where that has changed.
    void instants() {
        Map<String, Long> before = new HashMap<>();
        sql.list(
                "SELECT id, counts_from FROM position_from",
                row -> before.put(row.text(1), row.number(2)));
        Instants.of(new Layers(sql))
                .countsFrom()
                .forEach(
                        (id, from) -> {
                            Long was = before.remove(id);
                            if (was == null || !was.equals(from)) {
                                sql.run(
                                        "INSERT OR REPLACE INTO position_from VALUES (?, ?)",
                                        id,
                                        from);
                            }
                        });
        before.keySet().forEach(id -> sql.run("DELETE FROM position_from WHERE id = ?", id));
    }

    /// Derives everything anew.
    void all() {
        sql.run("DELETE FROM segment");
        sql.run("DELETE FROM segment_word");
        Words words = Words.none();
        new Layers(sql)
                .batches()
                .forEach(
                        batch ->
                                Segments.write(
                                        sql,
                                        batch.number(),
                                        EventRow.segments(
                                                EventColumns.rows(sql, batch.number(), words))));
        Segments.write(sql, Segments.EDITS, EventRow.segments(EventColumns.edits(sql, words)));
        words.keep(sql);
        new Glimpses(sql).clear();
        sql.run("INSERT INTO words (words) VALUES ('delete-all')");
        index();
        instants();
    }

    /// Sees to it that search finds what the store says: from the file, or if that is out of date
    /// from an index in memory, which goes by the same name and comes first.
    void searchable() {
        boolean known =
                sql.number("SELECT count(*) FROM sqlite_temp_schema WHERE name = 'words'") > 0;
        if (!known && !isFresh()) {
            sql.script(Schema.searchInMemory());
            index();
        }
    }

    /// Puts the words of every version into the search index.
    void index() {
        for (Class<? extends Item> type : Texts.SEARCHED) {
            List<Long> versions =
                    sql.list(
                            "SELECT number FROM version WHERE type = ? ORDER BY number",
                            row -> row.number(1),
                            Table.of(type).name());
            new Layers(sql).read(type, versions).forEach(this::index);
        }
    }

    /// Puts the words of one version into the search index.
    void index(long version, Item item) {
        if (Texts.SEARCHED.contains(item.getClass())) {
            index(List.of(words(version, item)));
        }
    }

    /// Puts the words of versions into the search index.
    void index(List<List<Object>> words) {
        sql.runEach("INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)", words);
    }

    /// Takes the words of one version out of the search index. The index does not hold the texts,
    /// so it has to be told once more what they were.
    void forget(long version, Item item) {
        if (Texts.SEARCHED.contains(item.getClass())) {
            sql.run(
                    "INSERT INTO words (words, rowid, title, body) VALUES ('delete', ?, ?, ?)",
                    words(version, item));
        }
    }

    /// A version, what it is called, and everything else in it that search looks at.
    static List<Object> words(long version, Item item) {
        Texts texts = Texts.of(item);
        return List.of(version, folded(texts.titles()), folded(texts.body()));
    }

    private static String folded(List<String> texts) {
        return String.join(" ", Folding.fold(String.join("\n", texts)));
    }
}
