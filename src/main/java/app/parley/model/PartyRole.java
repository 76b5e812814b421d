package app.parley.model;

/// What a party is in the process.
public enum PartyRole {
    /// Negotiates on its own behalf; has a panel of stated red lines.
    NEGOTIATING_PARTY,
    /// Receives the others.
    HOST,
    /// Mediates between the negotiating parties.
    MEDIATOR,
    /// Supports one of the parties or the process.
    SUPPORTER,
    /// Anyone else who takes part.
    OTHER
}
