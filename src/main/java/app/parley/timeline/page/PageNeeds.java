package app.parley.timeline.page;

import java.util.Set;

/// What a page needs of the store that has not arrived. Whoever exports fetches it and asks again,
/// until nothing is needed or nothing more comes.
///
/// @param labels numbers of events
/// @param details numbers of events
/// @param sources ids of sources
public record PageNeeds(Set<Integer> labels, Set<Integer> details, Set<String> sources) {
    /// Sets are copied.
    public PageNeeds {
        labels = Set.copyOf(labels);
        details = Set.copyOf(details);
        sources = Set.copyOf(sources);
    }

    /// Whether everything is there.
    public boolean isEmpty() {
        return labels.isEmpty() && details.isEmpty() && sources.isEmpty();
    }
}
