package app.parley.store;

import app.parley.model.Problem;
import app.parley.model.Progress;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/// Looks through a whole store for what cannot be right.
final class Check {
    private static final List<Reference> REFERENCES =
            List.of(
                    new Reference("event", "kind", "kind"),
                    new Reference("event", "time_during", "event"),
                    new Reference("event_issues", "value", "issue"),
                    new Reference("event_parties", "party", "party"),
                    new Reference("event_sources", "value", "source"),
                    new Reference("event_accounts_sources", "value", "source"),
                    new Reference("position", "party", "party"),
                    new Reference("position", "issue", "issue"),
                    new Reference("position", "event", "event"),
                    new Reference("position", "stated_at", "event"),
                    new Reference("position_applies_to", "value", "party"),
                    new Reference("position_sources", "value", "source"),
                    new Reference("relation", "a", "position"),
                    new Reference("relation", "b", "position"),
                    new Reference("link", "from", "event"),
                    new Reference("link", "to", "event"),
                    new Reference("link_sources", "value", "source"),
                    new Reference("commitment", "round", "event"),
                    new Reference("commitment_parties", "value", "party"),
                    new Reference("commitment_carried_out_by", "value", "event"),
                    new Reference("commitment_possibly_by", "value", "event"),
                    new Reference("commitment_sources", "value", "source"),
                    new Reference("party_members", "value", "party"),
                    new Reference("named_view", "left", "party"),
                    new Reference("named_view", "right", "party"),
                    new Reference("named_view", "select", "event"));

    private final Sql sql;
    private final Path file;

    Check(Sql sql, Path file) {
        this.sql = sql;
        this.file = file;
    }

    /// A column whose text, unless empty, is the id of a shown item of a type. A sentence about
    /// both sides belongs to the party `both` and the issue `all`, which are none.
    private record Reference(String table, String column, String type) {
        String query() {
            return """
                   SELECT s.type, s.id, r."%2$s" FROM shown s JOIN %1$s r ON r.version = s.version
                    WHERE r."%2$s" NOT IN ('', 'both', 'all')
                      AND NOT EXISTS (SELECT 1 FROM shown t
                                       WHERE t.type = '%3$s' AND t.id = r."%2$s")
                    ORDER BY s.version
                   """
                    .formatted(table, column, type);
        }
    }

    /// Everything found; nothing is mended.
    List<Problem> problems(Progress progress) {
        List<Problem> problems = new ArrayList<>();
        step(progress, 0);
        if (!sql.text("PRAGMA integrity_check(1)").equals("ok")) {
            problems.add(at(Problem.of("store.damaged"), ""));
        }
        problems.addAll(
                sql.list(
                        "SELECT \"table\", rowid, parent FROM pragma_foreign_key_check",
                        row ->
                                at(
                                        Problem.of(
                                                "store.rowWithoutOwner", row.text(1), row.text(3)),
                                        row.text(1) + "/" + row.value(2))));
        for (int i = 0; i < REFERENCES.size(); i++) {
            step(progress, i + 1);
            Reference reference = REFERENCES.get(i);
            problems.addAll(
                    sql.list(
                            reference.query(),
                            row ->
                                    at(
                                            Problem.of(
                                                    "store.dangling",
                                                    row.text(1).replace('_', ' '),
                                                    row.text(2),
                                                    reference.type,
                                                    row.text(3)),
                                            reference.table + "." + reference.column)));
        }
        step(progress, REFERENCES.size() + 1);
        return problems;
    }

    private static void step(Progress progress, int done) {
        if (progress.cancelled()) {
            throw new CancellationException("check");
        }
        progress.at(done, REFERENCES.size() + 1);
    }

    private Problem at(Problem problem, String place) {
        return problem.at(new Problem.Where(file.toString(), 0, 0, place));
    }
}
