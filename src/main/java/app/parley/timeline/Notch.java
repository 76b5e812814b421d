package app.parley.timeline;

import java.util.List;

/// A mark on a strip where it counts rounds or events of the highest importance: however little
/// room there is, each of them is seen at its instant, with those beside it from which it could not
/// be told apart.
///
/// @param lane id of the lane
/// @param from the instant of the first of them
/// @param until from this instant on others have a notch of their own
/// @param count how many they are
/// @param events all of them if they are a few, else the first
record Notch(String lane, long from, long until, int count, List<Entry> events) {
    /// How wide it is drawn, in pixels.
    static final double WIDTH = 2;

    /// From one to the next at least, in pixels.
    static final double APART = 4;

    /// So many are named.
    static final int FEW = 3;

    /// Lists are copied.
    Notch {
        events = List.copyOf(events);
    }

    /// The events that are named where somebody points at it: all if they are a few, else none.
    List<Entry> named() {
        return count <= FEW ? events : List.of();
    }

    /// What its shape is about: the event, if it is one.
    String about() {
        return count == 1
                ? events.getFirst().about()
                : "notch:%s:%d:%d".formatted(lane, from, until);
    }
}
