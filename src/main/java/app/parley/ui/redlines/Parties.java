package app.parley.ui.redlines;

import app.parley.model.Party;
import app.parley.model.PartyRole;
import app.parley.model.Position;
import app.parley.model.Positions;
import app.parley.model.Snapshot;

import java.util.List;
import java.util.Optional;

/// Looks up parties and positions by id.
final class Parties {
    private Parties() {}

    /// A party; one that is nothing but its id where a file names a party it does not describe.
    static Party of(Snapshot snapshot, String id) {
        return snapshot.parties().stream()
                .filter(party -> party.id().equals(id))
                .findFirst()
                .orElseGet(
                        () ->
                                new Party(
                                        id,
                                        id,
                                        id,
                                        "",
                                        PartyRole.OTHER,
                                        List.of(),
                                        List.of(),
                                        "#767676",
                                        "#A8A8A8",
                                        "bar",
                                        ""));
    }

    /// A stated position by its id.
    static Optional<Position> position(Snapshot snapshot, String id) {
        return snapshot.positions().all().stream()
                .map(Positions.Stated::position)
                .filter(position -> position.id().equals(id))
                .findFirst();
    }
}
