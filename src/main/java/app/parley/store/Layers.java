package app.parley.store;

import app.parley.model.Batch;
import app.parley.model.Change;
import app.parley.model.Item;
import app.parley.model.Origin;
import app.parley.model.Problem;
import app.parley.model.Provenance;

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
        long version = version(item.getClass(), item.id());
        Table.of(item.getClass()).write(sql::run, version, item);
        return version;
    }

    /// Keeps the version that says there is no such item; its number.
    long keepRemoval(Class<? extends Item> type, String id) {
        long version = version(type, id);
        sql.run("UPDATE version SET removed = 1 WHERE number = ?", version);
        return version;
    }

    private long version(Class<? extends Item> type, String id) {
        long number = sql.number("SELECT coalesce(max(number), 0) + 1 FROM version");
        sql.run(
                "INSERT INTO version (number, type, id) VALUES (?, ?, ?)",
                number,
                Table.of(type).name(),
                id);
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

    /// Where the shown version of an event was read; empty if the user made it.
    Optional<Provenance> provenance(int event) {
        return sql.first(
                """
                SELECT s.batch, coalesce(r.line, 0), coalesce(r.pointer, '')
                  FROM event_number n
                  JOIN shown s ON s.type = 'event' AND s.id = n.id
                  LEFT JOIN read_at r ON r.version = s.version
                 WHERE n.number = ? AND s.batch IS NOT NULL
                """,
                row -> new Provenance(batch((int) row.number(1)), (int) row.number(2), row.text(3)),
                event);
    }

    private Batch batch(int number) {
        return batches().stream()
                .filter(batch -> batch.number() == number)
                .findFirst()
                .orElseThrow();
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
