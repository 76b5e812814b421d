package app.parley.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The rows of a stretch of a lane at one level of zoom: every event has its place, in view or not,
/// so that panning moves nothing up or down.
///
/// Room is what mark and label need at the level's scale; at the actual scale, which is never
/// coarser, marks are further apart and labels as wide, so that what does not overlap here never
/// does.
///
/// @param placed the events that are drawn as marks, by row and then from left to right
/// @param strips of those that are counted
/// @param notches on the strips, for what must not be swallowed by them
/// @param count how many rows there are
/// @param walls what longer bars take of the rows, which are drawn elsewhere
/// @param stretch in which all of this lies
record Rows(
        List<Placed> placed,
        List<Strip> strips,
        List<Notch> notches,
        int count,
        List<Placed> walls,
        Stretch stretch) {
    static final double NOTE_SIZE = 11;

    private static final Comparator<Placed> ORDER =
            Comparator.comparingInt(Placed::row).thenComparingDouble(Placed::left);

    /// Lists are copied, marks ordered.
    Rows {
        placed = placed.stream().sorted(ORDER).toList();
        strips = List.copyOf(strips);
        notches = List.copyOf(notches);
        walls = List.copyOf(walls);
    }

    /// The first of these rows; strips stay if they have room.
    Rows within(int most) {
        boolean room = most >= Strip.TOP + Strip.ROWS;
        return new Rows(
                placed.stream().filter(each -> each.row() < most).toList(),
                room ? strips : List.of(),
                room ? notches : List.of(),
                Math.min(count, most),
                walls.stream().filter(each -> each.row() < most).toList(),
                stretch);
    }

    /// A stretch of time, in milliseconds since 1970 UTC; the end is not part of it.
    record Stretch(long from, long until) {
        /// All of time.
        static final Stretch ALL = new Stretch(Long.MIN_VALUE, Long.MAX_VALUE);

        boolean touches(long other, long otherEnd) {
            return from < otherEnd && until > other;
        }

        /// From the earlier beginning to the later end of both.
        Stretch with(Stretch other) {
            return new Stretch(Math.min(from, other.from), Math.max(until, other.until));
        }

        boolean holds(long instant) {
            return instant >= from && instant < until;
        }
    }

    /// What stands beside a mark in its row: the next to the left and the next to the right, of
    /// marks and walls, as far as there are any.
    List<Placed> neighbours(int i) {
        Placed each = placed.get(i);
        List<Placed> beside = new ArrayList<>(2);
        if (i > 0 && placed.get(i - 1).row() == each.row()) {
            beside.add(placed.get(i - 1));
        }
        if (i + 1 < placed.size() && placed.get(i + 1).row() == each.row()) {
            beside.add(placed.get(i + 1));
        }
        for (Placed wall : walls) {
            if (wall.row() == each.row()) {
                beside.add(wall);
            }
        }
        return beside;
    }
}
