package app.parley.store;

import app.parley.model.Groups;
import app.parley.model.LaneMode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Puts the events that are shown into groups by what only their rows tell.
final class Grouping {
    private Grouping() {}

    static Groups of(Sql sql, LaneMode mode) {
        return Groups.of(
                mode,
                switch (mode) {
                    case PLACE -> members(sql, "SELECT number, place FROM event_now");
                    case CONFIDENCE ->
                            members(
                                    sql,
                                    "SELECT n.number, e.confidence FROM event_now n"
                                            + " JOIN event e ON e.version = n.version");
                    case SOURCE -> published(sql);
                    case PARTY, ISSUE, KIND -> List.of();
                });
    }

    private static List<Groups.Member> members(Sql sql, String query) {
        return sql.list(
                query, row -> new Groups.Member(Math.toIntExact(row.number(1)), row.text(2)));
    }

    private static List<Groups.Member> published(Sql sql) {
        Map<String, String> publishers = new HashMap<>();
        sql.list("SELECT id, publisher FROM source_now", row -> Map.entry(row.text(1), row.text(2)))
                .forEach(source -> publishers.put(source.getKey(), source.getValue()));
        return members(
                        sql,
                        "SELECT n.number, s.value FROM event_now n"
                                + " JOIN event_sources s ON s.version = n.version")
                .stream()
                .map(
                        cited ->
                                new Groups.Member(
                                        cited.event(), publishers.getOrDefault(cited.name(), "")))
                .toList();
    }
}
