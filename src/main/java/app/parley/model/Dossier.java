package app.parley.model;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Everything an event file says, in full.
///
/// @param title of the negotiation
/// @param subtitle one line about it
/// @param items by type in the order of [#TYPES], within each type in file order
public record Dossier(String title, String subtitle, List<Item> items) {
    /// The types of items, in the order in which they are written.
    public static final List<Class<? extends Item>> TYPES =
            List.of(
                    Party.class,
                    Issue.class,
                    Kind.class,
                    Event.class,
                    Position.class,
                    Relation.class,
                    Link.class,
                    Commitment.class,
                    Source.class,
                    Alias.class,
                    Term.class,
                    NamedView.class);

    /// The items in any order; those of one type keep theirs.
    public Dossier {
        items =
                items.stream()
                        .sorted(Comparator.comparingInt(item -> TYPES.indexOf(item.getClass())))
                        .toList();
    }

    /// The items of one type, in order.
    public <T extends Item> List<T> all(Class<T> type) {
        return items.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /// What remains if only some events are of interest: these, those that a position, a commitment
    /// or one of these names, the links between any of them, and everything else.
    public Dossier about(Set<String> events) {
        Set<String> kept = new HashSet<>(events);
        all(Position.class).forEach(position -> kept.add(position.event()));
        all(Position.class).forEach(position -> kept.add(position.statedAt()));
        for (Commitment commitment : all(Commitment.class)) {
            kept.add(commitment.round());
            kept.addAll(commitment.carriedOutBy());
            kept.addAll(commitment.possiblyBy());
        }
        all(NamedView.class).forEach(view -> kept.add(view.select()));
        List<Event> known = all(Event.class);
        for (int before = 0; before < kept.size(); ) {
            before = kept.size();
            known.stream()
                    .filter(event -> kept.contains(event.id()))
                    .forEach(event -> kept.add(event.time().during()));
        }
        return new Dossier(
                title, subtitle, items.stream().filter(item -> isAmong(kept, item)).toList());
    }

    private static boolean isAmong(Set<String> events, Item item) {
        return switch (item) {
            case Event event -> events.contains(event.id());
            case Link link -> events.contains(link.from()) && events.contains(link.to());
            default -> true;
        };
    }

    /// The zone of the home view: where dates are read whose place is not known. UTC if there is
    /// no home view.
    public ZoneId homeZone() {
        return all(NamedView.class).stream()
                .filter(view -> view.id().equals(NamedView.HOME) && !view.zone().isEmpty())
                .findFirst()
                .map(view -> ZoneId.of(view.zone()))
                .orElse(ZoneOffset.UTC);
    }
}
