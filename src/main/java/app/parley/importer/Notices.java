package app.parley.importer;

import app.parley.model.Comparison;
import app.parley.model.Problem;

import java.util.ArrayList;
import java.util.List;

/// What is to be said of a file although no row is refused for it, such as that a series of dates
/// has no end. As many are kept as are ever listed.
public final class Notices {
    private final List<Problem> all = new ArrayList<>();

    /// None yet.
    public Notices() {}

    /// Takes one, unless there are enough.
    public void add(Problem notice) {
        if (all.size() < Comparison.LISTED) {
            all.add(notice);
        }
    }

    /// Those that were taken, in file order.
    public List<Problem> all() {
        return List.copyOf(all);
    }
}
