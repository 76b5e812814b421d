/// Data sets of conflict and peace research: ACLED, UCDP GED, GDELT, ICEWS and PA-X.
///
/// Each is a table whose columns its publisher has fixed, read through
/// [app.parley.importer.table.DelimitedText]: a [app.parley.importer.conflict.Layout] says how it
/// is recognised, and one class makes an event of each of its rows. What that class does not ask
/// for is kept with the event under the name of its column.
///
/// Titles are put together from the publisher's own words and say no more than they do. Figures
/// stand as the publisher's account. Dates are no finer than the publisher says they are.
@NullMarked
package app.parley.importer.conflict;

import org.jspecify.annotations.NullMarked;
