package app.parley.store;

import app.parley.model.Change;
import app.parley.model.Item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Every change of a store in order, and how many of them are undone at present.
final class Journal {
    private static final String STEPS =
            "SELECT number, action, type, id, before, after, batch FROM journal WHERE number = ";

    private final Sql sql;

    Journal(Sql sql) {
        this.sql = sql;
    }

    /// A change and its place in the journal.
    record Step(long number, Change change) {}

    /// Writes down a change that was made; what was undone before can then no longer be redone.
    void record(Change change) {
        sql.run("DELETE FROM journal WHERE undone = 1");
        long number = sql.number("SELECT coalesce(max(number), 0) + 1 FROM journal");
        int n = 0;
        for (Change part : parts(change)) {
            write(number, ++n, part);
        }
    }

    /// The change that would be undone next.
    Optional<Step> last() {
        return step("(SELECT max(number) FROM journal WHERE undone = 0)");
    }

    /// The change that would be done again next.
    Optional<Step> firstUndone() {
        return step("(SELECT min(number) FROM journal WHERE undone = 1)");
    }

    /// Notes that a change is undone.
    void undone(Step step) {
        sql.run("UPDATE journal SET undone = 1 WHERE number = ?", step.number);
    }

    /// Notes that a change is done again.
    void redone(Step step) {
        sql.run("UPDATE journal SET undone = 0 WHERE number = ?", step.number);
    }

    private void write(long number, int n, Change part) {
        Optional<Object> none = Optional.empty();
        String sqlText = "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)";
        switch (part) {
            case Change.Edit edit ->
                    sql.run(
                            sqlText,
                            number,
                            n,
                            "edit",
                            Table.of(edit.type()).name(),
                            edit.id(),
                            edit.before(),
                            edit.after(),
                            none);
            case Change.ShowBatch show ->
                    sql.run(sqlText, number, n, "show", none, none, none, none, show.batch());
            case Change.HideBatch hide ->
                    sql.run(sqlText, number, n, "hide", none, none, none, none, hide.batch());
            case Change.Several several ->
                    throw new IllegalArgumentException("not one part: " + several);
        }
    }

    private Optional<Step> step(String number) {
        List<Long> numbers = new ArrayList<>();
        List<Change> parts =
                sql.list(
                        STEPS + number + " ORDER BY n",
                        row -> {
                            numbers.add(row.number(1));
                            return part(row);
                        });
        return switch (parts.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new Step(numbers.getFirst(), parts.getFirst()));
            default -> Optional.of(new Step(numbers.getFirst(), new Change.Several(parts)));
        };
    }

    private static Change part(Sql.Row row) {
        return switch (row.text(2)) {
            case "show" -> new Change.ShowBatch((int) row.number(7));
            case "hide" -> new Change.HideBatch((int) row.number(7));
            default -> {
                Class<? extends Item> type = Table.type(row.text(3));
                yield new Change.Edit(type, row.text(4), row.number(5), row.number(6));
            }
        };
    }

    private static List<Change> parts(Change change) {
        return change instanceof Change.Several several
                ? several.changes().stream().flatMap(part -> parts(part).stream()).toList()
                : List.of(change);
    }
}
