package app.parley.model;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// Some events of a store in full, to be written out as text.
///
/// @param title of the negotiation
/// @param asOf as of when they are told, in milliseconds since 1970 UTC
/// @param zone in which times are given
/// @param inStore how many events the store shows altogether
/// @param parties by id
/// @param events in the order of time
/// @param sources of the events, by id
public record Excerpt(
        String title,
        long asOf,
        ZoneId zone,
        int inStore,
        Map<String, Party> parties,
        List<Event> events,
        Map<String, Source> sources) {
    /// Lists are copied.
    public Excerpt {
        parties = Map.copyOf(parties);
        events = List.copyOf(events);
        sources = Map.copyOf(sources);
    }

    /// The short name of a party, or the word itself where it names none.
    public String party(String id) {
        Party party = parties.get(id);
        return party == null ? id : party.shortName();
    }
}
