package app.parley.model;

import java.util.Optional;

/// Where something happened.
///
/// @param name as written by the source or the editor
/// @param at the point on the map, if one can be named
/// @param accuracy what the point stands for, such as `city centre`
public record Place(String name, Optional<Coordinates> at, String accuracy) {
    /// No place: the thing has none, as a telephone call, or it is not known.
    public static final Place NOWHERE = new Place("", Optional.empty(), "");

    /// A point in WGS 84.
    ///
    /// @param latitude degrees north, -90 to 90
    /// @param longitude degrees east, -180 to 180
    public record Coordinates(double latitude, double longitude) {}
}
