package app.parley.store;

import app.parley.model.Item;
import app.parley.model.Shown;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/// What a store shows, read through a connection of its own: one thread can hold a file against it
/// while another goes on working with the store. It is closed before the store is.
public final class Onlooker implements Shown, AutoCloseable {
    private final Sql sql;

    Onlooker(Sql sql) {
        this.sql = sql;
    }

    @Override
    public <T extends Item> List<T> some(Class<T> type, Collection<String> ids) {
        return new Layers(sql).some(type, ids);
    }

    @Override
    public void events(String scope, Consumer<String> id) {
        sql.each(
                "SELECT id FROM shown WHERE type = 'event' AND id >= ? AND id < ?",
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
