package app.parley.model;

/// What the lanes of a timeline stand for.
public enum LaneMode {
    /// The talks, each acting or speaking party, and what happened on the ground.
    PARTY,
    /// The subjects of the negotiation.
    ISSUE,
    /// The kinds of event.
    KIND
}
