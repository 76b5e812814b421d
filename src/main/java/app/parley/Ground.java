package app.parley;

/// What is behind a picture.
enum Ground {
    /// The ground of its colours.
    SOLID,
    /// What it is laid over.
    TRANSPARENT
}
