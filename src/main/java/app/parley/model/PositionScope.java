package app.parley.model;

/// Whether a position is one party's own position on one issue, and how it must be shown if it is
/// not.
public enum PositionScope {
    /// The party's own position.
    OWN,
    /// A reaction to another party's step; marked as such on its card.
    REACTION,
    /// A decision taken rather than a position at the table; labelled "measure adopted".
    MEASURE_ADOPTED,
    /// Known through somebody else; labelled "as credited by", not as the party's own words.
    AS_CREDITED,
    /// The text does not address the issue; shown without a strength and not counted.
    NOT_ADDRESSED,
    /// A sentence about both sides; never on a party's card and never counted.
    BACKGROUND;

    /// Whether it has a strength of its own and counts among the party's positions.
    public boolean counts() {
        return this != NOT_ADDRESSED && this != BACKGROUND;
    }
}
