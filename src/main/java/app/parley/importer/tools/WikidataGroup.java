package app.parley.importer.tools;

import app.parley.importer.tree.Node;
import app.parley.model.Problem;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Rows of a Wikidata table that follow one another and are of one event: where a thing has several
/// values of one kind, the service gives a row for each combination. They become one, with all
/// values.
final class WikidataGroup {
    private final WikidataColumns columns;
    private final Ledger ledger;
    private static final int MOST_ROWS = 1000;

    private int merged;
    private Optional<Node> row = Optional.empty();
    private Problem.Where where = Problem.Where.UNKNOWN;

    WikidataGroup(WikidataColumns columns, Ledger ledger) {
        this.columns = columns;
        this.ledger = ledger;
    }

    /// Takes the next row.
    void add(Node next, Problem.Where place) {
        boolean same = row.filter(b -> columns.key(b).equals(columns.key(next))).isPresent();
        if (same && merged++ < MOST_ROWS) {
            row = row.map(before -> merged(before, next));
            return;
        }
        end();
        row = Optional.of(next);
        where = place;
    }

    /// No further row comes.
    void end() {
        merged = 0;
        row.ifPresent(whole -> ledger.add(whole, where, columns::read));
    }

    private static Node merged(Node before, Node next) {
        Map<String, Node> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        fields.putAll(before.fields());
        next.fields().forEach((name, value) -> fields.merge(name, value, WikidataGroup::both));
        return Node.of(fields);
    }

    private static Node both(Node some, Node more) {
        List<Node> all = new java.util.ArrayList<>(some.all());
        if (!all.contains(more)) {
            all.add(more);
        }
        return all.size() == 1 ? all.getFirst() : Node.of(all);
    }
}
