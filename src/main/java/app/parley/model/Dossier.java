package app.parley.model;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

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
