package app.parley.store;

import app.parley.model.Bins;
import app.parley.model.Crowd;
import app.parley.model.Kind;
import app.parley.model.Segment;
import app.parley.model.Span;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What events look like from so far away that all of them are in view: which of them stand out,
/// and how many others there are when.
///
/// What stands out is what a picture of all may draw as a mark, however wide it is: rounds, the
/// most important, the longest, what has little beside it, and what says how far all of them reach.
/// The others can only be counted in strips.
final class FromAfar {
    /// So many steps there are at most between the first event and the last, and half as many at
    /// least: a column of a strip has several.
    private static final int STEPS = 4096;

    /// Where a lane has no more than so many events within so many steps, they may be marks.
    private static final int LONELY = 20;

    private static final int BESIDE = 32;

    /// Of the most important events of a lane so many of each segment may be marks; of the next
    /// important the first of each step or, where those are too many, of each few steps.
    private static final int MOST_IMPORTANT = 100;

    private static final int NEXT_IMPORTANT = 2;

    /// What lasts for so many steps may be a bar, and of those so many of a lane of each segment.
    private static final int LONG = 16;

    private static final int MOST_LONG = 64;

    /// If more stand out than these, little is gained by looking at them alone.
    private static final int FEW = 50_000;

    private static final int MOST_LANES = 1000;

    /// Further from 1970 nothing is told apart: some 900,000 years, in milliseconds.
    private static final long FURTHEST = 29_000_000_000_000_000L;

    private static final long MINUTE = 60_000;

    private final int lanes;
    private final int rounds;
    private final int periods;
    private final BitSet needed;
    private final long step;
    private final long first;
    private final int[][] beside;
    private final int[][] counts;
    private int apart;
    private int standing;

    /// What there is to see.
    ///
    /// @param step so near to each other events are counted together, in milliseconds
    /// @param standing the events that stand out, by batch, in segments as they are there
    /// @param crowds the others
    record Seen(long step, Map<Integer, List<Segment>> standing, List<Crowd> crowds) {}

    /// Looks at the segments of batches; empty if nothing is gained by it.
    ///
    /// @param needed numbers of events that stand out in any case
    static Optional<Seen> of(Map<Integer, List<Segment>> batches, Words words, BitSet needed) {
        return words.in(Words.LANES).size() > MOST_LANES
                ? Optional.empty()
                : new FromAfar(batches, words, needed).seen(batches);
    }

    private FromAfar(Map<Integer, List<Segment>> batches, Words words, BitSet needed) {
        lanes = words.in(Words.LANES).size();
        rounds = words.in(Words.KINDS).indexOf(Kind.TALKS_ROUND);
        periods = words.in(Words.KINDS).indexOf(Kind.PERIOD);
        List<Segment> all = batches.values().stream().flatMap(List::stream).toList();
        Extremes extremes = new Extremes(lanes + 5);
        all.forEach(segment -> note(segment, extremes));
        this.needed = extremes.numbers();
        this.needed.or(needed);
        step = Bins.atLeast((double) extremes.range(lanes) / STEPS);
        first = n(extremes.least(lanes), step);
        beside = new int[lanes][STEPS / BESIDE + 2];
        counts = new int[2 * lanes][STEPS + 2];
        all.forEach(this::gather);
    }

    /// How far lanes reach, and all events together.
    private void note(Segment segment, Extremes extremes) {
        for (int i = 0; i < segment.count(); i++) {
            int number = segment.number(i);
            if (!isOpen(segment, i)) {
                extremes.note(segment.lane(i), moment(segment, i), number);
                extremes.note(lanes, moment(segment, i), number);
            }
            if (segment.start(i) != Span.BEGINNING) {
                int floating = segment.has(i, Segment.FLOATING_START) ? 1 : 0;
                extremes.note(lanes + 1 + floating, segment.start(i), number);
            }
            if (segment.end(i) != Span.ENDLESS) {
                int floating = segment.has(i, Segment.FLOATING_END) ? 1 : 0;
                extremes.note(lanes + 3 + floating, segment.end(i), number);
            }
        }
    }

    private void gather(Segment segment) {
        for (int i = 0; i < segment.count(); i++) {
            if (!isOpen(segment, i)) {
                beside[segment.lane(i)][step(segment, i) / BESIDE]++;
            }
        }
    }

