package app.parley.model;

import java.util.List;
import java.util.Optional;

/// What a party had stated on one issue at one instant, and how it came to that.
///
/// @param stated the position in force
/// @param issue its issue
/// @param since how it moved since the end of the round before
/// @param round the round `since` looks back to; empty if there was none
/// @param before the position in force at the end of that round
/// @param marks how it stood at each round up to the instant, oldest first
/// @param relations to positions of other parties in force at the instant
public record RedLineCard(
        Positions.Stated stated,
        Issue issue,
        Shift since,
        Optional<Snapshot.Round> round,
        Optional<Position> before,
        List<RoundMark> marks,
        List<Relation> relations) {
    /// Lists are copied.
    public RedLineCard {
        marks = List.copyOf(marks);
        relations = List.copyOf(relations);
    }

    /// The position in force.
    public Position position() {
        return stated.position();
    }

    /// Whether a position of another party in force at the instant excludes this one.
    public boolean inConflict() {
        return relations.stream().anyMatch(r -> r.kind() == RelationKind.CONFLICT);
    }

    /// How an issue stood for a party at the end of a round.
    ///
    /// @param round the round
    /// @param shift against the round before it; empty if no position was in force
    /// @param strength of the position in force; empty if none was
    public record RoundMark(
            Snapshot.Round round, Optional<Shift> shift, Optional<Strength> strength) {}
}
