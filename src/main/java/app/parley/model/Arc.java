package app.parley.model;

/// A link between two shown events, which are named by their numbers.
///
/// @param from number of an event
/// @param to number of an event
/// @param link what it says
public record Arc(int from, int to, Link link) {}
