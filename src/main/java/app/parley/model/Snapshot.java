package app.parley.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is true in a store at one moment: the times of all events as columns, and everything else
/// but the events' words in full.
///
/// @param version counts the changes of the store; a snapshot with the same version says the same
/// @param title of the negotiation
/// @param subtitle one line about it
/// @param parties in the order of the store
/// @param issues in their order
/// @param kinds in their order
/// @param events the columns
/// @param positions with the instants from which they count
/// @param relations between positions
/// @param commitments of the rounds
/// @param rounds the talks rounds, oldest first
/// @param views home view and named views
/// @param batches every import, shown or hidden
/// @param during by the number of an event whose own hour is not known, that of the event within
///     which it happened
public record Snapshot(
        long version,
        String title,
        String subtitle,
        List<Party> parties,
        List<Issue> issues,
        List<Kind> kinds,
        Events events,
        Positions positions,
        List<Relation> relations,
        List<Commitment> commitments,
        List<Round> rounds,
        List<NamedView> views,
        List<Batch> batches,
        Map<Integer, Integer> during) {
    /// A talks round: the backbone of the timeline.
    ///
    /// @param number the event's number
    /// @param id the event's id
    /// @param label its short title
    /// @param start instant in milliseconds, dates read in the home zone
    /// @param end instant in milliseconds; positions stated by then were stated up to this round
    public record Round(int number, String id, String label, long start, long end) {}

    /// Lists are copied.
    public Snapshot {
        parties = List.copyOf(parties);
        issues = List.copyOf(issues);
        kinds = List.copyOf(kinds);
        relations = List.copyOf(relations);
        commitments = List.copyOf(commitments);
        rounds = List.copyOf(rounds);
        views = List.copyOf(views);
        batches = List.copyOf(batches);
        during = Map.copyOf(during);
    }

    /// The parties by id, in order.
    public Map<String, Party> partiesById() {
        Map<String, Party> byId = new LinkedHashMap<>();
        parties.forEach(party -> byId.put(party.id(), party));
        return byId;
    }

    /// The view in which the store opens, if it names one.
    public Optional<NamedView> home() {
        return views.stream().filter(view -> view.id().equals(NamedView.HOME)).findFirst();
    }
}
