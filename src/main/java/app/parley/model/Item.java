package app.parley.model;

/// Anything a store keeps under an id of its own and in layers.
public sealed interface Item
        permits Alias,
                Commitment,
                Event,
                Issue,
                Kind,
                Link,
                NamedView,
                Party,
                Position,
                Relation,
                Source,
                Term {
    /// The id under which other items name this one; unique among items of the same type.
    String id();
}
