package app.parley.model;

import java.util.Arrays;

/// Events of one lane that are only counted.
///
/// @param lane index into [Events#lanes()]
/// @param local whether their times are local, and the same in every zone
/// @param at about when they are, in milliseconds since 1970, ascending
/// @param counts how many are at each of these times
@SuppressWarnings("ArrayRecordComponent") // as in the columns: never compared, only read
public record Crowd(int lane, boolean local, long[] at, int[] counts) {
    /// How many events.
    public int count() {
        return Arrays.stream(counts).sum();
    }
}
