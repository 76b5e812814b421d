package app.parley.ui.table;

/// One event as a row.
///
/// @param number the event's number
/// @param start its earliest start in milliseconds: the order of the column of times
/// @param when in words
/// @param title as shown
/// @param kind the label of its kind
/// @param lane the party or lane it stands in
/// @param place the name of the place
/// @param contested whether accounts differ
/// @param sources how many
public record EventRow(
        int number,
        long start,
        String when,
        String title,
        String kind,
        String lane,
        String place,
        boolean contested,
        int sources) {}
