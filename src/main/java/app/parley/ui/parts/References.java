package app.parley.ui.parts;

import app.parley.model.Source;

import java.util.HashMap;
import java.util.Map;

/// What shown items refer to, as far as it has arrived from the store. What has not is shown by its
/// id, and shown again when it arrives.
///
/// @param events labels of events by id
/// @param sources by id
public record References(Map<String, String> events, Map<String, Source> sources) {
    /// Nothing yet.
    public static final References NONE = new References(Map.of(), Map.of());

    /// Maps are copied.
    public References {
        events = Map.copyOf(events);
        sources = Map.copyOf(sources);
    }

    /// Of these no more than what is wanted: equal for equal needs, whatever else has arrived.
    public References only(Wanted wanted) {
        Map<String, String> someEvents = new HashMap<>(events);
        Map<String, Source> someSources = new HashMap<>(sources);
        someEvents.keySet().retainAll(wanted.events());
        someSources.keySet().retainAll(wanted.sources());
        return new References(someEvents, someSources);
    }

    /// The label of an event; its id until the label arrives.
    public String event(String id) {
        return events.getOrDefault(id, id);
    }

    /// A source; one that is nothing but its id until it arrives.
    public Source source(String id) {
        Source known = sources.get(id);
        return known != null ? known : new Source(id, id, "", "", "", "", "");
    }
}
