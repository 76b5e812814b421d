package app.parley.model;

import java.time.ZoneId;
import java.util.function.IntConsumer;

/// Up to about 64 k events as primitive columns, ordered by (start, number). Immutable: the
/// arrays are handed over at construction and never written again.
///
/// Times are milliseconds. Where a flag says that an end is *floating* its bounds are local and
/// the same in every zone; otherwise they are instants.
public final class Segment {
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

    private final Columns columns;

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
            short[] issue) {}

    /// Takes over the columns.
    public Segment(Columns columns) {
        this.columns = columns;
    }

    /// How many events.
    public int count() {
        return columns.number.length;
    }

    /// The number of event `i`.
    public int number(int i) {
        return columns.number[i];
    }

    /// Index of the lane of event `i`.
    public int lane(int i) {
        return columns.lane[i];
    }

    /// Index of the kind of event `i`.
    public int kind(int i) {
        return columns.kind[i];
    }

    /// Importance of event `i`, 1 (most) to 3.
    public int importance(int i) {
        return columns.importance[i];
    }

    /// Whether event `i` carries a flag.
    public boolean has(int i, int flag) {
        return (columns.flags[i] & flag) != 0;
    }

    /// The bounds of event `i` as instants, floating ends read in `zone`.
    public Span span(int i, ZoneId zone) {
        Span stored =
                new Span(
                        columns.earliestStart[i],
                        columns.latestStart[i],
                        columns.earliestEnd[i],
                        columns.latestEnd[i]);
        return new EventTime.Extent(stored, has(i, FLOATING_START), has(i, FLOATING_END)).in(zone);
    }

    /// The planned start of event `i` as an instant; only where [#PLANNED] is set.
    public long planned(int i) {
        return columns.planned[i];
    }

    /// Calls `visit` with the index of each issue of event `i`.
    public void issues(int i, IntConsumer visit) {
        for (int at = columns.issueStart[i]; at < columns.issueStart[i + 1]; at++) {
            visit.accept(columns.issue[at]);
        }
    }

    /// The columns themselves, for whoever stores them. They must not be written.
    public Columns columns() {
        return columns;
    }
}
