package app.parley.store;

import app.parley.model.Segment;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/// Segments of events as rows of blobs. The arrays go through [MemorySegment], because a buffer's
/// `asIntBuffer` keeps the compiler from removing garbage elsewhere.
final class Segments {
    /// The batch under which the events that the user made or changed are kept.
    static final int EDITS = 0;

    private static final ValueLayout.OfInt INT =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfByte BYTE = ValueLayout.JAVA_BYTE;

    private Segments() {}

    /// Writes the segments of a batch in place of those it had.
    static void write(Sql sql, int batch, List<Segment> segments) {
        write(sql, "segment", batch, segments);
    }

    /// The same in a table like that of the segments.
    static void write(Sql sql, String table, int batch, List<Segment> segments) {
        sql.run("DELETE FROM %s WHERE batch = ?".formatted(table), batch);
        int n = 0;
        for (Segment segment : segments) {
            Segment.Columns of = segment.columns();
            sql.run(
                    "INSERT INTO %s VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                            .formatted(table),
                    batch,
                    ++n,
                    segment.count(),
                    bytes(of.number(), INT, of.number().length),
                    bytes(of.earliestStart(), LONG, of.earliestStart().length),
                    bytes(of.latestStart(), LONG, of.latestStart().length),
                    bytes(of.earliestEnd(), LONG, of.earliestEnd().length),
                    bytes(of.latestEnd(), LONG, of.latestEnd().length),
                    bytes(of.planned(), LONG, of.planned().length),
                    bytes(of.lane(), SHORT, of.lane().length),
                    bytes(of.kind(), SHORT, of.kind().length),
                    bytes(of.importance(), BYTE, of.importance().length),
                    bytes(of.flags(), SHORT, of.flags().length),
                    bytes(of.issueStart(), INT, of.issueStart().length),
                    bytes(of.issue(), SHORT, of.issue().length));
        }
    }

    /// The segments of a batch; empty if what the file has there cannot be right.
    static Optional<List<Segment>> read(Sql sql, int batch, Words words) {
        return read(sql, "segment", batch, words);
    }

    /// The same in a table like that of the segments.
    static Optional<List<Segment>> read(Sql sql, String table, int batch, Words words) {
        List<Optional<Segment>> segments =
                sql.list(
                        "SELECT * FROM %s WHERE batch = ? ORDER BY n".formatted(table),
                        row ->
                                Optional.of(columns(row))
                                        .filter(columns -> isSound(columns, words))
                                        .map(Segment::new),
                        batch);
        return segments.stream().allMatch(Optional::isPresent)
                ? Optional.of(segments.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }

    private static Segment.Columns columns(Sql.Row row) {
        return new Segment.Columns(
                ints(row.bytes(4)),
                longs(row.bytes(5)),
                longs(row.bytes(6)),
                longs(row.bytes(7)),
                longs(row.bytes(8)),
                longs(row.bytes(9)),
                shorts(row.bytes(10)),
                shorts(row.bytes(11)),
                row.bytes(12),
                shorts(row.bytes(13)),
                ints(row.bytes(14)),
                shorts(row.bytes(15)));
    }

    /// Whatever a file says there, nobody who reads the columns may fall over it.
    private static boolean isSound(Segment.Columns of, Words words) {
        int events = of.number().length;
        boolean sameLength =
                of.earliestStart().length == events
                        && of.latestStart().length == events
                        && of.earliestEnd().length == events
                        && of.latestEnd().length == events
                        && of.planned().length == events
                        && of.lane().length == events
                        && of.kind().length == events
                        && of.importance().length == events
                        && of.flags().length == events
                        && of.issueStart().length == events + 1;
        return sameLength
                && events <= Segment.MOST
                && of.issueStart()[0] == 0
                && of.issueStart()[events] == of.issue().length
                && isWithin(of.lane(), words.in(Words.LANES))
                && isWithin(of.kind(), words.in(Words.KINDS))
                && isWithin(of.issue(), words.in(Words.ISSUES))
                && isOrdered(of);
    }

    private static boolean isWithin(short[] places, List<String> list) {
        for (short place : places) {
            if (place < 0 || place >= list.size()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOrdered(Segment.Columns of) {
        for (int i = 0; i < of.number().length; i++) {
            if (of.number()[i] < 0
                    || of.issueStart()[i] > of.issueStart()[i + 1]
                    || of.earliestStart()[i] > of.latestStart()[i]
                    || of.earliestEnd()[i] > of.latestEnd()[i]
                    || (i > 0 && of.earliestStart()[i - 1] > of.earliestStart()[i])) {
                return false;
            }
        }
        return true;
    }

    /// Numbers of 64 bits as a blob.
    static byte[] bytes(long[] numbers) {
        return bytes(numbers, LONG, numbers.length);
    }

    private static byte[] bytes(Object array, ValueLayout layout, int length) {
        byte[] bytes = new byte[Math.toIntExact(length * layout.byteSize())];
        MemorySegment.copy(array, 0, MemorySegment.ofArray(bytes), layout, 0, length);
        return bytes;
    }

    /// Numbers of 32 bits as a blob.
    static byte[] bytes(int[] numbers) {
        return bytes(numbers, INT, numbers.length);
    }

    /// A blob as numbers of 32 bits.
    static int[] ints(byte[] bytes) {
        return MemorySegment.ofArray(bytes).asSlice(0, bytes.length / 4 * 4L).toArray(INT);
    }

    /// A blob as numbers of 64 bits.
    static long[] longs(byte[] bytes) {
        return MemorySegment.ofArray(bytes).asSlice(0, bytes.length / 8 * 8L).toArray(LONG);
    }

    private static short[] shorts(byte[] bytes) {
        return MemorySegment.ofArray(bytes).asSlice(0, bytes.length / 2 * 2L).toArray(SHORT);
    }
}
