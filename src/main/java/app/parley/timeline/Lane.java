package app.parley.timeline;

import app.parley.model.LaneMode;
import app.parley.model.Segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/// One lane and the events in it, found by when they are drawn.
final class Lane {
    /// So many segments of a stretch are a few.
    private static final int FEW = 4;

    private final String id;
    private final String label;
    private final Optional<LaneMode> mode;
    private final int key;
    private final List<Part> parts;
    private final Chart chart;
    private final Counted counted;
    private final int count;
    private final double length;

    /// The events of the lane in one segment.
    ///
    /// @param first instant at which one is drawn
    /// @param last instant at which one is drawn
    private record Part(Segment segment, SegmentIndex index, int count, long first, long last) {
        boolean touches(long from, long until) {
            return first < until && last >= from;
        }

        boolean isWithin(long from, long until) {
            return first >= from && last < until;
        }
    }

    /// A lane over indices.
    ///
    /// @param id what it stands for: `talks`, `ground`, or the id of a party, an issue or a kind
    /// @param label as shown
    /// @param mode what lanes are; empty if all events are in it
    /// @param key its number in the indices
    /// @param counted events that are in none of them
    Lane(
            String id,
            String label,
            Optional<LaneMode> mode,
            int key,
            Chart chart,
            List<Chart.Indexed> indices,
            Counted counted) {
        this.mode = mode;
        this.id = id;
        this.label = label;
        this.key = key;
        this.chart = chart;
        this.counted = counted;
        parts = new ArrayList<>();
        int events = counted.count(Long.MIN_VALUE, Long.MAX_VALUE);
        for (Chart.Indexed each : indices) {
            int here = each.index().count(key);
            if (here > 0) {
                long[] range = each.index().range(each.segment(), key);
                parts.add(new Part(each.segment(), each.index(), here, range[0], range[1]));
                events += here;
            }
        }
        count = events;
        double first = parts.stream().mapToDouble(Part::first).min().orElse(0);
        length = parts.stream().mapToDouble(Part::last).max().orElse(0) - first;
    }

    String id() {
        return id;
    }

    String label() {
        return label;
    }

    /// How many events are in it.
    int count() {
        return count;
    }

    /// How long it is from the first mark to the last, in milliseconds.
    double length() {
        return length;
    }

    /// How many are drawn in `[from, until)`.
    int count(long from, long until) {
        int found = counted.count(from, until);
        for (Part part : parts) {
            if (part.isWithin(from, until)) {
                found += part.count;
            } else if (part.touches(from, until)) {
                found += part.index.count(part.segment, key, from, until);
            }
        }
        return found;
    }

    /// Whether some of those drawn in `[from, until)` can only be counted.
    boolean isOnlyCounted(long from, long until) {
        return counted.count(from, until) > 0;
    }

    /// How many are drawn in each of the stretches by which crowds are counted.
    SortedMap<Long, Integer> counts(long from, long until, Fit fit) {
        SortedMap<Long, Integer> counts = new TreeMap<>();
        for (Part part : parts) {
            if (part.touches(from, until)) {
                part.index.count(part.segment, key, from, until, fit, counts);
            }
        }
        counted.count(from, until, fit, counts);
        return counts;
    }

    /// Whether an event stands in it.
    boolean holds(Entry entry) {
        if (mode.isEmpty()) {
            return true;
        }
        Segment segment = entry.segment();
        return switch (mode.get()) {
            case PARTY -> entry.lane() == key;
            case KIND -> entry.kind() == key;
            case ISSUE -> {
                if (entry.round()) {
                    yield id.equals(Lanes.ROUNDS);
                }
                boolean[] found = {segment.issueCount(entry.index()) == 0 && id.isEmpty()};
                segment.issues(entry.index(), issue -> found[0] |= issue == key);
                yield found[0];
            }
            case PLACE, SOURCE, CONFIDENCE -> {
                boolean[] found = {false};
                chart.groups(mode.get())
                        .ifPresentOrElse(
                                groups ->
                                        groups.visit(
                                                entry.number(), group -> found[0] |= group == key),
                                () -> found[0] = true);
                yield found[0];
            }
        };
    }

