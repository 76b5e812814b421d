/// Tables whose columns their publisher has fixed: the data sets of conflict and peace research
/// (ACLED, UCDP GED, GDELT, ICEWS and PA-X), and the table that Parley itself exports.
///
/// Each is read through [app.parley.importer.table.DelimitedText]: a
/// [app.parley.importer.dataset.Layout] says how it is recognised, and one class makes an event of
/// each of its rows. What that class does not ask for is kept with the event under the name of its
/// column.
///
/// Titles of data sets are put together from the publisher's own words and say no more than they
/// do. Figures stand as the publisher's account. Dates are no finer than the publisher says they
/// are.
@NullMarked
package app.parley.importer.dataset;

import org.jspecify.annotations.NullMarked;
