package app.parley.timeline;

import java.util.Arrays;

/// Places of events in a segment, sorted into runs: by lane, within a lane by group, within a group
/// in the order in which they were added.
///
/// @param keys of the runs, ascending: `lane * GROUPS + group`
/// @param starts where each run begins in `places`, and where the last one ends
/// @param places of the events in the segment
@SuppressWarnings("ArrayRecordComponent") // never compared, only read
record Runs(int[] keys, int[] starts, char[] places) {
    /// More groups than this no lane has.
    static final int GROUPS = 64;

    /// Where a run begins; `starts[run + 1]` is where it ends. Empty for one that is not there.
    Run run(int lane, int group) {
        int at = Arrays.binarySearch(keys, lane * GROUPS + group);
        return at < 0 ? new Run(0, 0) : new Run(starts[at], starts[at + 1]);
    }

    /// A stretch of `places`.
    record Run(int from, int until) {}

    /// The first run of a lane with this group or a later one, or the first of a later lane.
    int first(int lane, int group) {
        int at = Arrays.binarySearch(keys, lane * GROUPS + group);
        return at < 0 ? -at - 1 : at;
    }

    /// Sorts pairs of keys and places.
    static final class Sorting {
        private final int[] counts;
        private int[] keys = new int[1024];
        private char[] places = new char[1024];
        private int size;

        Sorting(int lanes) {
            counts = new int[lanes * GROUPS];
        }

        void add(int lane, int group, int place) {
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, 2 * size);
                places = Arrays.copyOf(places, 2 * size);
            }
            int key = lane * GROUPS + group;
            counts[key]++;
            keys[size] = key;
            places[size++] = (char) place;
        }

        Runs runs() {
            int[] present = new int[(int) Arrays.stream(counts).filter(n -> n > 0).count()];
            int[] starts = new int[present.length + 1];
            int run = 0;
            for (int key = 0; key < counts.length; key++) {
                if (counts[key] > 0) {
                    present[run] = key;
                    starts[run + 1] = starts[run] + counts[key];
                    counts[key] = starts[run++];
                }
            }
            char[] sorted = new char[size];
            for (int i = 0; i < size; i++) {
                sorted[counts[keys[i]]++] = places[i];
            }
            return new Runs(present, starts, sorted);
        }
    }
}
