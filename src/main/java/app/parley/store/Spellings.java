package app.parley.store;

import app.parley.model.Alias;
import app.parley.model.Issue;
import app.parley.model.Party;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Names with all their spellings, as folded words.
final class Spellings {
    private static final String PEOPLE = "people";

    private final Map<List<String>, Set<List<String>>> byName = new HashMap<>();
    private int longest = 1;

    private Spellings() {}

    /// The spellings that a store knows: its aliases, other names of parties, other words for
    /// issues.
    static Spellings of(Layers layers) {
        Spellings spellings = new Spellings();
        for (Alias alias : layers.all(Alias.class)) {
            Stream<String> names = with(alias.name(), alias.variants());
            spellings.add(
                    alias.category().equals(PEOPLE) ? names.flatMap(Spellings::person) : names);
        }
        layers.all(Party.class)
                .forEach(party -> spellings.add(with(party.name(), party.alternativeNames())));
        layers.all(Issue.class)
                .forEach(issue -> spellings.add(with(issue.label(), issue.aliases())));
        return spellings;
    }

    /// The spellings of a name; empty if it is none.
    Set<List<String>> of(List<String> name) {
        return byName.getOrDefault(name, Set.of());
    }

    /// How many words the longest name has.
    int longest() {
        return longest;
    }

    private void add(Stream<String> names) {
        Set<List<String>> group = new LinkedHashSet<>();
        names.map(Folding::fold).filter(words -> !words.isEmpty()).forEach(group::add);
        for (List<String> name : group) {
            byName.computeIfAbsent(name, _ -> new LinkedHashSet<>()).addAll(group);
            longest = Math.max(longest, name.size());
        }
    }

    private static Stream<String> with(String name, List<String> others) {
        return Stream.concat(Stream.of(name), others.stream());
    }

    /// A person is also known by the last word of the name.
    private static Stream<String> person(String name) {
        return Stream.of(name, name.substring(name.strip().lastIndexOf(' ') + 1));
    }
}
