package app.parley.timeline;

import app.parley.model.Crowd;
import app.parley.model.Events;
import app.parley.model.Glimpse;
import app.parley.model.Groups;
import app.parley.model.Kind;
import app.parley.model.LaneMode;
import app.parley.model.Segment;
import app.parley.model.Snapshot;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The events of a snapshot as the timeline finds them: by lane and by when they are drawn.
///
/// Making one takes time in proportion to the events, a tenth of a second for a million; made from
/// the one before, only in proportion to the segments that are not the same. Safe for use by
/// several threads.
public final class Chart {
    /// The order in which events are listed.
    static final Comparator<Entry> BY_START =
            Comparator.comparingLong((Entry entry) -> entry.span().earliestStart())
                    .thenComparingInt(Entry::number);

    private static final int MOST_PERIODS = 64;

    private final Snapshot snapshot;
    private final ZoneId zone;
    private final Optional<BitSet> shown;
    private final Optional<Groups> groups;
    private final Optional<Glimpse> glimpse;
    private final BitSet rounds = new BitSet();
    private final Map<Integer, Entry> within;
    private final Map<Optional<LaneMode>, List<Indexed>> indices = new ConcurrentHashMap<>();

    private final Map<String, Lane> everything = new ConcurrentHashMap<>();

    /// A segment and its index.
    record Indexed(Segment segment, SegmentIndex index) {}

    private record Found(BitSet numbers, Map<Integer, Entry> entries) {}

    private volatile Found found = new Found(new BitSet(), Map.of());

    private Chart(Snapshot snapshot, ZoneId zone, Loaded loaded, Optional<Glimpse> glimpse) {
        this.snapshot = snapshot;
        this.zone = zone;
        this.glimpse = glimpse;
        shown = loaded.shown();
        groups = loaded.groups();
        snapshot.rounds().forEach(round -> rounds.set(round.number()));
        within = within();
    }

    /// The chart of a snapshot.
    ///
    /// @param zone in which dates are read
    /// @param loaded which events take part, and in which lanes they stand
    public static Chart of(Snapshot snapshot, ZoneId zone, Loaded loaded) {
        return new Chart(snapshot, zone, loaded, Optional.empty());
    }

    /// The chart of a glimpse, in which parties stand in lanes: what its snapshot has only counts
    /// of is counted where it would be counted in full.
    public static Chart of(Glimpse glimpse, ZoneId zone) {
        return new Chart(glimpse.snapshot(), zone, Loaded.NOTHING, Optional.of(glimpse));
    }

    /// The chart of another snapshot, zone, filter or grouping, with what can be kept of this one.
    public Chart then(Snapshot other, ZoneId otherZone, Loaded loaded) {
        if (shows(other, otherZone, loaded)) {
            return this;
        }
        Chart next = of(other, otherZone, loaded);
        if (zone.equals(otherZone) && shown.equals(loaded.shown())) {
            indices.forEach((mode, known) -> next.indices.put(mode, next.indexed(mode, known)));
        }
        return next;
    }

    /// Sees to it that lanes are found at once.
    public void prepare(LaneMode mode) {
        indexed(Optional.of(mode));
        if (!isGlimpse()) {
            indexed(Optional.empty());
        }
        if (hasPeriods()) {
            indexed(Optional.of(LaneMode.KIND));
        }
    }

    /// Whether the lanes of a mode are found at once.
    boolean has(LaneMode mode) {
        return indices.containsKey(Optional.of(mode))
                && (isGlimpse() || indices.containsKey(Optional.empty()))
                && (!hasPeriods() || indices.containsKey(Optional.of(LaneMode.KIND)));
    }

    private boolean hasPeriods() {
        return snapshot.events().kinds().contains(Kind.PERIOD);
    }

    /// The periods that touch a stretch of time; of very many those that begin first.
    List<Entry> periods(long from, long until) {
        Map<Integer, Entry> found = new LinkedHashMap<>();
        if (hasPeriods()) {
            int kind = snapshot.events().kinds().indexOf(Kind.PERIOD);
            Lane lane = lane(LaneMode.KIND, kind, Kind.PERIOD, "");
            double longest = 2 * Viewport.FURTHEST;
            Stream.of(
                            lane.crossing(from, 0, longest, MOST_PERIODS),
                            lane.entries(from, until, SegmentIndex.RANKS - 1, MOST_PERIODS),
                            lane.crossing(until, 0, longest, MOST_PERIODS))
                    .flatMap(List::stream)
                    .forEach(entry -> found.putIfAbsent(entry.number(), entry));
        }
        return List.copyOf(found.values());
    }

    /// Whether this is the chart of a snapshot.
    @SuppressWarnings("ReferenceEquality") // comparing stores would take longer than drawing them
    boolean shows(Snapshot other, ZoneId otherZone, Loaded loaded) {
        return snapshot == other
                && zone.equals(otherZone)
                && shown.equals(loaded.shown())
                && groups.equals(loaded.groups());
    }

    /// The groups that lanes of a mode stand for; empty if the columns tell, or nothing does yet.
    Optional<Groups> groups(LaneMode mode) {
        return groups.filter(known -> known.mode() == mode);
    }

    /// Whether there are so many events that lanes are as high as their counts say, and rows do not
    /// depend on titles.
    boolean isLarge() {
        return snapshot.events().count() > Layout.MANY || isGlimpse();
    }

