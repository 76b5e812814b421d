package app.parley.model;

/// How firmly a position was put, as stated. A red line is a limit a party said it would not
/// cross; it is not what others think it means.
public enum Strength {
    /// A limit stated as such: a precondition, or something ruled out.
    RED_LINE,
    /// Asked for, without a limit stated.
    DEMAND,
    /// Put on the table by the party itself.
    OFFER,
    /// Wished for.
    PREFERENCE,
    /// Agreed with the other side.
    AGREED
}
