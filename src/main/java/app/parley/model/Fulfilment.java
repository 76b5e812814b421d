package app.parley.model;

/// What became of a commitment.
public enum Fulfilment {
    /// Carried out.
    DONE,
    /// Carried out in part.
    PARTLY,
    /// The parties differ on what was agreed or done.
    DISPUTED,
    /// Not carried out so far, or nothing is known.
    OPEN
}
