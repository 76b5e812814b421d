package app.parley.model;

/// How a party's position on an issue moved between two instants; derived from the statements
/// between.
public enum Shift {
    /// No position before.
    NEW,
    /// The same statement is still in force.
    UNCHANGED,
    /// Stated again without change.
    REAFFIRMED,
    /// Went further.
    HARDENED,
    /// Went less far.
    SOFTENED,
    /// Now tied to conditions.
    CONDITIONAL,
    /// Taken back.
    WITHDRAWN
}
