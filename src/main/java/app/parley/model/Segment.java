package app.parley.model;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Up to [#MOST] events as primitive columns, ordered by (start, number). Immutable.
///
/// Of most events only number, start and two small indices are kept: how long they lasted, and
/// lane, kind, importance, flags and issues together, are the same for many, and stand once in a
/// list of what is distinct. Plans are kept only of events that have one.
///
/// Times are milliseconds. Where a flag says that an end is *floating* its bounds are local and
/// the same in every zone; otherwise they are instants.
public final class Segment {
    /// More events than these do not fit into one segment.
    public static final int MOST = 65_536;

    /// The event's start is a date without a clock time.
    public static final int FLOATING_START = 1;

    /// The event's end is a date without a clock time.
    public static final int FLOATING_END = 2;

    /// The date is an interval rather than one date.
    public static final int INTERVAL = 4;

    /// Accounts of the event differ.
    public static final int CONTESTED = 8;

    /// Context rather than an incident.
    public static final int BACKGROUND = 16;

    /// The start is approximate or uncertain by its own words.
    public static final int VAGUE_START = 32;

    /// The end is approximate or uncertain by its own words.
    public static final int VAGUE_END = 64;

    /// A planned start is known.
    public static final int PLANNED = 128;

    private final int[] number;
    private final long[] start;
    private final char[] extent;
    private final long[] extents;
    private final char[] trait;
    private final long[] traits;
    private final int[] issueStart;
    private final short[] issue;
    private final char[] plannedAt;
    private final long[] planned;
    private final long end;
    private final int least;
    private final int greatest;

    /// The columns, all of one length.
    ///
    /// @param number the event's number in the store
    /// @param earliestStart see [Span]
    /// @param latestStart see [Span]
    /// @param earliestEnd see [Span]
    /// @param latestEnd see [Span]
    /// @param planned the planned start as an instant, where the flag says that there is one
    /// @param lane index into [Events#lanes()]
    /// @param kind index into [Events#kinds()]
    /// @param importance 1 (most) to 3
    /// @param flags sum of the constants above
    /// @param issueStart for event i its issues are `issue[issueStart[i]]` up to `issueStart[i +
    ///     1]`
    /// @param issue indices into [Events#issues()]
    @SuppressWarnings("ArrayRecordComponent") // columns are never compared, only read
    public record Columns(
            int[] number,
            long[] earliestStart,
            long[] latestStart,
            long[] earliestEnd,
            long[] latestEnd,
            long[] planned,
            short[] lane,
            short[] kind,
            byte[] importance,
            short[] flags,
            int[] issueStart,
            short[] issue) {
        /// Columns of zeros to be filled.
        ///
        /// @param events how many
        /// @param issueStart filled already
        public static Columns empty(int events, int[] issueStart) {
            return new Columns(
                    new int[events],
                    new long[events],
                    new long[events],
                    new long[events],
                    new long[events],
                    new long[events],
                    new short[events],
                    new short[events],
                    new byte[events],
                    new short[events],
                    issueStart,
                    new short[issueStart[events]]);
        }
    }

    /// Takes over what columns say; they are not kept.
    ///
    /// @throws IllegalArgumentException if there are more events than [#MOST]
    public Segment(Columns columns) {
        int count = columns.number.length;
        if (count > MOST) {
            throw new IllegalArgumentException(count + " events");
        }
        number = columns.number;
        start = columns.earliestStart;
        extent = new char[count];
        extents = extents(columns, extent);
        trait = new char[count];
        int[] firsts = traits(columns, trait);
        traits = new long[firsts.length];
        issueStart = new int[firsts.length + 1];
        for (int i = 0; i < firsts.length; i++) {
            traits[i] = trait(columns, firsts[i]);
            int own = columns.issueStart[firsts[i] + 1] - columns.issueStart[firsts[i]];
            issueStart[i + 1] = issueStart[i] + own;
        }
        issue = new short[issueStart[firsts.length]];
        for (int i = 0; i < firsts.length; i++) {
            int from = columns.issueStart[firsts[i]];
            System.arraycopy(
                    columns.issue, from, issue, issueStart[i], issueStart[i + 1] - issueStart[i]);
        }
        plannedAt = plannedAt(columns);
        planned = new long[plannedAt.length];
        for (int i = 0; i < planned.length; i++) {
            planned[i] = columns.planned[plannedAt[i]];
        }
        end = Arrays.stream(columns.latestEnd).max().orElse(Span.BEGINNING);
        least = Arrays.stream(number).min().orElse(Integer.MAX_VALUE);
        greatest = Arrays.stream(number).max().orElse(Integer.MIN_VALUE);
    }

    /// Three bounds of each distinct extent, from its earliest start on; which of them each event
    /// has goes to `which`. Differences that overflow do so back again when they are added.
    private static long[] extents(Columns of, char[] which) {
        Distinct distinct =
                new Distinct(
                        (i, j) ->
                                lasting(of.latestStart, of, i) == lasting(of.latestStart, of, j)
                                        && lasting(of.earliestEnd, of, i)
                                                == lasting(of.earliestEnd, of, j)
                                        && lasting(of.latestEnd, of, i)
                                                == lasting(of.latestEnd, of, j));
        for (int i = 0; i < which.length; i++) {
            long hash = lasting(of.latestStart, of, i);
            hash = 31 * hash + lasting(of.earliestEnd, of, i);
            hash = 31 * hash + lasting(of.latestEnd, of, i);
            which[i] = distinct.place(i, hash);
        }
        int[] firsts = distinct.firsts();
        long[] extents = new long[3 * firsts.length];
        for (int i = 0; i < firsts.length; i++) {
            extents[3 * i] = lasting(of.latestStart, of, firsts[i]);
            extents[3 * i + 1] = lasting(of.earliestEnd, of, firsts[i]);
            extents[3 * i + 2] = lasting(of.latestEnd, of, firsts[i]);
        }
        return extents;
    }

    private static long lasting(long[] bound, Columns of, int i) {
        return bound[i] - of.earliestStart[i];
    }

    /// The first event with each distinct set of traits; which set each event has goes to `which`.
    private static int[] traits(Columns of, char[] which) {
        Distinct distinct =
                new Distinct(
                        (i, j) ->
                                trait(of, i) == trait(of, j)
                                        && Arrays.equals(
                                                of.issue,
                                                of.issueStart[i],
                                                of.issueStart[i + 1],
                                                of.issue,
                                                of.issueStart[j],
                                                of.issueStart[j + 1]));
        for (int i = 0; i < which.length; i++) {
            long hash = trait(of, i);
            for (int at = of.issueStart[i]; at < of.issueStart[i + 1]; at++) {
                hash = 31 * hash + of.issue[at];
            }
            which[i] = distinct.place(i, hash);
        }
        return distinct.firsts();
    }

    private static long trait(Columns of, int i) {
        return (of.lane[i] & 0xffffL) << 40
                | (of.kind[i] & 0xffffL) << 24
                | (of.importance[i] & 0xffL) << 16
                | (of.flags[i] & 0xffffL);
    }

    private static char[] plannedAt(Columns of) {
        char[] at = new char[of.number.length];
        int count = 0;
        for (int i = 0; i < at.length; i++) {
            if ((of.flags[i] & PLANNED) != 0) {
                at[count++] = (char) i;
            }
        }
        return Arrays.copyOf(at, count);
    }

    /// How many events.
    public int count() {
        return number.length;
    }

    /// The number of event `i`.
    public int number(int i) {
        return number[i];
    }

    /// The place of the event with a number; -1 if it is not here.
    public int place(int wanted) {
        for (int i = 0; wanted >= least && wanted <= greatest && i < number.length; i++) {
            if (number[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    /// Whether any of some numbers lies between the least and the greatest of those here.
    public boolean mayHold(BitSet wanted) {
        int next = wanted.nextSetBit(Math.max(0, least));
        return next >= 0 && next <= greatest;
    }

    /// The first instant of event `i`, or its first local millisecond where the start is floating:
    /// by it the events of a segment are ordered.
    public long start(int i) {
        return start[i];
    }

    /// The last bound of event `i`, local where its end is floating.
    public long end(int i) {
        return start[i] + extents[3 * extent[i] + 2];
    }

    /// The last of all these bounds.
    public long end() {
        return end;
    }

    /// How long the start of event `i` is uncertain, in milliseconds.
    public long startRange(int i) {
        return extents[3 * extent[i]];
    }

    /// Index of the lane of event `i`.
    public int lane(int i) {
        return (short) (traits[trait[i]] >>> 40);
    }

    /// Index of the kind of event `i`.
    public int kind(int i) {
        return (short) (traits[trait[i]] >>> 24);
    }

    /// Importance of event `i`, 1 (most) to 3.
    public int importance(int i) {
        return (byte) (traits[trait[i]] >>> 16);
    }

    /// The flags of event `i`: a sum of the constants above.
    public int flags(int i) {
        return (short) traits[trait[i]];
    }

    /// Whether event `i` carries a flag.
    public boolean has(int i, int flag) {
        return (flags(i) & flag) != 0;
    }

    /// The bounds of event `i` as stored: local where the flags say that an end is floating.
    public Span stored(int i) {
        long from = start[i];
        int at = 3 * extent[i];
        return new Span(from, from + extents[at], from + extents[at + 1], from + extents[at + 2]);
    }

    /// The bounds of event `i` as instants, floating ends read in `zone`.
    public Span span(int i, ZoneId zone) {
        return new EventTime.Extent(stored(i), has(i, FLOATING_START), has(i, FLOATING_END))
                .in(zone);
    }

    /// The planned start of event `i` as an instant; 0 where [#PLANNED] is not set.
    public long planned(int i) {
        int at = Arrays.binarySearch(plannedAt, (char) i);
        return at < 0 ? 0 : planned[at];
    }

    /// Calls `visit` with the index of each issue of event `i`.
    public void issues(int i, IntConsumer visit) {
        for (int at = issueStart[trait[i]]; at < issueStart[trait[i] + 1]; at++) {
            visit.accept(issue[at]);
        }
    }

    /// How many issues event `i` has.
    public int issueCount(int i) {
        return issueStart[trait[i] + 1] - issueStart[trait[i]];
    }

    /// The same events without those at other places.
    public Segment only(BitSet places) {
        return new Segment(columns(places.stream().limit(count()).toArray()));
    }

    /// The columns spread out, for whoever stores them.
    public Columns columns() {
        return columns(IntStream.range(0, count()).toArray());
    }

    private Columns columns(int[] places) {
        int[] issueStarts = new int[places.length + 1];
        for (int at = 0; at < places.length; at++) {
            issueStarts[at + 1] = issueStarts[at] + issueCount(places[at]);
        }
        Columns to = Columns.empty(places.length, issueStarts);
        for (int at = 0; at < places.length; at++) {
            int i = places[at];
            Span span = stored(i);
            to.number[at] = number[i];
            to.earliestStart[at] = span.earliestStart();
            to.latestStart[at] = span.latestStart();
            to.earliestEnd[at] = span.earliestEnd();
            to.latestEnd[at] = span.latestEnd();
            to.planned[at] = planned(i);
            to.lane[at] = (short) lane(i);
            to.kind[at] = (short) kind(i);
            to.importance[at] = (byte) importance(i);
            to.flags[at] = (short) flags(i);
            System.arraycopy(issue, issueStart[trait[i]], to.issue, issueStarts[at], issueCount(i));
        }
        return to;
    }
}
