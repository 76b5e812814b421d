package app.parley.model;

/// How two positions of different parties stand to one another.
///
/// @param a id of a position
/// @param b id of a position of another party
/// @param kind conflict, overlap ...
/// @param comment why it is read so
public record Relation(String a, String b, RelationKind kind, String comment) implements Item {
    @Override
    public String id() {
        return a + " " + b;
    }
}
