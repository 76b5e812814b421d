package app.parley.model;

import java.util.List;

/// A way of looking at a store that was given a name.
///
/// @param id `home` is what a store shows when it is opened
/// @param name as shown
/// @param caption what it shows, in one sentence
/// @param from first day or instant
/// @param until last day or instant; a day counts whole
/// @param asOf the as-of date (the end of that day in `zone`) or instant
/// @param zone IANA zone
/// @param left id of the party in the left panel
/// @param right id of the party in the right panel
/// @param lanes what the lanes stand for
/// @param select id of the event to select, empty if none
/// @param filter which events it shows
/// @param arrangement of its lanes
public record NamedView(
        String id,
        String name,
        String caption,
        Edtf from,
        Edtf until,
        Edtf asOf,
        String zone,
        String left,
        String right,
        LaneMode lanes,
        String select,
        Filter filter,
        List<LaneSetting> arrangement)
        implements Item {
    /// Lists are copied.
    public NamedView {
        arrangement = List.copyOf(arrangement);
    }

    /// The id of the view in which a store opens.
    public static final String HOME = "home";

    /// The same view under another name.
    public NamedView called(String other, String otherCaption) {
        return new NamedView(
                id,
                other,
                otherCaption,
                from,
                until,
                asOf,
                zone,
                left,
                right,
                lanes,
                select,
                filter,
                arrangement);
    }
}
