package app.parley.model;

/// How exactly a clock time is known.
public enum ClockPrecision {
    /// To the minute.
    MINUTE,
    /// About this time; drawn as a quarter of an hour either way.
    ABOUT,
    /// Within this hour.
    HOUR,
    /// Only the part of the day is known, in the source's words.
    PART_OF_DAY,
    /// No clock time is known.
    NONE
}
