package app.parley.importer;

/// The order of day, month and year in a date of three numbers, such as `05.03.22`. It is a
/// property of a column, never of one cell.
public enum DateOrder {
    /// Day first.
    DMY,
    /// Month first.
    MDY,
    /// Year first.
    YMD
}
