package app.parley.timeline;

import java.util.List;

/// One lane and the events in it.
///
/// @param id what it stands for: `talks`, `ground`, or the id of a party, an issue or a kind
/// @param label as shown
/// @param entries its events by start
record Lane(String id, String label, List<Entry> entries) {
    /// Lists are copied.
    Lane {
        entries = List.copyOf(entries);
    }
}
