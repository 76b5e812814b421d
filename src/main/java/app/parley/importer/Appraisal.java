package app.parley.importer;

import app.parley.model.Comparison;
import app.parley.model.Difference;
import app.parley.model.Event;
import app.parley.model.Item;
import app.parley.model.Problem;
import app.parley.model.Shown;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Holds the rows of a file against what a store shows, as they come. Of each row, and of each item
/// beside the rows, one bit is kept: whether it brings anything new.
final class Appraisal {
    private static final int AT_ONCE = 1000;

    private final Shown shown;
    private final Met met = new Met();
    private final BitSet news = new BitSet();
    private final List<Row.Whole> first = new ArrayList<>();
    private final List<Problem> refused = new ArrayList<>();
    private final List<Difference> differences = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final Map<Integer, Event> waiting = new LinkedHashMap<>();
    private final BitSet newsBeside = new BitSet();
    private final Map<Integer, Item> waitingBeside = new LinkedHashMap<>();
    private int besides;
    private int rows;
    private int refusals;
    private int added;
    private int changed;
    private int unchanged;
    private int repeated;
    private int gone;

    Appraisal(Shown shown) {
        this.shown = shown;
    }

    /// Takes the next row, or what stands beside it.
    void take(Row.Whole row) {
        switch (row) {
            case Row.Beside beside -> take(beside.item());
            case Row.Read read -> {
                count(row);
                take(read.event());
            }
            case Row.Refused no -> {
                count(row);
                refusals++;
                if (refused.size() < Comparison.LISTED) {
                    refused.add(no.problem());
                }
            }
        }
    }

    private void count(Row.Whole row) {
        rows++;
        if (first.size() < Preview.FIRST) {
            first.add(row);
        }
    }

    private void take(Item item) {
        switch (shown.standing(item)) {
            case NEW -> newsBeside.set(besides);
            case SAME -> {}
            case PERHAPS_CHANGED -> {
                waitingBeside.put(besides, item);
                if (waitingBeside.size() == AT_ONCE) {
                    compareBeside();
                }
            }
        }
        besides++;
    }

    private void compareBeside() {
        Set<Item> other = new HashSet<>(news(List.copyOf(waitingBeside.values())));
        waitingBeside.forEach((n, item) -> newsBeside.set(n, other.contains(item)));
        waitingBeside.clear();
    }

    private void take(Event event) {
        if (met.meet(event.id(), 0) != Met.Meeting.FIRST) {
            repeated++;
            return;
        }
        switch (shown.standing(event)) {
            case NEW -> {
                added++;
                news.set(rows - 1);
            }
            case SAME -> unchanged++;
            case PERHAPS_CHANGED -> {
                waiting.put(rows - 1, event);
                if (waiting.size() == AT_ONCE) {
                    compare();
                }
            }
        }
    }

    private void compare() {
        Map<String, Event> before =
                shown.some(Event.class, waiting.values().stream().map(Event::id).toList()).stream()
                        .collect(Collectors.toMap(Event::id, event -> event));
        waiting.forEach(
                (row, event) -> {
                    Event was = before.get(event.id());
                    if (was == null) {
                        added++;
                        news.set(row);
                    } else if (was.equals(event)) {
                        unchanged++;
                    } else {
                        changed++;
                        news.set(row);
                        if (differences.size() < Comparison.LISTED) {
                            differences.add(Difference.of(was, event));
                        }
                    }
                });
        waiting.clear();
    }

    /// What came of it, after the last row.
    ///
    /// @param scope how the ids of all events begin that the file tells of; empty if it does not
    ///     claim to be complete
    Comparison comparison(String scope) {
        compare();
        compareBeside();
        if (!scope.isEmpty()) {
            shown.events(scope, this::miss);
        }
        return new Comparison(added, changed, unchanged, repeated, gone, differences, missing);
    }

    private void miss(String id) {
        if (!met.has(id)) {
            gone++;
            if (missing.size() < Comparison.LISTED) {
                missing.add(id);
            }
        }
    }

    /// Those of some items that the store does not have, or has otherwise.
    List<Item> news(List<Item> items) {
        List<Item> found = new ArrayList<>();
        items.stream()
                .collect(
                        Collectors.groupingBy(
                                Item::getClass, LinkedHashMap::new, Collectors.toList()))
                .forEach((type, all) -> found.addAll(news(type, all)));
        return found;
    }

    private List<Item> news(Class<? extends Item> type, List<Item> all) {
        List<Item> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Item> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            var before = shown.some(type, some.stream().map(Item::id).toList());
            found.addAll(some.stream().filter(item -> !before.contains(item)).toList());
        }
        return found;
    }

    /// The numbers, from 0, of the rows that bring something new.
    BitSet news() {
        return news;
    }

    /// The numbers, from 0, of the items beside the rows that bring something new.
    BitSet newsBeside() {
        return newsBeside;
    }

    /// The first rows.
    List<Row.Whole> first() {
        return first;
    }

    /// What is wrong with the first rows that were refused.
    List<Problem> refused() {
        return refused;
    }

    /// How many rows were refused.
    int refusals() {
        return refusals;
    }

    /// How many rows came.
    int rows() {
        return rows;
    }
}