    private Optional<Seen> seen(Map<Integer, List<Segment>> batches) {
        for (apart = 1; apart <= BESIDE; apart *= 2) {
            standing = 0;
            Stream.of(counts).forEach(lane -> Arrays.fill(lane, 0));
            Map<Integer, List<Segment>> found = new LinkedHashMap<>();
            batches.forEach(
                    (batch, all) -> found.put(batch, all.stream().map(this::seen).toList()));
            if (standing <= FEW) {
                return Optional.of(new Seen(step, found, crowds()));
            }
        }
        return Optional.empty();
    }

    /// The events of a segment that stand out; the others are counted.
    private Segment seen(Segment segment) {
        Taken taken = new Taken(new int[lanes], new int[lanes], new int[lanes]);
        BitSet places = new BitSet();
        for (int i = 0; i < segment.count() && standing <= FEW; i++) {
            if (isNeeded(segment, i) || standsOut(segment, i, taken)) {
                places.set(i);
                standing++;
            } else {
                int local = segment.has(i, Segment.FLOATING_START) ? 1 : 0;
                counts[2 * segment.lane(i) + local][step(segment, i)]++;
            }
        }
        return segment.only(places);
    }

    /// What was taken of a segment, lane by lane: how many of the most important and of the long
    /// ones, and after which step the first of the next important ones would be the next.
    @SuppressWarnings("ArrayRecordComponent") // never compared, only counted in
    private record Taken(int[] most, int[] lasting, int[] next) {}

    /// Rounds, periods and what has no beginning or no end cannot stand for others.
    private boolean isNeeded(Segment segment, int i) {
        return segment.kind(i) == rounds
                || segment.kind(i) == periods
                || needed.get(segment.number(i))
                || isOpen(segment, i);
    }

    private boolean standsOut(Segment segment, int i, Taken taken) {
        int lane = segment.lane(i);
        int at = step(segment, i);
        if (beside[lane][at / BESIDE] <= LONELY) {
            return true;
        }
        if (end(segment, i) - start(segment, i) >= LONG * step
                && taken.lasting[lane]++ < MOST_LONG) {
            return true;
        }
        if (segment.importance(i) < NEXT_IMPORTANT) {
            return taken.most[lane]++ < MOST_IMPORTANT;
        }
        boolean first = segment.importance(i) == NEXT_IMPORTANT && at >= taken.next[lane];
        taken.next[lane] = first ? at + apart : taken.next[lane];
        return first;
    }

    private List<Crowd> crowds() {
        List<Crowd> crowds = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            int[] here = counts[i];
            int[] steps = IntStream.range(0, here.length).filter(at -> here[at] > 0).toArray();
            if (steps.length > 0) {
                long[] at = IntStream.of(steps).mapToLong(n -> middle(first + n, step)).toArray();
                int[] events = IntStream.of(steps).map(n -> here[n]).toArray();
                crowds.add(new Crowd(i / 2, i % 2 == 1, at, events));
            }
        }
        return crowds;
    }

    private int step(Segment segment, int i) {
        return (int) (n(moment(segment, i), step) - first);
    }

    /// When event `i` of a segment is counted in steps of some length.
    static long counted(Segment segment, int i, long step) {
        return middle(n(moment(segment, i), step), step);
    }

    private static long n(long time, long step) {
        return Math.floorDiv(time - Bins.MONDAY, step);
    }

    private static long middle(long n, long step) {
        return Bins.MONDAY + n * step + step / 2;
    }

    private static boolean isOpen(Segment segment, int i) {
        return segment.start(i) == Span.BEGINNING || segment.end(i) == Span.ENDLESS;
    }

    /// Where an event is drawn as a mark: its clock time, or the middle of its date.
    private static long moment(Segment segment, int i) {
        long start = start(segment, i);
        if (segment.has(i, Segment.FLOATING_START)) {
            return start + (end(segment, i) - start) / 2;
        }
        long range = segment.startRange(i);
        return range > MINUTE ? within(start + range / 2) : start;
    }

    private static long start(Segment segment, int i) {
        return within(segment.start(i));
    }

    private static long end(Segment segment, int i) {
        return within(segment.end(i));
    }

    private static long within(long time) {
        return Math.clamp(time, -FURTHEST, FURTHEST);
    }
}
