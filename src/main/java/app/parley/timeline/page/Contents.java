package app.parley.timeline.page;

import app.parley.model.Event;
import app.parley.model.Item;
import app.parley.model.Position;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a picture was made of, in short: the id of each event and position and a check sum of what
/// it said. By it one can tell what changed since.
///
/// @param sums by `event:` or `position:` and the id
public record Contents(SortedMap<String, String> sums) {
    private static final String FIELD = "&contents=";
    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /// The map is copied.
    public Contents {
        sums = Collections.unmodifiableSortedMap(new TreeMap<>(sums));
    }

    /// What some events and positions say.
    public static Contents of(Collection<Event> events, Collection<Position> positions) {
        SortedMap<String, String> sums = new TreeMap<>();
        events.forEach(event -> sums.put("event:" + event.id(), sum(event)));
        positions.forEach(position -> sums.put("position:" + position.id(), sum(position)));
        return new Contents(sums);
    }

    /// FNV-1a, which tells accidental changes and is not meant to tell forged ones.
    private static String sum(Item item) {
        long hash = FNV_BASIS;
        String said = item.toString();
        for (int i = 0; i < said.length(); i++) {
            hash = (hash ^ said.charAt(i)) * FNV_PRIME;
        }
        return "%016x".formatted(hash).substring(0, 10);
    }

    /// A recipe with these contents, as one line.
    public String with(Recipe recipe) {
        return sums.entrySet().stream()
                .map(sum -> Escaped.of(sum.getKey()) + "=" + sum.getValue())
                .collect(Collectors.joining(",", recipe.text() + FIELD, ""));
    }

    /// The contents in such a line; empty if it has none.
    public static Contents parse(String line) {
        int field = line.indexOf(FIELD);
        List<String> entries =
                field < 0
                        ? List.of()
                        : Arrays.asList(line.substring(field + FIELD.length()).split(","));
        SortedMap<String, String> sums = new TreeMap<>();
        for (String entry : entries) {
            int equals = entry.indexOf('=');
            if (equals > 0) {
                sums.put(Escaped.read(entry.substring(0, equals)), entry.substring(equals + 1));
            }
        }
        return new Contents(sums);
    }

    /// What is different from what there was before.
    public Changes since(Contents before) {
        return new Changes(
                names(sums, name -> !before.sums.containsKey(name)),
                names(before.sums, name -> !sums.containsKey(name)),
                names(
                        sums,
                        name ->
                                Optional.ofNullable(before.sums.get(name))
                                        .filter(sum -> !sum.equals(sums.get(name)))
                                        .isPresent()));
    }

    private static List<String> names(SortedMap<String, String> from, Predicate<String> condition) {
        return from.keySet().stream().filter(condition).toList();
    }

    /// What came, went and says something else now: names as in [#sums].
    public record Changes(List<String> added, List<String> removed, List<String> changed) {
        /// Lists are copied.
        public Changes {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
            changed = List.copyOf(changed);
        }

        /// Whether nothing is different.
        public boolean isEmpty() {
            return Stream.of(added, removed, changed).allMatch(List::isEmpty);
        }
    }
}
