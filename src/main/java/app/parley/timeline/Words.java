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

/// Descriptions in words of what is drawn, kept once all of one is known.
final class Words {
    private static final int REMEMBERED = 20_000;

    /// Nobody can point at a glimpse, and words take time.
    private final boolean asked;

    private final Map<Integer, String> labels;
    private final When when;
    private final Text text;
    private final List<String> kinds;
    private final Map<Integer, String> made;
    private final IdentityHashMap<Notch, String> notches;

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
        made = new HashMap<>();
        notches = new IdentityHashMap<>();
    }

    private Words(Words before, Map<Integer, String> labels) {
        this.labels = labels;
        asked = before.asked;
        when = before.when;
        text = before.text;
        kinds = before.kinds;
        made = before.made;
        notches = before.notches;
    }

    /// The same with more labels: what was whole before stays.
    Words with(Map<Integer, String> more) {
        return new Words(this, more);
    }

    Text text() {
        return text;
    }

    When when() {
        return when;
    }

    /// "16 May 2025, 13:35–15:20 Istanbul time, about · Talks round · Round 1, Istanbul".
    String of(Entry entry) {
        if (!asked) {
            return "";
        }
        String known = made.get(entry.number());
        if (known != null) {
            return known;
        }
        String words = describe(entry);
        if (isKnown(entry) && entry.during().filter(outer -> !isKnown(outer)).isEmpty()) {
            if (made.size() >= REMEMBERED) {
                made.clear();
            }
            made.put(entry.number(), words);
        }
        return words;
    }

    private boolean isKnown(Entry entry) {
        return labels.containsKey(entry.number());
    }

    /// "3 of the most important events, 1 May 2025 to 4 May 2025 · Round 1, Istanbul · …".
    String of(Notch notch) {
        if (!asked || notch.count() == 1) {
            return of(notch.events().getFirst());
        }
        String known = notches.get(notch);
        if (known != null) {
            return known;
        }
        String words = describe(notch);
        if (notch.named().stream().allMatch(this::isKnown)) {
            if (notches.size() >= REMEMBERED) {
                notches.clear();
            }
            notches.put(notch, words);
        }
        return words;
    }

    private String describe(Notch notch) {
        String range = when.range((double) notch.from(), (double) notch.until());
        List<String> parts = new ArrayList<>();
        parts.add(text.say("timeline.notch", notch.count(), range));
        notch.named().stream()
                .filter(this::isKnown)
                .map(entry -> labels.get(entry.number()))
                .forEach(parts::add);
        return String.join(" · ", parts);
    }

    private String describe(Entry entry) {
        List<String> parts = new ArrayList<>();
        parts.add(when.of(entry));
        parts.add(kinds.get(entry.kind()));
        if (isKnown(entry)) {
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
