package app.parley.store;

import app.parley.model.Batch;
import app.parley.model.Change;
import app.parley.model.Item;
import app.parley.model.Origin;
import app.parley.model.Problem;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Versions of items, batch by batch, and which of them are shown: the user's own over those of
/// the latest shown batch that knows the item. One mechanism for every type of item.
final class Layers {
    /// The condition that picks the shown versions of a type.
    private static final String SHOWN = "SELECT version FROM shown WHERE type = ?";

    private final Sql sql;

    Layers(Sql sql) {
        this.sql = sql;
    }

    /// Keeps a version that the user made; its number.
    long keep(Item item) {
        long version = version(item.getClass(), item.id(), Optional.empty());
        Table.of(item.getClass()).write(sql, version, item);
        return version;
    }

    /// Keeps the version of a batch; its number.
    long keep(Item item, int batch) {
        long version = version(item.getClass(), item.id(), batch);
        Table.of(item.getClass()).write(sql, version, item);
        return version;
    }

    /// Keeps the version that says there is no such item; its number.
    long keepRemoval(Class<? extends Item> type, String id) {
        long version = version(type, id, Optional.empty());
        sql.run("UPDATE version SET removed = 1 WHERE number = ?", version);
        return version;
    }

    private long version(Class<? extends Item> type, String id, Object batch) {
        long number = sql.number("SELECT coalesce(max(number), 0) + 1 FROM version");
        int kept =
                sql.run(
                        "INSERT INTO version (number, type, id, batch) VALUES (?, ?, ?, ?)"
                                + " ON CONFLICT DO NOTHING",
                        number,
                        Table.of(type).name(),
                        id,
                        batch);
        if (kept == 0) {
            throw Problem.of("store.twice", Table.of(type).name(), id).exception();
        }
        return number;
    }

    /// The version that the user laid over an item, or 0.
    long over(Class<? extends Item> type, String id) {
        return sql.first(
                        "SELECT version FROM overlay WHERE type = ? AND id = ?",
                        row -> row.number(1),
                        Table.of(type).name(),
                        id)
                .orElse(0L);
    }

    /// Makes a change; refuses one that was meant for another state than this.
    void make(Change change) {
        switch (change) {
            case Change.Edit edit -> lay(edit);
            case Change.ShowBatch show -> show(show.batch(), 1);
            case Change.HideBatch hide -> show(hide.batch(), 0);
            case Change.Several several -> several.changes().forEach(this::make);
        }
    }

    private void lay(Change.Edit edit) {
        String type = Table.of(edit.type()).name();
        if (over(edit.type(), edit.id()) != edit.before()) {
            throw Problem.of("store.changedMeanwhile", type, edit.id()).exception();
        }
        if (edit.after() == 0) {
            sql.run("DELETE FROM overlay WHERE type = ? AND id = ?", type, edit.id());
        } else {
            sql.run(
                    "INSERT INTO overlay (type, id, version) VALUES (?, ?, ?)"
                            + " ON CONFLICT DO UPDATE SET version = excluded.version",
                    type,
                    edit.id(),
                    edit.after());
        }
    }

    private void show(int batch, int shown) {
        int changed =
                sql.run(
                        "UPDATE batch SET shown = ? WHERE number = ? AND shown <> ?",
                        shown,
                        batch,
                        shown);
        if (changed == 0) {
            throw Problem.of("store.changedMeanwhile", "batch", batch).exception();
        }
    }

    /// Begins a hidden batch; its number.
    int begin(Origin origin, int items) {
        int number = (int) sql.number("SELECT coalesce(max(number), 0) + 1 FROM batch");
        sql.run(
                "INSERT INTO batch VALUES (?, ?, ?, ?, ?, ?, 0)",
                number,
                origin.file(),
                origin.sha256(),
                origin.format(),
                origin.imported().toString(),
                items);
        return number;
    }

    /// Every batch, oldest first.
    List<Batch> batches() {
        return sql.list(
                "SELECT number, file, sha256, format, imported, items, shown FROM batch"
                        + " ORDER BY number",
                row ->
                        new Batch(
                                (int) row.number(1),
                                new Origin(
                                        row.text(2),
                                        row.text(3),
                                        row.text(4),
                                        Instant.parse(row.text(5))),
                                (int) row.number(6),
                                row.number(7) == 1));
    }

    /// All shown items of a type, in the order in which the store first met them.
    <T extends Item> List<T> all(Class<T> type) {
        return items(type, SHOWN + " ORDER BY since", Table.of(type).name());
    }

    /// The shown items of a type with those ids.
    <T extends Item> List<T> some(Class<T> type, Collection<String> ids) {
        return items(
                type,
                SHOWN + " AND id IN (SELECT value FROM json_each(?)) ORDER BY since",
                Table.of(type).name(),
                Sql.array(ids));
    }

    /// The items of a type in the versions that a query names.
    <T extends Item> List<T> items(Class<T> type, String versions, Object... arguments) {
        List<Long> numbers = sql.list(versions, row -> row.number(1), arguments);
        return read(type, numbers).values().stream().toList();
    }

    /// The items of a type by version; versions that are removals are left out.
    <T extends Item> Map<Long, T> read(Class<T> type, List<Long> versions) {
        Map<Long, T> items = new LinkedHashMap<>();
        Table.of(type)
                .read(sql, versions)
                .forEach((version, item) -> items.put(version, type.cast(item)));
        return items;
    }
}
