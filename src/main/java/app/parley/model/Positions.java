package app.parley.model;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Every stated position with the instant from which it counts, and what was in force when.
///
/// A position counts from the instant it was stated; see [Position#countsFrom]. Nothing stated
/// after an instant shows at it.
public final class Positions {
    /// A position and when it counts from.
    ///
    /// @param position the position
    /// @param from milliseconds since 1970 UTC
    public record Stated(Position position, long from) {}

    /// No positions at all.
    public static final Positions NONE = new Positions(List.of());

    private final List<Stated> byTime;

    /// The positions in any order; those that count from one instant keep theirs.
    public Positions(List<Stated> positions) {
        byTime = positions.stream().sorted(Comparator.comparingLong(Stated::from)).toList();
    }

    /// The positions of a dossier, dates read in its home zone where a position names none.
    public static Positions of(Dossier dossier) {
        Map<String, EventTime> times = new HashMap<>();
        dossier.all(Event.class).forEach(event -> times.put(event.id(), event.time()));
        ZoneId home = dossier.homeZone();
        return new Positions(
                dossier.all(Position.class).stream()
                        .map(
                                position ->
                                        new Stated(
                                                position,
                                                position.countsFrom(
                                                        Optional.ofNullable(
                                                                times.get(position.event())),
                                                        home)))
                        .toList());
    }

    /// All positions, oldest first.
    public List<Stated> all() {
        return byTime;
    }

    /// What one party had stated at an instant: its latest position on each issue, by issue id.
    /// Positions that are about both sides alike belong to no party.
    public Map<String, Stated> asOf(String party, long instant) {
        Map<String, Stated> inForce = new LinkedHashMap<>();
        for (Stated stated : byTime) {
            if (stated.from > instant) {
                break;
            }
            Position position = stated.position;
            if (position.party().equals(party) && position.scope() != PositionScope.BACKGROUND) {
                inForce.put(position.issue(), stated);
            }
        }
        return inForce;
    }

    /// What a party stated on an issue up to an instant, oldest first.
    public List<Stated> history(String party, String issue, long instant) {
        List<Stated> history = new ArrayList<>();
        for (Stated stated : byTime) {
            if (stated.from <= instant
                    && stated.position.party().equals(party)
                    && stated.position.issue().equals(issue)) {
                history.add(stated);
            }
        }
        return history;
    }

    /// The first instant after `instant` at which any position changes.
    public OptionalLong nextChange(long instant) {
        return byTime.stream().mapToLong(Stated::from).filter(from -> from > instant).findFirst();
    }

    /// The last instant before `instant` at which any position changed.
    public OptionalLong lastChange(long instant) {
        return byTime.stream().mapToLong(Stated::from).filter(from -> from < instant).max();
    }
}
