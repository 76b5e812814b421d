package app.parley.timeline;

import app.parley.model.Groups;
import app.parley.model.LaneMode;
import app.parley.model.Segment;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/// The events of one segment sorted for drawing: by lane, by how much they matter, and by the
/// instant at which they are drawn; those that last once more, by lane, by how long they last and
/// by when they begin. Two to five bytes an event.
///
/// It is made for one way of sorting, and stays right as long as the segment does: an edit makes
/// one or two of them anew, whatever the number of events.
final class SegmentIndex {
    /// Rounds and events of importance 1; then those of importance 2, and of 3.
    static final int RANKS = 3;

    /// What does not last longer than this is never more than a glyph, in milliseconds.
    private static final long MOMENT = 2 * 60_000;

    /// A key that leaves room for the place of an event beside it: some 4,000 years.
    private static final long WIDEST_KEY = 1L << (63 - Character.SIZE);

    private static final long MINUTE = 60_000;

    private final Sorted by;
    private final LocalClock clock;
    private final Runs events;
    private final Runs lasting;
    private final long[] earliest;
    private final long[] furthest;

    /// A way of sorting.
    ///
    /// @param mode what lanes are; empty for all events in one
    /// @param lanes how many there are, "none" included, which is the last; of issues the last are
    ///     the rounds, and "none" comes before them
    /// @param groups which lanes those are that columns do not tell, once that is known
    /// @param zone in which dates are read
    /// @param shown numbers of the events that take part; empty for all
    /// @param rounds numbers of the talks rounds
    /// @param moved where events are drawn that happened within another, by number
    record Sorted(
            Optional<LaneMode> mode,
            int lanes,
            Optional<Groups> groups,
            ZoneId zone,
            Optional<BitSet> shown,
            BitSet rounds,
            Map<Integer, Long> moved) {}

    SegmentIndex(Segment segment, Sorted by) {
        this.by = by;
        clock = new LocalClock(by.zone);
        int[] drawn = inOrder(segment, place -> anchor(segment, place));
        Runs.Sorting sorting = new Runs.Sorting(by.lanes);
        for (int place : drawn) {
            int rank = rank(segment, place);
            lanes(segment, place, lane -> sorting.add(lane, rank, place));
        }
        events = sorting.runs();
        Runs.Sorting durations = new Runs.Sorting(by.lanes);
        for (int place : inOrder(segment, place -> from(segment, place))) {
            long lasts = until(segment, place) - from(segment, place);
            if (lasts > MOMENT) {
                lanes(segment, place, lane -> durations.add(lane, duration(lasts), place));
            }
        }
        lasting = durations.runs();
        earliest = new long[lasting.keys().length];
        furthest = new long[lasting.keys().length];
        for (int run = 0; run < furthest.length; run++) {
            earliest[run] = from(segment, lasting.places()[lasting.starts()[run]]);
            furthest[run] = Long.MIN_VALUE;
            for (int i = lasting.starts()[run]; i < lasting.starts()[run + 1]; i++) {
                furthest[run] = Math.max(furthest[run], until(segment, lasting.places()[i]));
            }
        }
    }

    /// The class of a duration: its binary logarithm.
    static int duration(long millis) {
        return 63 - Long.numberOfLeadingZeros(Math.max(1, millis));
    }

    /// How many events of a lane are drawn in `[from, until)`.
    int count(Segment segment, int lane, long from, long until) {
        int count = 0;
        for (int rank = 0; rank < RANKS; rank++) {
            count += count(segment, lane, rank, from, until);
        }
        return count;
    }

    /// How many events of a lane and a rank are drawn in `[from, until)`.
    int count(Segment segment, int lane, int rank, long from, long until) {
        Runs.Run run = events.run(lane, rank);
        return at(segment, run, until) - at(segment, run, from);
    }

