package app.parley.ui;

import app.parley.drawing.Theme;
import app.parley.importer.ParleyJson;
import app.parley.model.Dossier;
import app.parley.model.Event;
import app.parley.model.LaneMode;
import app.parley.model.Link;
import app.parley.model.Source;
import app.parley.timeline.View;
import app.parley.timeline.Viewport;
import app.parley.ui.parts.References;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// The talks of 2025 as nodes are given them, read from the event file and without a store.
public final class Istanbul {
    /// The zone of the home view.
    public static final ZoneId ZONE = ZoneId.of("Europe/Istanbul");

    private static final Dossier DOSSIER = ParleyJson.read(Path.of("data/istanbul-2025.json"));

    private Istanbul() {}

    /// All events, in file order.
    public static List<Event> events() {
        return DOSSIER.all(Event.class);
    }

    /// An event.
    public static Event event(String id) {
        return events().stream().filter(event -> event.id().equals(id)).findFirst().orElseThrow();
    }

    /// The links from or to an event.
    public static List<Link> links(String event) {
        return DOSSIER.all(Link.class).stream()
                .filter(link -> link.from().equals(event) || link.to().equals(event))
                .toList();
    }

    /// Every label and every source.
    public static References references() {
        return new References(
                events().stream().collect(Collectors.toMap(Event::id, Event::label)),
                DOSSIER.all(Source.class).stream().collect(Collectors.toMap(Source::id, s -> s)));
    }

    /// The home view as of a local time in Istanbul.
    public static View asOf(String clock, Theme theme) {
        return new View(
                new Viewport(0, 1, 1, 1, 0),
                LocalDateTime.parse(clock).atZone(ZONE).toInstant().toEpochMilli(),
                ZONE,
                Locale.UK,
                theme,
                LaneMode.PARTY,
                "russia",
                "ukraine",
                OptionalInt.empty());
    }
}
