package app.parley.model;

/// How two positions of different parties stand to one another; an analyst's reading.
public enum RelationKind {
    /// They exclude one another.
    CONFLICT,
    /// They share a part.
    PARTIAL_OVERLAP,
    /// They agree.
    OVERLAP,
    /// They point different ways without excluding one another.
    DIVERGENCE,
    /// One of them does not speak to the other's point.
    NOT_ADDRESSED
}
