package app.parley.importer;

import app.parley.model.Dossier;
import app.parley.model.Item;
import app.parley.model.Problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The ids a file declares, and the places that name ids not yet declared.
final class References {
    private record Pending(Class<? extends Item> type, String id, Problem.Where where) {}

    private final Map<Class<? extends Item>, Set<String>> declared = new HashMap<>();
    private final List<Pending> pending = new ArrayList<>();

    /// Notes that the file holds an item.
    void declare(Item item, Problem.Where where) {
        if (!declaredOf(item.getClass()).add(item.id())) {
            throw Problem.of("json.duplicateId", item.id()).at(where).exception();
        }
    }

    /// Notes that the file names an item, before or after it is declared.
    void name(Class<? extends Item> type, String id, Problem.Where where) {
        if (!declaredOf(type).contains(id)) {
            pending.add(new Pending(type, id, where));
        }
    }

    /// Refuses the first name that nothing was declared under.
    void resolve() {
        for (Pending name : pending) {
            Set<String> known = declaredOf(name.type);
            if (!known.contains(name.id)) {
                String near = Nearest.to(name.id, known);
                throw Problem.of(
                                "json.unknownReference",
                                name.id,
                                Dossier.TYPES.indexOf(name.type),
                                near,
                                near.length())
                        .at(name.where)
                        .exception();
            }
        }
    }

    private Set<String> declaredOf(Class<? extends Item> type) {
        return declared.computeIfAbsent(type, any -> new HashSet<>());
    }
}
