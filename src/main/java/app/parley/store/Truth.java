package app.parley.store;

import app.parley.model.Batch;
import app.parley.model.Commitment;
import app.parley.model.Events;
import app.parley.model.Issue;
import app.parley.model.Kind;
import app.parley.model.NamedView;
import app.parley.model.Party;
import app.parley.model.Relation;
import app.parley.model.Snapshot;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/// What is true in a store, beside the columns of its events.
final class Truth {
    private Truth() {}

    /// A snapshot with those batches and events, and everything else as the store has it.
    static Snapshot of(Sql sql, List<Batch> batches, Events events) {
        Layers layers = new Layers(sql);
        Instants instants = Instants.of(layers);
        return new Snapshot(
                sql.number("SELECT change FROM store"),
                sql.text("SELECT title FROM store"),
                sql.text("SELECT subtitle FROM store"),
                layers.all(Party.class),
                ordered(layers.all(Issue.class), Issue::order),
                ordered(layers.all(Kind.class), Kind::order),
                events,
                instants.stated(),
                layers.all(Relation.class),
                layers.all(Commitment.class),
                instants.rounds(sql),
                layers.all(NamedView.class),
                batches,
                Instants.during(sql));
    }

    private static <T> List<T> ordered(List<T> items, ToIntFunction<T> order) {
        return items.stream().sorted(Comparator.comparingInt(order)).toList();
    }
}
