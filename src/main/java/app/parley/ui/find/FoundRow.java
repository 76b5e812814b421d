package app.parley.ui.find;

import app.parley.model.Event;
import app.parley.model.Item;
import app.parley.model.Party;
import app.parley.model.Position;
import app.parley.model.Source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A row of the list of hits.
sealed interface FoundRow {
    /// What the hits below have in common.
    ///
    /// @param type the type of item
    record Group(Class<? extends Item> type) implements FoundRow {}

    /// A hit.
    record Found(DatedHit found) implements FoundRow {}

    /// There is no hit.
    record Nothing(String query) implements FoundRow {}

    /// The hits by type: events, positions, sources, parties, and whatever else there is.
    static List<FoundRow> grouped(String query, List<DatedHit> hits) {
        Map<Class<? extends Item>, List<FoundRow>> groups = new LinkedHashMap<>();
        for (Class<? extends Item> type :
                List.of(Event.class, Position.class, Source.class, Party.class)) {
            groups.put(type, new ArrayList<>());
        }
        for (DatedHit hit : hits) {
            groups.computeIfAbsent(hit.hit().type(), type -> new ArrayList<>()).add(new Found(hit));
        }
        List<FoundRow> rows = new ArrayList<>();
        groups.forEach(
                (type, found) -> {
                    if (!found.isEmpty()) {
                        rows.add(new Group(type));
                        rows.addAll(found);
                    }
                });
        return rows.isEmpty() ? List.of(new Nothing(query)) : List.copyOf(rows);
    }
}
