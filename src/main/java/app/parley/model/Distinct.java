package app.parley.model;

import java.util.Arrays;

/// Finds out which of many rows are the same, and numbers those that are not in the order in which
/// they were met. A hash table by open addressing, because millions of rows pass through it.
final class Distinct {
    private static final int FREE = -1;

    private final Same same;
    private int[] table = free(256);
    private int[] firsts = new int[64];
    private long[] hashes = new long[64];
    private int count;

    Distinct(Same same) {
        this.same = same;
    }

    /// Whether two rows are the same.
    interface Same {
        boolean test(int one, int other);
    }

    /// The number of the first row that is the same as `row`.
    char place(int row, long value) {
        long hash = value * 0x9E3779B97F4A7C15L;
        int slot = slot(hash);
        while (table[slot] != FREE) {
            int known = table[slot];
            if (hashes[known] == hash && same.test(firsts[known], row)) {
                return (char) known;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        if (count == firsts.length) {
            firsts = Arrays.copyOf(firsts, 2 * count);
            hashes = Arrays.copyOf(hashes, 2 * count);
        }
        firsts[count] = row;
        hashes[count] = hash;
        table[slot] = count++;
        if (2 * count > table.length) {
            widen();
        }
        return (char) (count - 1);
    }

    /// The first row of each sort.
    int[] firsts() {
        return Arrays.copyOf(firsts, count);
    }

    private int slot(long hash) {
        return (int) (hash >>> 40) & (table.length - 1);
    }

    private void widen() {
        table = free(2 * table.length);
        for (int known = 0; known < count; known++) {
            int slot = slot(hashes[known]);
            while (table[slot] != FREE) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = known;
        }
    }

    private static int[] free(int slots) {
        int[] table = new int[slots];
        Arrays.fill(table, FREE);
        return table;
    }
}
