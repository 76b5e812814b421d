package app.parley.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How what a file says stands against what a store shows. Items are the same if they are of one
/// type and have one id.
///
/// @param added items the store does not show
/// @param changed items the store shows otherwise, as the file has them
/// @param unchanged items the store shows just so
/// @param gone shown events that the file, which once told of them, no longer has
public record Comparison(
        List<Item> added, List<Item> changed, List<Item> unchanged, List<Event> gone) {
    /// Lists are copied.
    public Comparison {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        unchanged = List.copyOf(unchanged);
        gone = List.copyOf(gone);
    }

    /// Compares.
    ///
    /// @param incoming each item once
    /// @param known what the store shows
    /// @param scope how the ids of all events begin that the file would tell of; empty if it does
    ///     not claim to be complete
    public static Comparison of(List<? extends Item> incoming, Dossier known, String scope) {
        Map<Key, Item> shown = new HashMap<>();
        known.items().forEach(item -> shown.put(Key.of(item), item));
        List<Item> added = new ArrayList<>();
        List<Item> changed = new ArrayList<>();
        List<Item> unchanged = new ArrayList<>();
        Set<Key> told = new HashSet<>();
        for (Item item : incoming) {
            Key key = Key.of(item);
            told.add(key);
            Item before = shown.get(key);
            if (before == null) {
                added.add(item);
            } else {
                (before.equals(item) ? unchanged : changed).add(item);
            }
        }
        List<Event> gone =
                scope.isEmpty()
                        ? List.of()
                        : known.all(Event.class).stream()
                                .filter(event -> event.id().startsWith(scope))
                                .filter(event -> !told.contains(Key.of(event)))
                                .toList();
        return new Comparison(added, changed, unchanged, gone);
    }

    /// How many of some items are events.
    public static int events(List<Item> items) {
        return (int) items.stream().filter(Event.class::isInstance).count();
    }

    private record Key(Class<? extends Item> type, String id) {
        static Key of(Item item) {
            return new Key(item.getClass(), item.id());
        }
    }
}
