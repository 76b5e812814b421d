package app.parley.ui.imports;

import app.parley.model.Event;
import app.parley.model.Item;
import app.parley.model.Kind;
import app.parley.model.Participation;
import app.parley.model.Party;
import app.parley.model.Snapshot;
import app.parley.text.Text;
import app.parley.timeline.TimeWords;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What events of a file are called in the window: in the words of the store, and of the file where
/// it brings parties and kinds of its own.
final class Names {
    private final Map<String, String> kinds = new HashMap<>();
    private final Map<String, String> parties = new HashMap<>();
    private final ZoneId zone;
    private final Text text;

    Names(Snapshot snapshot, List<Item> brought, ZoneId zone, Text text) {
        this.zone = zone;
        this.text = text;
        brought.forEach(this::learn);
        snapshot.kinds().forEach(this::learn);
        snapshot.parties().forEach(this::learn);
    }

    private void learn(Item item) {
        switch (item) {
            case Kind kind -> kinds.put(kind.id(), kind.label());
            case Party party -> parties.put(party.id(), party.shortName());
            default -> {}
        }
    }

    String when(Event event) {
        return TimeWords.when(event.time(), zone, text);
    }

    String kind(Event event) {
        return kinds.getOrDefault(event.kind(), event.kind());
    }

    String parties(Event event) {
        return event.parties().stream()
                .map(Participation::party)
                .distinct()
                .map(id -> parties.getOrDefault(id, id))
                .collect(Collectors.joining(text.say("time.comma")));
    }
}
