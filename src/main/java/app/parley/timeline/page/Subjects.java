package app.parley.timeline.page;

import app.parley.model.Groups;
import app.parley.model.LaneMode;
import app.parley.model.Snapshot;
import app.parley.timeline.Entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the lanes of a page stand for where an event may stand in several of them: its issues, its
/// places, its sources.
///
/// @param mode what lanes are
/// @param groups the places or sources, once they are known
record Subjects(Snapshot snapshot, LaneMode mode, Optional<Groups> groups) {
    /// The ids of all lanes that stand for one.
    Set<String> all() {
        return switch (mode) {
            case PARTY, KIND -> Set.of();
            case ISSUE -> Set.copyOf(snapshot.events().issues());
            case PLACE, SOURCE, CONFIDENCE -> Set.copyOf(names());
        };
    }

    private List<String> names() {
        return groups.map(Groups::names).orElse(List.of());
    }

    /// The ids of the lanes that stand for those of an event, the first of them first; none if it
    /// stands in a lane of its own, as rounds do among issues, or has none.
    List<String> of(Entry entry) {
        List<String> found = new ArrayList<>();
        switch (mode) {
            case PARTY, KIND -> {}
            case ISSUE -> {
                List<String> issues = snapshot.events().issues();
                if (!entry.round()) {
                    entry.segment().issues(entry.index(), issue -> found.add(issues.get(issue)));
                }
            }
            case PLACE, SOURCE, CONFIDENCE ->
                    groups.ifPresent(
                            known ->
                                    known.visit(
                                            entry.number(),
                                            group -> {
                                                if (group < names().size()) {
                                                    found.add(names().get(group));
                                                }
                                            }));
        }
        return found;
    }
}
