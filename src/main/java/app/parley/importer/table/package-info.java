/// Tables: CSV and its kin, workbooks, lists of JSON objects, and data sets that come as tables.
///
/// A [app.parley.importer.table.Table] can be read any number of times from its beginning. The
/// first time its columns are surveyed, the second time each row becomes an event.
///
/// *Why twice:* whether `05.03.22` is in March or in May is decided by all dates of its column;
/// holding all rows until then would need several times the memory of the file.
@NullMarked
package app.parley.importer.table;

import org.jspecify.annotations.NullMarked;
