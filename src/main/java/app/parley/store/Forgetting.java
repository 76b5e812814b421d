package app.parley.store;

import app.parley.model.Dossier;
import app.parley.model.Item;
import app.parley.model.Problem;
import app.parley.model.Progress;

import java.util.List;
import java.util.concurrent.CancellationException;

/// Deletes a batch for good: the one change that leaves nothing behind to undo it with.
final class Forgetting {
    private static final int AT_ONCE = 1000;

    private final Sql sql;
    private final Progress progress;
    private long done;

    Forgetting(Sql sql, Progress progress) {
        this.sql = sql;
        this.progress = progress;
    }

    /// Deletes a batch, within a transaction.
    ///
    /// @throws CancellationException if the work should stop
    void forget(int batch) {
        if (sql.number("SELECT count(*) FROM batch WHERE number = ?", batch) == 0) {
            throw Problem.of("store.noBatch", batch).exception();
        }
        long items = sql.number("SELECT count(*) FROM version WHERE batch = ?", batch);
        sql.run("DELETE FROM journal WHERE batch = ?", batch);
        sql.run("DELETE FROM segment WHERE batch = ?", batch);
        sql.run("DELETE FROM fingerprint WHERE batch = ?", batch);
        for (Class<? extends Item> type : Dossier.TYPES) {
            List<Long> versions =
                    sql.list(
                            "SELECT number FROM version WHERE type = ? AND batch = ?",
                            row -> row.number(1),
                            Table.of(type).name(),
                            batch);
            for (int from = 0; from < versions.size(); from += AT_ONCE) {
                checkWanted();
                List<Long> some = versions.subList(from, Math.min(from + AT_ONCE, versions.size()));
                forget(type, some);
                done += some.size();
                progress.at(done, items);
            }
        }
        sql.run("DELETE FROM batch WHERE number = ?", batch);
        forgetNumbers();
        checkWanted();
        // Until its parts are merged, the search index keeps words that were taken out of it.
        sql.run("INSERT INTO words (words) VALUES ('optimize')");
    }

    private void checkWanted() {
        if (progress.cancelled()) {
            throw new CancellationException();
        }
    }

    private void forget(Class<? extends Item> type, List<Long> versions) {
        String these = "SELECT value FROM json_each(?)";
        String numbers = versions.toString();
        if (Texts.SEARCHED.contains(type)) {
            new Layers(sql).read(type, versions).forEach(new Derived(sql)::forget);
        }
        Table.of(type).delete(sql, these, numbers);
        sql.run("DELETE FROM read_at WHERE version IN (%s)".formatted(these), numbers);
        sql.run("DELETE FROM version WHERE number IN (%s)".formatted(these), numbers);
    }

    /// Events of which nothing is left lose their numbers, which are never given to others: the
    /// highest stays, without its id.
    private void forgetNumbers() {
        String nothingLeft = "id NOT IN (SELECT id FROM version WHERE type = 'event')";
        String highest = "(SELECT max(number) FROM event_number)";
        sql.run("DELETE FROM event_number WHERE number < " + highest + " AND " + nothingLeft);
        sql.run(
                "UPDATE event_number SET id = '' WHERE number = "
                        + highest
                        + " AND "
                        + nothingLeft);
    }
}