    /// How many events touch `[from, until)`, exact to the minute or two of a moment.
    int touching(long from, long until) {
        int[] found = {count(from, until)};
        for (Part part : parts) {
            part.index.crossing(
                    part.segment,
                    key,
                    0,
                    Runs.GROUPS - 1,
                    from,
                    Integer.MAX_VALUE,
                    place -> found[0] += part.index.anchor(part.segment, place) < from ? 1 : 0);
            part.index.crossing(
                    part.segment,
                    key,
                    0,
                    Runs.GROUPS - 1,
                    until,
                    Integer.MAX_VALUE,
                    place -> found[0] += part.index.anchor(part.segment, place) >= until ? 1 : 0);
        }
        return found[0];
    }

    /// The first instant from one on at which a round or an event of the highest importance is
    /// drawn; `Long.MAX_VALUE` if there is none.
    long nextKept(long from) {
        long next = Long.MAX_VALUE;
        for (Part part : parts) {
            if (part.last >= from && part.first < next) {
                next = Math.min(next, part.index.next(part.segment, key, 0, from));
            }
        }
        return next;
    }

    /// How many rounds and events of the highest importance are drawn in `[from, until)`.
    int kept(long from, long until) {
        int found = 0;
        for (Part part : parts) {
            if (part.touches(from, until)) {
                found += part.index.count(part.segment, key, 0, from, until);
            }
        }
        return found;
    }

    /// The first of those by start and then by number; of each segment no more than `most`.
    List<Entry> kept(long from, long until, int most) {
        List<Entry> found = new ArrayList<>();
        for (Part part : parts) {
            if (part.touches(from, until)) {
                part.index.visit(
                        part.segment,
                        key,
                        0,
                        from,
                        until,
                        most,
                        place -> found.add(chart.entry(part.segment, place)));
            }
        }
        found.sort(Chart.BY_START);
        return found;
    }

    /// All events, by start and then by number.
    List<Entry> entries() {
        return entries(Long.MIN_VALUE, Long.MAX_VALUE, SegmentIndex.RANKS - 1, Integer.MAX_VALUE);
    }

    /// The events drawn in `[from, until)` up to a rank, by start and then by number; of each rank
    /// and segment no more than `most`, and fewer where there are more than a few segments.
    List<Entry> entries(long from, long until, int rank, int most) {
        List<Entry> found = new ArrayList<>();
        List<Part> here = parts.stream().filter(part -> part.touches(from, until)).toList();
        int share = here.size() <= FEW ? most : Math.ceilDiv(most, Math.ceilDiv(here.size(), FEW));
        for (Part part : here) {
            for (int each = 0; each <= rank; each++) {
                part.index.visit(
                        part.segment,
                        key,
                        each,
                        from,
                        until,
                        share,
                        place -> found.add(chart.entry(part.segment, place)));
            }
        }
        found.sort(Chart.BY_START);
        return found;
    }

    /// Calls `visit` with the instants in `[from, until)` at which events are drawn, in no order.
    void anchors(long from, long until, LongConsumer visit) {
        counted.visit(from, until, visit);
        for (Part part : parts) {
            if (part.touches(from, until)) {
                for (int rank = 0; rank < SegmentIndex.RANKS; rank++) {
                    part.index.anchors(part.segment, key, rank, from, until, visit);
                }
            }
        }
    }

    /// The events that last for `shortest` to `longest` milliseconds, a factor of 2 more or less,
    /// began before an instant and end after it: the most important first, then the longest. Of
    /// each segment and power of 2 of milliseconds no more than `most`.
    List<Entry> crossing(long cut, double shortest, double longest, int most) {
        List<Entry> found = new ArrayList<>();
        int first = SegmentIndex.duration((long) shortest);
        int last = SegmentIndex.duration((long) longest);
        for (Part part : parts) {
            part.index.crossing(
                    part.segment,
                    key,
                    first,
                    last,
                    cut,
                    most,
                    place -> found.add(chart.entry(part.segment, place)));
        }
        found.sort(
                Comparator.comparing((Entry entry) -> !entry.round())
                        .thenComparingInt(Entry::importance)
                        .thenComparingDouble(entry -> entry.from() - entry.until())
                        .thenComparing(Chart.BY_START));
        return found;
    }
}