    /// Adds how many events of a lane are drawn in each stretch of a fit in `[from, until)`, at the
    /// cost of the stretches in which there are any.
    void count(
            Segment segment, int lane, long from, long until, Fit fit, Map<Long, Integer> counts) {
        for (int rank = 0; rank < RANKS; rank++) {
            Runs.Run run = events.run(lane, rank);
            int end = at(segment, run, until);
            int i = at(segment, run, from);
            while (i < end) {
                long bin = fit.bin(anchor(segment, events.places()[i]));
                int next = after(segment, i, end, fit.begin(bin + 1));
                counts.merge(bin, next - i, Integer::sum);
                i = next;
            }
        }
    }

    /// The first place after one from which on events are drawn at an instant or later, sought in
    /// steps that grow, as it is near.
    private int after(Segment segment, int before, int end, long anchor) {
        int low = before + 1;
        int step = 1;
        while (low + step < end && anchor(segment, events.places()[low + step]) < anchor) {
            low += step;
            step *= 2;
        }
        return at(segment, new Runs.Run(low, Math.min(end, low + step)), anchor);
    }

    /// The first instant from one on at which an event of a lane and a rank is drawn;
    /// `Long.MAX_VALUE` if there is none.
    long next(Segment segment, int lane, int rank, long from) {
        Runs.Run run = events.run(lane, rank);
        int next = at(segment, run, from);
        return next < run.until() ? anchor(segment, events.places()[next]) : Long.MAX_VALUE;
    }

    /// How many events of a lane there are.
    int count(int lane) {
        int count = 0;
        for (int rank = 0; rank < RANKS; rank++) {
            Runs.Run run = events.run(lane, rank);
            count += run.until() - run.from();
        }
        return count;
    }

    /// Calls `visit` with the places of a lane's events of a rank that are drawn in `[from,
    /// until)`, in order, at most `most` of them.
    void visit(
            Segment segment,
            int lane,
            int rank,
            long from,
            long until,
            int most,
            IntConsumer visit) {
        Runs.Run run = events.run(lane, rank);
        int end = at(segment, run, until);
        int begin = at(segment, run, from);
        for (int i = begin; i < Math.min(end, begin + (long) most); i++) {
            visit.accept(events.places()[i]);
        }
    }

    /// Calls `visit` with the instants at which a lane's events of a rank are drawn in `[from,
    /// until)`, in order.
    void anchors(Segment segment, int lane, int rank, long from, long until, LongConsumer visit) {
        visit(
                segment,
                lane,
                rank,
                from,
                until,
                Integer.MAX_VALUE,
                place -> visit.accept(anchor(segment, place)));
    }

    /// Calls `visit` with the places of a lane's events of some classes of duration that began
    /// before an instant and end after it, of each class at most `most` of them.
    void crossing(
            Segment segment,
            int lane,
            int shortest,
            int longest,
            long cut,
            int most,
            IntConsumer visit) {
        for (int run = lasting.first(lane, shortest); run < lasting.keys().length; run++) {
            int key = lasting.keys()[run];
            if (key > lane * Runs.GROUPS + longest) {
                return;
            }
            if (earliest[run] < cut && furthest[run] > cut) {
                crossing(segment, run, key % Runs.GROUPS, cut, most, visit);
            }
        }
    }

    private void crossing(
            Segment segment, int run, int duration, long cut, int most, IntConsumer visit) {
        int end = lasting.starts()[run + 1];
        int i =
                firstFrom(
                        segment, new Runs.Run(lasting.starts()[run], end), cut - (2L << duration));
        int found = 0;
        while (i < end && found < most) {
            int place = lasting.places()[i++];
            if (from(segment, place) >= cut) {
                return;
            }
            if (until(segment, place) > cut) {
                visit.accept(place);
                found++;
            }
        }
    }

