package app.parley.importer;

import app.parley.model.Dossier;
import app.parley.model.Kind;
import app.parley.model.Party;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a store has names for, so that a file's parties and kinds are recognised as its own.
public final class Known {
    private final Map<String, String> parties = new HashMap<>();
    private final Set<String> kinds;
    private final ZoneId zone;

    private Known(Dossier dossier) {
        for (Party party : dossier.all(Party.class)) {
            Stream.of(
                            List.of(party.id(), party.name(), party.shortName(), party.code()),
                            party.alternativeNames())
                    .flatMap(List::stream)
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> parties.putIfAbsent(folded(name), party.id()));
        }
        kinds = dossier.all(Kind.class).stream().map(Kind::id).collect(Collectors.toSet());
        zone = dossier.homeZone();
    }

    /// What a store that shows this dossier has names for.
    public static Known of(Dossier dossier) {
        return new Known(dossier);
    }

    /// The id of the party with an id, code or name, in any case.
    public Optional<String> party(String name) {
        return Optional.ofNullable(parties.get(folded(name)));
    }

    /// Whether there is a kind with this id.
    boolean hasKind(String id) {
        return kinds.contains(id);
    }

    /// The zone of the home view.
    ZoneId zone() {
        return zone;
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
