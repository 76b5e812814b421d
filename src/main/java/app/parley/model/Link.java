package app.parley.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// One event proposes, prepares, answers, leads to or carries out another.
///
/// @param from id of an event
/// @param to id of an event
/// @param type such as `carries-out`; described by the terms of the list `links`
/// @param note a remark
/// @param status for what is carried out: how far
/// @param evidence for it
/// @param certain false where the link itself is doubtful
/// @param gap the hours between the two, where that is the point of the link
/// @param sources ids
public record Link(
        String from,
        String to,
        String type,
        String note,
        Optional<Fulfilment> status,
        String evidence,
        boolean certain,
        Optional<Gap> gap,
        List<String> sources)
        implements Item {
    /// Lists are copied.
    public Link {
        sources = List.copyOf(sources);
    }

    @Override
    public String id() {
        return from + " " + type + " " + to;
    }

    /// Hours between two events.
    ///
    /// @param hours at least, or exactly; empty where it is not established
    /// @param hoursMax at most, where the sources leave a range
    /// @param exact whether `hours` is exact
    public record Gap(OptionalDouble hours, OptionalDouble hoursMax, boolean exact) {}
}
