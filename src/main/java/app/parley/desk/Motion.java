package app.parley.desk;

/// Whether things on screen move by themselves.
public enum Motion {
    /// As the platform says.
    SYSTEM,
    /// Every way is taken at once.
    REDUCED
}
