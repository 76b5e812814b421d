package app.parley.model;

/// One import: a layer of the store.
///
/// @param number counted from 1 in order of import
/// @param origin where it comes from
/// @param items how many items it holds
/// @param shown whether its items are shown
public record Batch(int number, Origin origin, int items, boolean shown) {}
