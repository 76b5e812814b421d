package app.parley.importer.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Who took part in the events of an ACLED file: what a row says, or, in an export by actor, what
/// all rows of the event say.
final class AcledActors {
    private static final List<String> TYPES =
            List.of(
                    "",
                    "State forces",
                    "Rebel group",
                    "Political militia",
                    "Identity militia",
                    "Rioters",
                    "Protesters",
                    "Civilians",
                    "External/Other forces");

    private final Sheet sheet;
    private final Map<String, List<Actor>> byEvent = new HashMap<>();

    AcledActors(Sheet sheet) {
        this.sheet = sheet;
    }

    /// One actor.
    ///
    /// @param name as written
    /// @param type such as `State forces`; empty if it is not said
    /// @param allies who stood with it
    record Actor(String name, String type, List<String> allies) {}

    /// Takes a row into account, if it is one of several for its event.
    void add(Entry entry) {
        if (byActor() && !id(entry).isEmpty()) {
            List<Actor> actors = byEvent.computeIfAbsent(id(entry), id -> new ArrayList<>(2));
            of(entry).filter(actor -> !actors.contains(actor)).forEach(actors::add);
        }
    }

    private boolean byActor() {
        return sheet.has("actor1") && !sheet.has("actor2");
    }

    /// The id of the event of a row; empty if it has none.
    static String id(Entry entry) {
        return entry.first("event_id_cnty", "data_id");
    }

    /// The actors of the event of a row, in the order of the file.
    List<Actor> all(Entry entry) {
        List<Actor> own = of(entry).toList();
        return byActor() ? byEvent.getOrDefault(id(entry), own) : own;
    }

    private static Stream<Actor> of(Entry entry) {
        return Stream.of("1", "2")
                .map(
                        n ->
                                new Actor(
                                        entry.of("actor" + n),
                                        type(entry.of("inter" + n)),
                                        Stream.of("assoc_actor_" + n, "ally_actor_" + n)
                                                .flatMap(column -> entry.list(column).stream())
                                                .toList()))
                .filter(actor -> !actor.name().isEmpty());
    }

    /// Types were numbers until 2023 and have been words since.
    private static String type(String code) {
        return code.matches("[0-8]") ? TYPES.get(Integer.parseInt(code)) : code;
    }
}
