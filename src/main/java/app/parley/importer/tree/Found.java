package app.parley.importer.tree;

import app.parley.model.Problem;

/// Takes the objects of a file one by one.
@FunctionalInterface
public interface Found {
    /// Takes one.
    ///
    /// @param where it begins
    void take(Node node, Problem.Where where);
}