    /// Whether some events are only counted.
    boolean isGlimpse() {
        return glimpse.isPresent();
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /// An event at a place of a segment.
    Entry entry(Segment segment, int place) {
        int number = segment.number(place);
        return new Entry(
                segment,
                place,
                segment.span(place, zone),
                rounds.get(number),
                Optional.ofNullable(within.get(number)));
    }

    /// The lanes of a mode by their number in the columns, for issues "none" and rounds last;
    /// those without events have a count of 0.
    Lane lane(LaneMode mode, int key, String id, String label) {
        return new Lane(
                id,
                label,
                Optional.of(mode),
                key,
                this,
                indexed(Optional.of(mode)),
                mode == LaneMode.PARTY ? counted(key) : Counted.NONE);
    }

    private Counted counted(int lane) {
        List<Crowd> crowds = glimpse.map(Glimpse::crowds).orElse(List.of());
        return Counted.of(crowds.stream().filter(crowd -> crowd.lane() == lane).toList(), zone);
    }

    /// How many events touch `[from, until)`; of a glimpse, which is had of all of them, all.
    int touching(long from, long until) {
        return glimpse.map(Glimpse::count).orElseGet(() -> all().touching(from, until));
    }

    /// All events as one lane; of a glimpse those that stand out.
    Lane all() {
        return everything.computeIfAbsent(
                "",
                _ ->
                        new Lane(
                                "",
                                "",
                                Optional.empty(),
                                0,
                                this,
                                indexed(Optional.empty()),
                                Counted.NONE));
    }

    /// The events with those numbers that take part. The last answer is kept: it takes a walk over
    /// all numbers, and is asked for in every frame.
    Map<Integer, Entry> find(BitSet numbers) {
        Found last = found;
        if (!last.numbers.equals(numbers)) {
            last = new Found((BitSet) numbers.clone(), search(numbers));
            found = last;
        }
        return last.entries;
    }

    private Map<Integer, Entry> search(BitSet numbers) {
        Map<Integer, Entry> entries = new HashMap<>();
        for (Segment segment : snapshot.events().segments()) {
            int last = segment.mayHold(numbers) ? segment.count() : 0;
            for (int place = 0; place < last; place++) {
                int number = segment.number(place);
                if (numbers.get(number) && (shown.isEmpty() || shown.get().get(number))) {
                    entries.put(number, entry(segment, place));
                }
            }
        }
        return Map.copyOf(entries);
    }

    /// The events of which any part may lie in a viewport, filtered or not, by start and then by
    /// number.
    List<Entry> touching(Viewport viewport) {
        List<Entry> touching = new ArrayList<>();
        snapshot.events()
                .near(
                        (long) viewport.start(),
                        (long) Math.ceil(viewport.end()),
                        (segment, place) -> {
                            Entry entry = entry(segment, place);
                            if (entry.touches(viewport)) {
                                touching.add(entry);
                            }
                        });
        touching.sort(BY_START);
        return touching;
    }

    private List<Indexed> indexed(Optional<LaneMode> mode) {
        return indices.computeIfAbsent(mode, by -> indexed(by, List.of()));
    }

    private List<Indexed> indexed(Optional<LaneMode> mode, List<Indexed> known) {
        Map<Integer, Long> moved = new HashMap<>();
        within.forEach((number, outer) -> moved.put(number, (long) Math.floor(outer.start())));
        SegmentIndex.Sorted by =
                new SegmentIndex.Sorted(
                        mode, lanes(mode), mode.flatMap(this::groups), zone, shown, rounds, moved);
        IdentityHashMap<Segment, SegmentIndex> before = new IdentityHashMap<>();
        known.stream()
                .filter(each -> each.index.isSorted(by))
                .forEach(each -> before.put(each.segment, each.index));
        // Millions of events are sorted by all processors there are.
        return snapshot.events().segments().parallelStream()
                .map(
                        segment ->
                                new Indexed(
                                        segment,
                                        Optional.ofNullable(before.get(segment))
                                                .orElseGet(() -> new SegmentIndex(segment, by))))
                .toList();
    }

    private int lanes(Optional<LaneMode> mode) {
        Events events = snapshot.events();
        if (mode.isEmpty()) {
            return 1;
        }
        return 1
                + switch (mode.get()) {
                    case PARTY -> events.lanes().size();
                    case KIND -> events.kinds().size();
                    case ISSUE -> events.issues().size() + 1;
                    case PLACE, SOURCE, CONFIDENCE ->
                            groups(mode.get()).map(known -> known.names().size()).orElse(0);
                };
    }

    /// The events within which others happened whose hour is not known, by the number of these,
    /// where the dates of both agree.
    private Map<Integer, Entry> within() {
        if (snapshot.during().isEmpty()) {
            return Map.of();
        }
        BitSet both = new BitSet();
        snapshot.during()
                .forEach(
                        (inner, outer) -> {
                            both.set(inner);
                            both.set(outer);
                        });
        Map<Integer, Entry> found = new HashMap<>();
        for (Segment segment : snapshot.events().segments()) {
            for (int place = 0; place < segment.count(); place++) {
                if (both.get(segment.number(place))) {
                    found.put(segment.number(place), plain(segment, place));
                }
            }
        }
        Map<Integer, Entry> outers = new HashMap<>();
        snapshot.during()
                .forEach(
                        (number, outer) ->
                                Optional.ofNullable(found.get(outer))
                                        .filter(
                                                whole ->
                                                        found.containsKey(number)
                                                                && found.get(number)
                                                                        .holds(whole.start()))
                                        .ifPresent(whole -> outers.put(number, whole)));
        return outers;
    }

    private Entry plain(Segment segment, int place) {
        return new Entry(
                segment,
                place,
                segment.span(place, zone),
                rounds.get(segment.number(place)),
                Optional.empty());
    }
}
