package app.parley.model;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/// What a store shows, for whoever compares something with it: asked by id, so that none of it has
/// to be held.
public interface Shown {
    /// A store that shows nothing.
    Shown NOTHING =
            new Shown() {
                @Override
                public Standing standing(Item item) {
                    return Standing.NEW;
                }

                @Override
                public <T extends Item> List<T> some(Class<T> type, Collection<String> ids) {
                    return List.of();
                }

                @Override
                public void events(String scope, Consumer<String> id) {}
            };

    /// How an item stands to what is shown under its id.
    enum Standing {
        /// Nothing is.
        NEW,
        /// The very same.
        SAME,
        /// Something that has to be compared with it.
        PERHAPS_CHANGED
    }

    /// How an item stands to what is shown, told without reading it from the store.
    Standing standing(Item item);

    /// The shown items of a type that have one of those ids, in any order.
    <T extends Item> List<T> some(Class<T> type, Collection<String> ids);

    /// Hands on the id of each shown event whose id begins with `scope`.
    void events(String scope, Consumer<String> id);
}
