package app.parley.timeline;

import app.parley.model.Kind;
import app.parley.model.Segment;
import app.parley.model.Snapshot;
import app.parley.text.Text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Descriptions in words of what is drawn, kept once they are made.
final class Words {
    private final Map<Integer, String> labels;
    private final When when;
    private final Text text;
    private final List<String> kinds;
    private final Map<Integer, String> made = new HashMap<>();

    Words(Snapshot snapshot, Map<Integer, String> labels, When when, Text text) {
        this.labels = labels;
        this.when = when;
        this.text = text;
        Map<String, String> byId = new HashMap<>();
        for (Kind kind : snapshot.kinds()) {
            byId.put(kind.id(), kind.label());
        }
        kinds = snapshot.events().kinds().stream().map(id -> byId.getOrDefault(id, id)).toList();
    }

    Text text() {
        return text;
    }

    When when() {
        return when;
    }

    /// "16 May 2025, 13:35–15:20 Istanbul time, about · Talks round · Round 1, Istanbul".
    String of(Entry entry) {
        return made.computeIfAbsent(entry.number(), _ -> describe(entry));
    }

    private String describe(Entry entry) {
        List<String> parts = new ArrayList<>();
        parts.add(when.of(entry));
        parts.add(kinds.get(entry.kind()));
        if (labels.containsKey(entry.number())) {
            parts.add(labels.get(entry.number()));
        }
        entry.during()
                .map(outer -> labels.get(outer.number()))
                .ifPresent(outer -> parts.add(text.say("detail.during", outer)));
        if (entry.otherwisePlanned()) {
            parts.add(when.plan(entry));
        }
        if (entry.has(Segment.CONTESTED)) {
            parts.add(text.say("timeline.contested"));
        }
        return String.join(" · ", parts);
    }
}
