package app.parley.store;

import app.parley.model.Batch;
import app.parley.model.Code;
import app.parley.model.Filter;
import app.parley.model.Filter.Criterion;
import app.parley.model.Filter.Field;
import app.parley.model.Problem;
import app.parley.model.Snapshot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// What the values of a filter are called in a store.
final class Names {
    private static final int SHOWN_AT_MOST = 30;

    private final Sql sql;
    private final Snapshot snapshot;

    Names(Sql sql, Snapshot snapshot) {
        this.sql = sql;
        this.snapshot = snapshot;
    }

    /// The same filter with ids for names, codes and labels.
    ///
    /// @throws app.parley.model.ProblemException with `filter.unknown`: the field, the value, and
    ///     what there is
    Filter known(Filter filter) {
        return new Filter(
                filter.criteria().stream()
                        .map(one -> new Criterion(one.field(), known(one.field(), one.value())))
                        .toList());
    }

    private String known(Field field, String value) {
        return switch (field) {
            case KIND ->
                    id(field, value, snapshot.kinds(), kind -> List.of(kind.id(), kind.label()));
            case PARTY ->
                    id(
                            field,
                            value,
                            snapshot.parties(),
                            p -> List.of(p.id(), p.code(), p.shortName(), p.name()));
            case ISSUE ->
                    id(
                            field,
                            value,
                            snapshot.issues(),
                            issue -> List.of(issue.id(), issue.label()));
            case BATCH -> id(field, value, snapshot.batches(), Names::names);
            case CONFIDENCE -> id(field, value, confidences(), List::of);
            case PLACE -> known(field, value, places(sql, List.of(value)), places());
            case SOURCE -> known(field, value, sources(sql, List.of(value)), publishers());
            case EVENT, IMPORTANCE, CONTESTED, TEXT, FROM, UNTIL -> value;
        };
    }

    private static List<String> names(Batch batch) {
        return List.of(String.valueOf(batch.number()), batch.origin().file());
    }

    private static <T> String id(
            Field field, String value, List<T> all, Function<T, List<String>> names) {
        return all.stream()
                .map(names)
                .filter(called -> called.stream().anyMatch(value::equalsIgnoreCase))
                .map(List::getFirst)
                .findFirst()
                .orElseThrow(
                        () ->
                                unknown(
                                        field,
                                        value,
                                        all.stream()
                                                .map(one -> names.apply(one).getFirst())
                                                .toList()));
    }

    private static String known(
            Field field, String value, Collection<String> found, List<String> all) {
        if (found.isEmpty()) {
            throw unknown(field, value, all);
        }
        return value;
    }

    private static RuntimeException unknown(Field field, String value, List<String> all) {
        String more = all.size() > SHOWN_AT_MOST ? ", …" : "";
        String known = String.join(", ", all.stream().limit(SHOWN_AT_MOST).toList()) + more;
        return Problem.of("filter.unknown", Code.of(field), value, known).exception();
    }

    /// The words there are for the fields that only the store's rows know, the most frequent first.
    Map<Field, List<String>> words() {
        Map<Field, List<String>> words = new EnumMap<>(Field.class);
        words.put(Field.PLACE, places());
        words.put(Field.SOURCE, publishers());
        words.put(Field.CONFIDENCE, confidences());
        return words;
    }

    private List<String> places() {
        return frequent("SELECT place_name FROM event WHERE place_name <> ''");
    }

    private List<String> confidences() {
        return frequent("SELECT confidence FROM event WHERE confidence <> ''");
    }

    private List<String> publishers() {
        return frequent("SELECT publisher FROM source WHERE publisher <> ''");
    }

    /// The zones of the first events.
    static List<String> zones(Sql sql) {
        return frequent(
                sql,
                "SELECT time_zone FROM (SELECT time_zone FROM event LIMIT 20000) WHERE time_zone <> ''");
    }

    private List<String> frequent(String values) {
        return frequent(sql, values);
    }

    private static List<String> frequent(Sql sql, String values) {
        return sql.list(
                "WITH v (value) AS ("
                        + values
                        + ")"
                        + " SELECT value FROM v GROUP BY value ORDER BY count(*) DESC, value",
                row -> row.text(1));
    }

    /// The names of places that hold the words of one of the values in a row, in any spelling.
    static List<String> places(Sql sql, List<String> values) {
        Spellings spellings = Spellings.of(new Layers(sql));
        List<List<String>> wanted =
                values.stream()
                        .map(Folding::fold)
                        .flatMap(
                                words ->
                                        Stream.concat(
                                                Stream.of(words), spellings.of(words).stream()))
                        .filter(words -> !words.isEmpty())
                        .toList();
        return sql
                .list(
                        "SELECT place_name FROM event WHERE place_name <> ''"
                                + " UNION SELECT name FROM event_places WHERE name <> ''",
                        row -> row.text(1))
                .stream()
                .filter(name -> holdsAny(Folding.fold(name), wanted))
                .toList();
    }

    private static boolean holdsAny(List<String> name, List<List<String>> wanted) {
        return wanted.stream().anyMatch(words -> Collections.indexOfSubList(name, words) >= 0);
    }

    /// The ids of the sources that have one of those ids, or one of those publishers in any
    /// spelling of its letters.
    static List<String> sources(Sql sql, List<String> values) {
        List<List<String>> publishers = values.stream().map(Folding::fold).toList();
        List<String> ids = new ArrayList<>(values);
        ids.retainAll(
                sql.list(
                        "SELECT id FROM source WHERE id IN (SELECT value FROM json_each(?))",
                        row -> row.text(1),
                        Sql.array(values)));
        sql
                .list(
                        "SELECT DISTINCT publisher, id FROM source",
                        row -> Map.entry(row.text(1), row.text(2)))
                .stream()
                .filter(source -> publishers.contains(Folding.fold(source.getKey())))
                .map(Map.Entry::getValue)
                .forEach(ids::add);
        return ids;
    }
}
