package app.parley.importer;

/// How sure a format is that a file is its own, from less to more.
public enum Likelihood {
    /// It is something else.
    NO,
    /// It can be read that way if nothing better is known.
    POSSIBLE,
    /// It bears the marks of the format.
    LIKELY,
    /// It says so itself.
    CERTAIN
}
