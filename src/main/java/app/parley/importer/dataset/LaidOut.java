package app.parley.importer.dataset;

import app.parley.importer.Head;
import app.parley.importer.Likelihood;
import app.parley.importer.table.DataSet;

import java.util.List;

/// A data set that is known by its layout.
interface LaidOut extends DataSet {
    /// How it is known.
    Layout layout();

    @Override
    default Likelihood probe(Head head) {
        return layout().fits(head) ? Likelihood.CERTAIN : Likelihood.NO;
    }

    @Override
    default boolean has(List<List<String>> first) {
        return layout().isAbove(first);
    }
}
