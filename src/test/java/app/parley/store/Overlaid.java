package app.parley.store;

import app.parley.model.Change;
import app.parley.model.Event;
import app.parley.model.Item;
import app.parley.model.Position;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/// A plain model of what a store shows: batches, which of them are shown, and edits over them.
///
/// @param batches the items of each, the first having number 1
/// @param shown numbers of those that are shown
/// @param edits by name of the item; empty for a removal
record Overlaid(List<List<Item>> batches, Set<Integer> shown, Map<String, Optional<Item>> edits) {
    private static final List<String> IDS = List.of("a", "b", "c", "d");

    /// Three batches that know some of the same items, all hidden.
    static Overlaid hidden() {
        List<List<Item>> batches = new ArrayList<>();
        for (int batch = 1; batch <= 3; batch++) {
            List<Item> items = new ArrayList<>();
            for (String id : IDS.subList(batch == 3 ? 1 : 0, batch + 1)) {
                items.add(Sample.event(id, "of batch " + batch, "200" + batch));
                items.add(Sample.bare(id, "north", "200" + batch, "a"));
            }
            batches.add(items);
        }
        return new Overlaid(batches, Set.of(), Map.of());
    }

    /// Makes some change to a store and to this model of it.
    Overlaid changed(Store store, Random random, int step) {
        String id = IDS.get(random.nextInt(IDS.size()));
        return switch (random.nextInt(4)) {
            case 0 -> edited(store, Sample.event(id, "edit " + step, "1" + (100 + step)));
            case 1 -> edited(store, Sample.bare(id, "south", "1" + (100 + step), id));
            case 2 -> {
                Class<? extends Item> type = random.nextBoolean() ? Event.class : Position.class;
                store.remove(type, id);
                yield with(name(type, id), Optional.empty());
            }
            default -> toggled(store, 1 + random.nextInt(batches.size()));
        };
    }

    private Overlaid edited(Store store, Item item) {
        store.put(item);
        return with(name(item.getClass(), item.id()), Optional.of(item));
    }

    private Overlaid with(String name, Optional<Item> edit) {
        Map<String, Optional<Item>> more = new HashMap<>(edits);
        more.put(name, edit);
        return new Overlaid(batches, shown, more);
    }

    private Overlaid toggled(Store store, int batch) {
        Set<Integer> other = new TreeSet<>(shown);
        if (other.remove(batch)) {
            store.apply(new Change.HideBatch(batch));
        } else {
            other.add(batch);
            store.apply(new Change.ShowBatch(batch));
        }
        return new Overlaid(batches, other, edits);
    }

    /// What is shown, sorted by name.
    List<Item> items() {
        Map<String, Item> items = new HashMap<>();
        for (int batch : new TreeSet<>(shown)) {
            batches.get(batch - 1)
                    .forEach(item -> items.put(name(item.getClass(), item.id()), item));
        }
        edits.forEach(
                (name, edit) ->
                        edit.ifPresentOrElse(
                                item -> items.put(name, item), () -> items.remove(name)));
        return sorted(items.values().stream().toList());
    }

    /// Items in the order of their names.
    static List<Item> sorted(List<Item> items) {
        return items.stream()
                .sorted(Comparator.comparing(item -> name(item.getClass(), item.id())))
                .toList();
    }

    private static String name(Class<? extends Item> type, String id) {
        return type.getSimpleName() + " " + id;
    }
}
