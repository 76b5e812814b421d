package app.parley.model;

import java.util.List;

/// Everything an event file says, in full.
///
/// @param title of the negotiation
/// @param subtitle one line about it
/// @param items in file order within each type
public record Dossier(String title, String subtitle, List<Item> items) {
    /// Lists are copied.
    public Dossier {
        items = List.copyOf(items);
    }

    /// The items of one type, in order.
    public <T extends Item> List<T> all(Class<T> type) {
        return items.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
