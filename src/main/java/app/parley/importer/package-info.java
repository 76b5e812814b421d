/// How it comes in: files of others and of our own, read into the values of the model.
///
/// In come streams and paths, never a store, a window or a clock; out come values, or the one
/// [app.parley.model.Problem] that says where a file is wrong and how to mend it. One class per
/// format; what several formats need stands beside them.
///
/// [app.parley.importer.Formats] lists the formats and finds that of a file by what is in it. A
/// [app.parley.importer.Preview] says what an import would do: it is made of a path, of
/// [app.parley.importer.Wishes] and of what a store shows; a correction by the user is another
/// preview with other wishes. Its `news()` is the batch to add, its `origin()` where that is from.
///
/// *Why a file is opened again for each reading and never held:* the order of day and month is a
/// property of a column, and known only at its end. Two readings need the memory of one row. For
/// the same reason a preview keeps one bit of each row, whether it brings anything new, and the
/// rows are read once more when they are taken in.
///
/// *Why a table of our own is a [app.parley.importer.Partial]:* it has no room for all of an event,
/// and what was changed in a spreadsheet must not take away what the spreadsheet never showed.
///
/// *Why a name of the store's becomes its id already here:* the lane of an event depends on it,
/// and a preview has to show what will be.
///
/// *Why JSON is read object by object and not bound to records by a library:* a binder tells where
/// a type did not fit, but knows nothing of closed lists, dates or references, and its words are
/// not a user's. [app.parley.importer.JsonObject] keeps the place of each value until it has been
/// understood; a new field is one line in [app.parley.importer.ParleyItems].
///
/// *Why XML is read by the JDK and HTML by jsoup:* both are pulled from a stream of characters with
/// every door to the outside shut (no document types, no entities, no addresses followed); a
/// description in HTML becomes the plain text a reader would see.
@NullMarked
package app.parley.importer;

import org.jspecify.annotations.NullMarked;
