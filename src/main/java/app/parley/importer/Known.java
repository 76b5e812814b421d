package app.parley.importer;

import app.parley.model.Dossier;
import app.parley.model.Issue;
import app.parley.model.Kind;
import app.parley.model.NamedView;
import app.parley.model.Party;
import app.parley.model.Snapshot;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is known before a file is read: what a store has names for, so that parties and kinds are
/// recognised as its own, and what was said of columns before.
public final class Known {
    private final Map<String, String> parties;
    private final Map<String, String> countries;
    private final Set<String> kinds;
    private final Set<String> issues;
    private final ZoneId zone;
    private final Memory memory;

    private Known(
            Map<String, String> parties,
            Map<String, String> countries,
            Set<String> kinds,
            Set<String> issues,
            ZoneId zone,
            Memory memory) {
        this.parties = parties;
        this.countries = countries;
        this.kinds = kinds;
        this.issues = issues;
        this.zone = zone;
        this.memory = memory;
    }

    private static Known of(List<Party> all, List<Kind> kinds, List<Issue> issues, ZoneId zone) {
        Map<String, String> parties = new HashMap<>();
        Map<String, String> countries = new HashMap<>();
        for (Party party : all) {
            Stream.of(
                            List.of(party.id(), party.name(), party.shortName(), party.code()),
                            party.alternativeNames())
                    .flatMap(List::stream)
                    .filter(name -> !name.isEmpty())
                    .forEach(
                            name -> {
                                parties.putIfAbsent(folded(name), party.id());
                                Countries.code(name)
                                        .ifPresent(c -> countries.putIfAbsent(c, party.id()));
                            });
        }
        // Stores know zones by their names, and an offset has none.
        return new Known(
                parties,
                countries,
                kinds.stream().map(Kind::id).collect(Collectors.toSet()),
                issues.stream().map(Issue::id).collect(Collectors.toSet()),
                zone.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : zone,
                Memory.NONE);
    }

    /// What a store that shows this dossier has names for.
    public static Known of(Dossier dossier) {
        return of(
                dossier.all(Party.class),
                dossier.all(Kind.class),
                dossier.all(Issue.class),
                dossier.homeZone());
    }

    /// What a store has names for.
    public static Known of(Snapshot snapshot) {
        ZoneId home =
                snapshot.home()
                        .map(NamedView::zone)
                        .filter(zone -> !zone.isEmpty())
                        .<ZoneId>map(ZoneId::of)
                        .orElse(ZoneOffset.UTC);
        return of(snapshot.parties(), snapshot.kinds(), snapshot.issues(), home);
    }

    /// The same, and what was said of columns before.
    public Known remembering(Memory said) {
        return new Known(parties, countries, kinds, issues, zone, said);
    }

    /// What was said of columns before.
    public Memory memory() {
        return memory;
    }

    /// The id of the party with an id, code or name, in any case; of a country also by what it is
    /// called in another language.
    public Optional<String> party(String name) {
        return Optional.ofNullable(parties.get(folded(name)))
                .or(() -> Countries.code(name).flatMap(c -> Optional.ofNullable(countries.get(c))));
    }

    /// Whether there is a kind with this id.
    boolean hasKind(String id) {
        return kinds.contains(id);
    }

    /// Whether there is an issue with this id.
    public boolean hasIssue(String id) {
        return issues.contains(id);
    }

    /// The zone of the home view.
    ZoneId zone() {
        return zone;
    }

    private static String folded(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        return plain.startsWith("the ") ? plain.substring("the ".length()) : plain;
    }
}
