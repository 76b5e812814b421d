package app.parley.timeline;

import app.parley.model.Kind;
import app.parley.model.Segment;
import app.parley.model.Snapshot;
import app.parley.text.Text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Descriptions in words of what is drawn, kept once they are made.
final class Words {
    /// Nobody can point at a glimpse, and words take time.
    private final boolean asked;

    private final Map<Integer, String> labels;
    private final When when;
    private final Text text;
    private final List<String> kinds;
    private final Map<Integer, String> made = new HashMap<>();
    private final IdentityHashMap<Notch, String> notches = new IdentityHashMap<>();

    Words(Chart chart, Map<Integer, String> labels, When when, Text text) {
        Snapshot snapshot = chart.snapshot();
        asked = !chart.isGlimpse();
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
        return !asked ? "" : made.computeIfAbsent(entry.number(), _ -> describe(entry));
    }

    /// "3 of the most important events, 1 May 2025 to 4 May 2025 · Round 1, Istanbul · …".
    String of(Notch notch) {
        if (!asked || notch.count() == 1) {
            return of(notch.events().getFirst());
        }
        return notches.computeIfAbsent(notch, this::describe);
    }

    private String describe(Notch notch) {
        String range = when.range((double) notch.from(), (double) notch.until());
        List<String> parts = new ArrayList<>();
        parts.add(text.say("timeline.notch", notch.count(), range));
        notch.events().stream()
                .filter(entry -> labels.containsKey(entry.number()))
                .map(entry -> labels.get(entry.number()))
                .forEach(parts::add);
        if (notch.count() > notch.events().size()) {
            parts.add("…");
        }
        return String.join(" · ", parts);
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
