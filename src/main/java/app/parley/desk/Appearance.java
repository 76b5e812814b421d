package app.parley.desk;

/// The colours of the window.
public enum Appearance {
    /// As the system has it.
    SYSTEM,
    /// Dark ink on a light ground.
    LIGHT,
    /// Light ink on a dark ground.
    DARK
}
