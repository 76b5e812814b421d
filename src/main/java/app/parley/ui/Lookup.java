package app.parley.ui;

import app.parley.model.Arc;
import app.parley.model.Edtf;
import app.parley.model.Event;
import app.parley.model.Filter;
import app.parley.model.Hit;
import app.parley.model.Link;
import app.parley.model.Position;
import app.parley.model.Positions;
import app.parley.model.ProblemException;
import app.parley.model.Snapshot;
import app.parley.store.Store;
import app.parley.ui.detail.EventDetail;
import app.parley.ui.parts.References;
import app.parley.ui.parts.Wanted;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a session asks its store in several questions at once; on the store's thread.
///
/// @param store that is asked
/// @param snapshot of it
public record Lookup(Store store, Snapshot snapshot) {
    /// An event in full, with what it refers to.
    Optional<Session.Selected> event(int number) {
        Event event = store.details(Set.of(number)).get(number);
        if (event == null) {
            return Optional.empty();
        }
        List<Arc> arcs = store.links(number);
        List<Link> links = arcs.stream().map(Arc::link).toList();
        Wanted wanted = EventDetail.wanted(event, links, snapshot);
        return Optional.of(
                new Session.Selected(
                        number, event, arcs, references(wanted), store.provenance(number)));
    }

    /// What somebody's content refers to.
    References references(Wanted wanted) {
        Map<Integer, String> ids = new HashMap<>();
        for (String id : wanted.events()) {
            store.number(id).ifPresent(number -> ids.put(number, id));
        }
        Map<String, String> labels = new HashMap<>();
        store.labels(ids.keySet())
                .forEach((number, label) -> labels.put(ids.getOrDefault(number, ""), label));
        return new References(labels, store.sources(wanted.sources()));
    }

    /// Something that a search found.
    ///
    /// @param hit the item
    /// @param when it happened or was stated, if it has a date
    public record Found(Hit hit, Optional<Edtf> when) {}

    /// What a search finds, with its dates.
    List<Found> found(String words, int limit) {
        List<Hit> hits = store.search(words, limit);
        Map<Integer, Event> events =
                store.details(
                        hits.stream().flatMapToInt(hit -> hit.event().stream()).boxed().toList());
        Map<String, Edtf> stated =
                snapshot.positions().all().stream()
                        .map(Positions.Stated::position)
                        .collect(Collectors.toMap(Position::id, Position::stated));
        return hits.stream().map(hit -> new Found(hit, when(hit, events, stated))).toList();
    }

    private static Optional<Edtf> when(
            Hit hit, Map<Integer, Event> events, Map<String, Edtf> stated) {
        if (hit.type() == Position.class) {
            return Optional.ofNullable(stated.get(hit.id()));
        }
        return hit.type() == Event.class
                ? hit.event().stream()
                        .mapToObj(events::get)
                        .filter(Objects::nonNull)
                        .map(event -> event.time().date())
                        .findFirst()
                : Optional.empty();
    }

    /// A filter as somebody wrote it.
    Questions.Written filter(String line) {
        try {
            return new Questions.Written(
                    store.known(snapshot, Filter.parse(line)), Optional.empty());
        } catch (ProblemException e) {
            return new Questions.Written(Filter.EVERYTHING, Optional.of(e.problem()));
        }
    }
}