    /// The first and the last instant at which an event of a lane is drawn, if there is one.
    long[] range(Segment segment, int lane) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (int rank = 0; rank < RANKS; rank++) {
            Runs.Run run = events.run(lane, rank);
            if (run.from() < run.until()) {
                first = Math.min(first, anchor(segment, events.places()[run.from()]));
                last = Math.max(last, anchor(segment, events.places()[run.until() - 1]));
            }
        }
        return new long[] {first, last};
    }

    /// Whether it is sorted in a way.
    boolean isSorted(Sorted other) {
        return by.equals(other);
    }

    private int at(Segment segment, Runs.Run run, long anchor) {
        int low = run.from();
        int high = run.until();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (anchor(segment, events.places()[middle]) < anchor) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int firstFrom(Segment segment, Runs.Run run, long from) {
        int low = run.from();
        int high = run.until();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (from(segment, lasting.places()[middle]) < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void lanes(Segment segment, int place, IntConsumer add) {
        if (by.mode.isEmpty()) {
            add.accept(0);
            return;
        }
        switch (by.mode.get()) {
            case PARTY -> add.accept(segment.lane(place));
            case KIND -> add.accept(segment.kind(place));
            case ISSUE -> {
                if (by.rounds.get(segment.number(place))) {
                    add.accept(by.lanes - 1);
                } else if (segment.issueCount(place) == 0) {
                    add.accept(by.lanes - 2);
                } else {
                    segment.issues(place, add);
                }
            }
            case PLACE, SOURCE, CONFIDENCE ->
                    by.groups.ifPresentOrElse(
                            groups -> groups.visit(segment.number(place), add),
                            () -> add.accept(by.lanes - 1));
        }
    }

    private int rank(Segment segment, int place) {
        return by.rounds.get(segment.number(place))
                ? 0
                : Math.clamp(segment.importance(place), 1, RANKS) - 1;
    }

    /// The instant at which an event is drawn as a mark, see [Entry#moment()].
    long anchor(Segment segment, int place) {
        if (!by.moved.isEmpty()) {
            Long moved = by.moved.get(segment.number(place));
            if (moved != null) {
                return moved;
            }
        }
        int flags = segment.flags(place);
        long from = from(segment, place);
        if ((flags & Segment.FLOATING_START) != 0) {
            return (long) Math.floor(((double) from + until(segment, place)) / 2);
        }
        long range = segment.startRange(place);
        return range <= MINUTE ? from : from + range / 2;
    }

    private long from(Segment segment, int place) {
        long start = segment.start(place);
        boolean floating = (segment.flags(place) & Segment.FLOATING_START) != 0;
        return within(floating ? clock.instant(start) : start);
    }

    private long until(Segment segment, int place) {
        long end = segment.end(place);
        boolean floating = (segment.flags(place) & Segment.FLOATING_END) != 0;
        return within(floating ? clock.instant(end) : end);
    }

    private static long within(long instant) {
        return Math.clamp(instant, (long) -Viewport.FURTHEST, (long) Viewport.FURTHEST);
    }

    /// The places of the events that take part, by a key.
    private int[] inOrder(Segment segment, ToLongFunction<Integer> key) {
        int[] places =
                IntStream.range(0, segment.count())
                        .filter(i -> by.shown.isEmpty() || by.shown.get().get(segment.number(i)))
                        .toArray();
        long[] keys = new long[segment.count()];
        boolean sorted = true;
        long before = Long.MIN_VALUE;
        for (int place : places) {
            keys[place] = key.applyAsLong(place);
            sorted &= keys[place] >= before;
            before = keys[place];
        }
        if (sorted) {
            return places;
        }
        return sorted(places, keys);
    }

    private static int[] sorted(int[] places, long[] keys) {
        long least = Arrays.stream(places).mapToLong(place -> keys[place]).min().orElse(0);
        long most = Arrays.stream(places).mapToLong(place -> keys[place]).max().orElse(0);
        if (most - least < WIDEST_KEY) {
            return Arrays.stream(places)
                    .mapToLong(place -> (keys[place] - least) << Character.SIZE | place)
                    .sorted()
                    .mapToInt(packed -> (int) (packed & Character.MAX_VALUE))
                    .toArray();
        }
        List<Integer> boxed = new ArrayList<>(places.length);
        Arrays.stream(places).forEach(boxed::add);
        boxed.sort(Comparator.comparingLong(place -> keys[place]));
        return boxed.stream().mapToInt(Integer::intValue).toArray();
    }
}
