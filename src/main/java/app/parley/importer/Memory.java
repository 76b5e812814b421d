package app.parley.importer;

import java.util.List;
import java.util.Map;

/// What the user said of the columns of a table the last time one had these columns.
@FunctionalInterface
public interface Memory {
    /// Nothing was ever said.
    Memory NONE = columns -> Map.of();

    /// Fields by the name of their column; empty if no such table is remembered.
    ///
    /// @param columns the names of all columns, in order
    Map<String, String> mapping(List<String> columns);
}
