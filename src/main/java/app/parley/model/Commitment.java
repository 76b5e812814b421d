package app.parley.model;

import java.util.List;
import java.util.Optional;

/// What a round agreed or a party undertook, and what became of it.
///
/// @param id such as `c-r1-exchange-1000`
/// @param round id of the event at which it was made
/// @param kind `agreed`, `undertaking` or `disputed-terms`
/// @param text what is to be done
/// @param parties ids of those bound by it
/// @param due when, if a time was set
/// @param status what became of it
/// @param carriedOutBy ids of the events that carried it out
/// @param possiblyBy ids of events that may have
/// @param note a remark
/// @param sources ids
public record Commitment(
        String id,
        String round,
        String kind,
        String text,
        List<String> parties,
        Optional<Edtf> due,
        Fulfilment status,
        List<String> carriedOutBy,
        List<String> possiblyBy,
        String note,
        List<String> sources)
        implements Item {
    /// Lists are copied.
    public Commitment {
        parties = List.copyOf(parties);
        carriedOutBy = List.copyOf(carriedOutBy);
        possiblyBy = List.copyOf(possiblyBy);
        sources = List.copyOf(sources);
    }
}
