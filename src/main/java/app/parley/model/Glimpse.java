package app.parley.model;

import java.util.List;

/// A large store as it looks from far away: the few events that stand out, and how many others
/// there are when. It is there long before all columns are.
///
/// @param snapshot what is true, with no other events than those that stand out
/// @param crowds all others
/// @param step events so near to each other are counted together, in milliseconds
public record Glimpse(Snapshot snapshot, List<Crowd> crowds, long step) {
    /// Lists are copied.
    public Glimpse {
        crowds = List.copyOf(crowds);
    }

    /// How many events the store shows.
    public int count() {
        return snapshot.events().count() + crowds.stream().mapToInt(Crowd::count).sum();
    }
}
