package app.parley.model;

import java.util.List;

/// A subject of the negotiation.
///
/// @param id such as `territory`
/// @param label as shown
/// @param question the neutral question the parties answer
/// @param order the place in lists, from 1
/// @param aliases other words for it, found by search
public record Issue(String id, String label, String question, int order, List<String> aliases)
        implements Item {
    /// Lists are copied.
    public Issue {
        aliases = List.copyOf(aliases);
    }
}
