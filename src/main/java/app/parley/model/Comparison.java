package app.parley.model;

import java.util.List;

/// How the events of a file stand against what a store shows.
///
/// @param added how many the store does not show
/// @param changed how many it shows otherwise
/// @param unchanged how many it shows just so
/// @param repeated how many rows tell once more of an event that the file told of before
/// @param gone how many shown events the file no longer has, although it once told of them
/// @param differences what has changed, of the first [#LISTED] events that did
/// @param missing ids of the first [#LISTED] events that are gone
public record Comparison(
        int added,
        int changed,
        int unchanged,
        int repeated,
        int gone,
        List<Difference> differences,
        List<String> missing) {
    /// How many of anything are listed one by one.
    public static final int LISTED = 1000;

    /// Lists are copied.
    public Comparison {
        differences = List.copyOf(differences);
        missing = List.copyOf(missing);
    }
}
