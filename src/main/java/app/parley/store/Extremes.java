package app.parley.store;

import java.util.Arrays;
import java.util.BitSet;

/// The least and the greatest of several sorts of values, and which events have them.
final class Extremes {
    private final long[] least;
    private final long[] greatest;
    private final int[] leastOf;
    private final int[] greatestOf;

    Extremes(int sorts) {
        least = new long[sorts];
        greatest = new long[sorts];
        leastOf = new int[sorts];
        greatestOf = new int[sorts];
        Arrays.fill(least, Long.MAX_VALUE);
        Arrays.fill(greatest, Long.MIN_VALUE);
    }

    /// Takes note of a value of the event with a number.
    void note(int sort, long value, int number) {
        if (value < least[sort]) {
            least[sort] = value;
            leastOf[sort] = number;
        }
        if (value > greatest[sort]) {
            greatest[sort] = value;
            greatestOf[sort] = number;
        }
    }

    /// The least value of a sort; 0 if there are none.
    long least(int sort) {
        return leastOf[sort] == 0 ? 0 : least[sort];
    }

    /// From the least value of a sort to the greatest; 0 if there are none.
    long range(int sort) {
        return leastOf[sort] == 0 ? 0 : greatest[sort] - least[sort];
    }

    /// The numbers of the events with the extreme values.
    BitSet numbers() {
        BitSet numbers = new BitSet();
        Arrays.stream(leastOf).forEach(numbers::set);
        Arrays.stream(greatestOf).forEach(numbers::set);
        return numbers;
    }
}
