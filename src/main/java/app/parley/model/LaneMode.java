package app.parley.model;

/// What the lanes of a timeline stand for.
public enum LaneMode {
    /// The talks, each acting or speaking party, and what happened on the ground.
    PARTY,
    /// The subjects of the negotiation.
    ISSUE,
    /// The kinds of event.
    KIND,
    /// The places of events.
    PLACE,
    /// The publishers of their sources.
    SOURCE,
    /// How well they are known.
    CONFIDENCE;

    /// Whether the columns of events tell in which lane each stands; for the others it has to be
    /// looked up, see [Groups].
    public boolean isInColumns() {
        return switch (this) {
            case PARTY, ISSUE, KIND -> true;
            case PLACE, SOURCE, CONFIDENCE -> false;
        };
    }
}
