package app.parley.store;

import app.parley.model.Item;
import app.parley.model.Shown;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What a store shows, read through a connection of its own: one thread can hold a file against it
/// while another goes on working with the store. It is closed before the store is.
public final class Onlooker implements Shown, AutoCloseable {
    private final Sql sql;
    private Optional<Fingerprints> fingerprints = Optional.empty();

    Onlooker(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Standing standing(Item item) {
        if (fingerprints.isEmpty()) {
            fingerprints = Optional.of(sql.reading(() -> Fingerprints.of(sql)));
        }
        return fingerprints.get().standing(item);
    }

    @Override
    public <T extends Item> List<T> some(Class<T> type, Collection<String> ids) {
        return new Layers(sql).some(type, ids);
    }

    @Override
    public void events(String scope, Consumer<String> id) {
        sql.each(
                """
                SELECT DISTINCT v.id FROM version v JOIN batch b ON b.number = v.batch
                 WHERE v.type = 'event' AND v.id >= ?1 AND v.id < ?2 AND b.shown = 1
                   AND v.id NOT IN (SELECT id FROM overlay WHERE type = 'event')
                 UNION ALL
                SELECT o.id FROM overlay o JOIN version v ON v.number = o.version
                 WHERE o.type = 'event' AND o.id >= ?1 AND o.id < ?2 AND v.removed = 0
                """,
                row -> id.accept(row.text(1)),
                scope,
                after(scope));
    }

    /// The first text after all those that begin with another.
    private static String after(String scope) {
        int last = scope.codePointBefore(scope.length());
        return scope.substring(0, scope.length() - Character.charCount(last))
                + Character.toString(last + 1);
    }

    @Override
    public void close() {
        sql.close();
    }
}
