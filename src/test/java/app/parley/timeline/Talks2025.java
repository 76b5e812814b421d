package app.parley.timeline;

import app.parley.drawing.Theme;
import app.parley.importer.ParleyJson;
import app.parley.model.Commitment;
import app.parley.model.Dossier;
import app.parley.model.Event;
import app.parley.model.EventTime;
import app.parley.model.Events;
import app.parley.model.Issue;
import app.parley.model.Kind;
import app.parley.model.LaneMode;
import app.parley.model.NamedView;
import app.parley.model.Party;
import app.parley.model.Positions;
import app.parley.model.Relation;
import app.parley.model.Segment;
import app.parley.model.Snapshot;
import app.parley.model.Source;
import app.parley.model.Span;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The talks of 2025 as a snapshot, read from the event file and without a store. Events are
/// numbered in file order.
public final class Talks2025 {
    public static final ZoneId ZONE = ZoneId.of("Europe/Istanbul");

    private static final Dossier DOSSIER = ParleyJson.read(Path.of("data/istanbul-2025.json"));

    private Talks2025() {}

    public static List<Event> events() {
        return DOSSIER.all(Event.class);
    }

    /// Everything a page may ask for.
    public static Loaded loaded() {
        Map<Integer, String> labels = new HashMap<>();
        Map<Integer, Event> details = new HashMap<>();
        for (int number = 0; number < events().size(); number++) {
            labels.put(number, events().get(number).label());
            details.put(number, events().get(number));
        }
        return new Loaded(
                labels,
                details,
                List.of(),
                DOSSIER.all(Source.class).stream().collect(Collectors.toMap(Source::id, s -> s)));
    }

    /// The home view as of a local time in Istanbul.
    public static View home(String asOf) {
        long from = instant(LocalDate.of(2025, 5, 10).atStartOfDay());
        long until = instant(LocalDate.of(2025, 6, 7).atStartOfDay());
        return new View(
                new Viewport(from, (until - from) / 1000.0, 1000, 600, 0),
                instant(LocalDateTime.parse(asOf)),
                ZONE,
                Locale.UK,
                Theme.LIGHT,
                LaneMode.PARTY,
                "russia",
                "ukraine",
                OptionalInt.empty());
    }

    private static long instant(LocalDateTime clock) {
        return clock.atZone(ZONE).toInstant().toEpochMilli();
    }

    /// All events, by start and then by number.
    public static List<Entry> entries() {
        return Chart.of(snapshot(), ZONE, Loaded.NOTHING).all().entries();
    }

    public static Snapshot snapshot() {
        return new Snapshot(
                1,
                DOSSIER.title(),
                DOSSIER.subtitle(),
                DOSSIER.all(Party.class),
                DOSSIER.all(Issue.class),
                DOSSIER.all(Kind.class),
                columns(),
                Positions.of(DOSSIER),
                DOSSIER.all(Relation.class),
                DOSSIER.all(Commitment.class),
                events().stream()
                        .filter(event -> event.kind().equals(Kind.TALKS_ROUND))
                        .map(Talks2025::round)
                        .sorted(Comparator.comparingLong(Snapshot.Round::start))
                        .toList(),
                DOSSIER.all(NamedView.class),
                List.of(),
                Map.of());
    }

    private static Snapshot.Round round(Event event) {
        Span span = event.time().extent().in(ZONE);
        return new Snapshot.Round(
                events().indexOf(event),
                event.id(),
                event.label(),
                span.earliestStart(),
                span.latestEnd());
    }

    private static Events columns() {
        List<Event> all = events();
        List<Integer> order =
                IntStream.range(0, all.size())
                        .boxed()
                        .sorted(
                                Comparator.comparingLong(
                                        i -> all.get(i).time().extent().span().earliestStart()))
                        .toList();
        List<Event> sorted = order.stream().map(all::get).toList();
        List<String> lanes = sorted.stream().map(Event::lane).distinct().toList();
        List<String> kinds = sorted.stream().map(Event::kind).distinct().toList();
        List<String> issues = sorted.stream().flatMap(e -> e.issues().stream()).distinct().toList();
        List<Short> issue = new ArrayList<>();
        int[] issueStart = new int[sorted.size() + 1];
        for (int i = 0; i < sorted.size(); i++) {
            sorted.get(i).issues().forEach(id -> issue.add((short) issues.indexOf(id)));
            issueStart[i + 1] = issue.size();
        }
        Segment.Columns columns =
                new Segment.Columns(
                        order.stream().mapToInt(i -> i).toArray(),
                        bounds(sorted, Span::earliestStart),
                        bounds(sorted, Span::latestStart),
                        bounds(sorted, Span::earliestEnd),
                        bounds(sorted, Span::latestEnd),
                        sorted.stream().mapToLong(Talks2025::planned).toArray(),
                        shorts(sorted, event -> lanes.indexOf(event.lane())),
                        shorts(sorted, event -> kinds.indexOf(event.kind())),
                        bytes(sorted, Event::importance),
                        shorts(sorted, Talks2025::flags),
                        issueStart,
                        shorts(issue, Short::intValue));
        return new Events(List.of(new Segment(columns)), lanes, kinds, issues);
    }

    private static long[] bounds(List<Event> events, ToLongFunction<Span> bound) {
        return events.stream()
                .mapToLong(event -> bound.applyAsLong(event.time().extent().span()))
                .toArray();
    }

    private static <T> short[] shorts(List<T> values, ToIntFunction<T> of) {
        short[] shorts = new short[values.size()];
        for (int i = 0; i < shorts.length; i++) {
            shorts[i] = (short) of.applyAsInt(values.get(i));
        }
        return shorts;
    }

    private static byte[] bytes(List<Event> events, ToIntFunction<Event> of) {
        byte[] bytes = new byte[events.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) of.applyAsInt(events.get(i));
        }
        return bytes;
    }

    private static long planned(Event event) {
        return event.time()
                .plannedStart()
                .filter(plan -> plan.startZoned())
                .map(plan -> plan.span().earliestStart())
                .orElse(0L);
    }

    private static int flags(Event event) {
        EventTime.Extent extent = event.time().extent();
        return (extent.floatingStart() ? Segment.FLOATING_START : 0)
                | (extent.floatingEnd() ? Segment.FLOATING_END : 0)
                | (event.time().date().interval() ? Segment.INTERVAL : 0)
                | (event.contested() ? Segment.CONTESTED : 0)
                | (event.background() ? Segment.BACKGROUND : 0)
                | (planned(event) != 0 ? Segment.PLANNED : 0);
    }
}
