package app.parley.importer;

/// Which rows of a file are taken in.
public enum Selection {
    /// What the format is usually read for: of a data set of all events in the world, such as
    /// GDELT, its talks and agreements. Most formats pass nothing over.
    USUAL,
    /// Every row.
    EVERYTHING
}
