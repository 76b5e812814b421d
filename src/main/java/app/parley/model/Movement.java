package app.parley.model;

/// How a statement stands to the same party's statement before it on that issue; an analyst's
/// reading.
public enum Movement {
    /// First statement on record.
    STATED,
    /// Said again without change.
    REAFFIRMED,
    /// Went further than before.
    HARDENED,
    /// Went less far than before.
    SOFTENED,
    /// Now tied to conditions.
    CONDITIONAL,
    /// Taken back.
    WITHDRAWN
}
