package app.parley.model;

import java.util.List;

/// Something done to a store that can be undone. A change names versions and batches by number;
/// what they hold stays in the store, so the inverse of a change is always at hand.
public sealed interface Change {
    /// The change that takes this one back.
    Change inverse();

    /// Lays another version over an item; version 0 stands for "as the shown batches have it".
    ///
    /// @param type the type of item
    /// @param id the item's id
    /// @param before the number of the version that lay over it, or 0
    /// @param after the number of the version to lay over it, or 0
    record Edit(Class<? extends Item> type, String id, long before, long after) implements Change {
        @Override
        public Change inverse() {
            return new Edit(type, id, after, before);
        }
    }

    /// Shows the items of a batch.
    record ShowBatch(int batch) implements Change {
        @Override
        public Change inverse() {
            return new HideBatch(batch);
        }
    }

    /// Hides the items of a batch; nothing is deleted.
    record HideBatch(int batch) implements Change {
        @Override
        public Change inverse() {
            return new ShowBatch(batch);
        }
    }

    /// Several changes that are one step of undo.
    record Several(List<Change> changes) implements Change {
        /// Lists are copied.
        public Several {
            changes = List.copyOf(changes);
        }

        @Override
        public Change inverse() {
            return new Several(changes.reversed().stream().map(Change::inverse).toList());
        }
    }
}
