package app.parley.model;

/// What the user did to one lane. Lanes that were arranged come first, in the order of the list
/// they stand in; the others follow in their own order.
///
/// @param lane the lane's id
/// @param folded only its head shows
/// @param pinned it stays in view above the others while they scroll
/// @param height in pixels; 0 for as high as its rows
public record LaneSetting(String lane, boolean folded, boolean pinned, double height) {
    /// Refuses a height that is none.
    public LaneSetting {
        if (!(height >= 0 && height <= 10_000)) {
            throw Problem.of("view.laneHeight", height).exception();
        }
    }

    /// A lane as it is by itself.
    public static LaneSetting of(String lane) {
        return new LaneSetting(lane, false, false, 0);
    }

    /// Folded if it was not, and the other way round.
    public LaneSetting turned() {
        return new LaneSetting(lane, !folded, pinned, height);
    }

    /// Pinned if it was not, and the other way round.
    public LaneSetting pinnedOrNot() {
        return new LaneSetting(lane, folded, !pinned, height);
    }

    /// In another height.
    public LaneSetting high(double pixels) {
        return new LaneSetting(lane, folded, pinned, pixels);
    }
}
