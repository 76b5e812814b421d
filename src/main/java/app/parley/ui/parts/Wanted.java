package app.parley.ui.parts;

import java.util.Set;

/// The ids of what a node would show: to be fetched and handed over as [References].
///
/// @param events ids of events whose labels are wanted
/// @param sources ids of sources
public record Wanted(Set<String> events, Set<String> sources) {
    /// Sets are copied.
    public Wanted {
        events = Set.copyOf(events);
        sources = Set.copyOf(sources);
    }
}
