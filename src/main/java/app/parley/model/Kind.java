package app.parley.model;

/// A kind of event; an open list, told apart by shape.
///
/// @param id such as `talks-round`
/// @param label as shown
/// @param glyph the id of the shape that draws it
/// @param order the place in lists and lanes, from 1
public record Kind(String id, String label, String glyph, int order) implements Item {
    /// The kind that is the backbone of a negotiation: drawn as bands through all lanes.
    public static final String TALKS_ROUND = "talks-round";

    /// The kind of a stretch of time that has a name, such as a month of fasting or a truce: drawn
    /// behind all lanes.
    public static final String PERIOD = "period";
}
