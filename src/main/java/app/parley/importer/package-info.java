/// How it comes in: files of others and of our own, read into the values of the model.
///
/// In come streams and paths, never a store, a window or a clock; out come values, or the one
/// [app.parley.model.Problem] that says where a file is wrong and how to mend it. One class per
/// format; what several formats need stands beside them.
///
/// *Why JSON is read object by object and not bound to records by a library:* a binder tells where
/// a type did not fit, but knows nothing of closed lists, dates or references, and its words are
/// not a user's. [app.parley.importer.JsonObject] keeps the place of each value until it has been
/// understood; a new field is one line in [app.parley.importer.ParleyItems].
@NullMarked
package app.parley.importer;

import org.jspecify.annotations.NullMarked;
