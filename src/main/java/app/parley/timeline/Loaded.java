package app.parley.timeline;

import app.parley.model.Arc;
import app.parley.model.Event;
import app.parley.model.Groups;
import app.parley.model.Source;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What has arrived of the store's words so far.
///
/// @param labels by event number, for every event that could be labelled in the picture
/// @param details in full, by event number, of the events somebody looks at
/// @param links from or to the selected event, as pairs of event numbers
/// @param sources by id, of what somebody looks at
/// @param shown the numbers of the events that pass the filter, never written again; empty if every
///     event does
/// @param groups in which lanes events stand that their columns do not tell
public record Loaded(
        Map<Integer, String> labels,
        Map<Integer, Event> details,
        List<Arc> links,
        Map<String, Source> sources,
        Optional<BitSet> shown,
        Optional<Groups> groups) {
    /// Nothing yet.
    public static final Loaded NOTHING = new Loaded(Map.of(), Map.of(), List.of());

    /// Maps are copied.
    public Loaded {
        labels = Map.copyOf(labels);
        details = Map.copyOf(details);
        links = List.copyOf(links);
        sources = Map.copyOf(sources);
    }

    /// Without sources, which only a page shows.
    public Loaded(Map<Integer, String> labels, Map<Integer, Event> details, List<Arc> links) {
        this(labels, details, links, Map.of());
    }

    /// Without a filter.
    public Loaded(
            Map<Integer, String> labels,
            Map<Integer, Event> details,
            List<Arc> links,
            Map<String, Source> sources) {
        this(labels, details, links, sources, Optional.empty(), Optional.empty());
    }

    /// With other events that pass the filter.
    public Loaded showing(Optional<BitSet> passing) {
        return new Loaded(labels, details, links, sources, passing, groups);
    }

    /// With other groups.
    public Loaded grouped(Optional<Groups> other) {
        return new Loaded(labels, details, links, sources, shown, other);
    }

    /// With other labels.
    public Loaded labelled(Map<Integer, String> other) {
        return new Loaded(other, details, links, sources, shown, groups);
    }

    /// With other details and links.
    public Loaded detailed(Map<Integer, Event> other, List<Arc> otherLinks) {
        return new Loaded(labels, other, otherLinks, sources, shown, groups);
    }

    /// Whether an event passes the filter.
    public boolean shows(int event) {
        return shown.isEmpty() || shown.get().get(event);
    }

    /// With more that has arrived.
    public Loaded and(
            Map<Integer, String> moreLabels,
            Map<Integer, Event> moreDetails,
            Map<String, Source> moreSources) {
        return new Loaded(
                joined(labels, moreLabels),
                joined(details, moreDetails),
                links,
                joined(sources, moreSources),
                shown,
                groups);
    }

    private static <K, V> Map<K, V> joined(Map<K, V> known, Map<K, V> more) {
        Map<K, V> all = new HashMap<>(known);
        all.putAll(more);
        return all;
    }
}
