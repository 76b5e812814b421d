package app.parley;

/// What a text is in a file of vectors.
enum Letters {
    /// Text that can be searched and edited.
    TEXT,
    /// Outlines that look the same everywhere.
    OUTLINES
}
