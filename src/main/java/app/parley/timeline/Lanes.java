package app.parley.timeline;

import app.parley.model.Events;
import app.parley.model.Groups;
import app.parley.model.Issue;
import app.parley.model.Kind;
import app.parley.model.LaneMode;
import app.parley.model.Party;
import app.parley.model.PartyRole;
import app.parley.model.Snapshot;
import app.parley.text.Text;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sorts events into lanes. A lane without events is left out, whatever is in view.
final class Lanes {
    /// The lane of the rounds and of what negotiating parties do together.
    static final String TALKS = "talks";

    /// The lane of what happens on the ground.
    static final String GROUND = "ground";

    /// The lane of the rounds where lanes stand for issues: a round is about most of them, and in
    /// the lane of each it would leave no room for anything else. No issue has this id.
    static final String ROUNDS = "talks:rounds";

    private static final String NONE = "";

    private Lanes() {}

    /// The lanes from top to bottom.
    static List<Lane> of(Chart chart, LaneMode mode, Text text) {
        Snapshot snapshot = chart.snapshot();
        List<String> groups = chart.groups(mode).map(Groups::names).orElse(List.of());
        Map<String, Integer> keys = keys(snapshot.events(), mode, groups);
        List<Lane> lanes = new ArrayList<>();
        labels(snapshot, mode, groups, text)
                .forEach(
                        (id, label) ->
                                Optional.ofNullable(keys.remove(id))
                                        .map(key -> chart.lane(mode, key, id, label))
                                        .ifPresent(lanes::add));
        // What no list of the store knows comes last, under its own name.
        keys.keySet().stream()
                .sorted()
                .forEach(id -> lanes.add(chart.lane(mode, keys.getOrDefault(id, 0), id, id)));
        return lanes.stream().filter(lane -> lane.count() > 0).toList();
    }

    /// The numbers of the lanes in the columns, by id.
    private static Map<String, Integer> keys(Events events, LaneMode mode, List<String> groups) {
        List<String> ids =
                switch (mode) {
                    case PARTY -> events.lanes();
                    case KIND -> events.kinds();
                    case ISSUE -> events.issues();
                    case PLACE, SOURCE, CONFIDENCE -> groups;
                };
        Map<String, Integer> keys = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            keys.put(ids.get(i), i);
        }
        if (mode == LaneMode.ISSUE || !mode.isInColumns()) {
            keys.put(NONE, ids.size());
        }
        if (mode == LaneMode.ISSUE) {
            keys.put(ROUNDS, ids.size() + 1);
        }
        return keys;
    }

    /// Every possible lane in order: its id, and how it is called.
    private static Map<String, String> labels(
            Snapshot snapshot, LaneMode mode, List<String> groups, Text text) {
        Map<String, String> labels = new LinkedHashMap<>();
        switch (mode) {
            case PARTY -> {
                labels.put(TALKS, text.say("timeline.lane.talks"));
                snapshot.parties().stream()
                        .sorted(
                                Comparator.comparing(Lanes::isFurther)
                                        .thenComparing(
                                                Party::shortName,
                                                Collator.getInstance(text.locale()))
                                        .thenComparing(Party::id))
                        .forEach(party -> labels.put(party.id(), party.shortName()));
                labels.put(GROUND, text.say("timeline.lane.ground"));
            }
            case ISSUE -> {
                labels.put(ROUNDS, text.say("timeline.lane.rounds"));
                snapshot.issues().stream()
                        .sorted(Comparator.comparingInt(Issue::order).thenComparing(Issue::id))
                        .forEach(issue -> labels.put(issue.id(), issue.label()));
                labels.put(NONE, text.say("timeline.lane.noIssue"));
            }
            case KIND ->
                    snapshot.kinds().stream()
                            .sorted(Comparator.comparingInt(Kind::order).thenComparing(Kind::id))
                            .forEach(kind -> labels.put(kind.id(), kind.label()));
            case PLACE, SOURCE -> {
                groups.forEach(name -> labels.put(name, name));
                labels.put(
                        NONE,
                        text.say(
                                mode == LaneMode.PLACE
                                        ? "timeline.lane.noPlace"
                                        : "timeline.lane.noSource"));
            }
            case CONFIDENCE -> {
                groups.forEach(name -> labels.put(name, capital(confidence(name, text), text)));
                labels.put(NONE, text.say("timeline.lane.noConfidence"));
            }
        }
        return labels;
    }

    /// How well something is known, in words; what has none stands as it is.
    static String confidence(String code, Text text) {
        String key = "confidence." + code;
        return text.has(key) ? text.say(key) : code;
    }

    private static String capital(String words, Text text) {
        return words.substring(0, 1).toUpperCase(text.locale()) + words.substring(1);
    }

    private static boolean isFurther(Party party) {
        return party.role() != PartyRole.NEGOTIATING_PARTY;
    }
}
