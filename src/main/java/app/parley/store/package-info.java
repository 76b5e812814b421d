/// Where it is kept: the SQLite file of a store, its schema scripts, layers, journal and search.
///
/// In come items, changes and questions; out go values of the model. Nobody outside sees a row, a
/// statement or a connection.
@NullMarked
package app.parley.store;

import org.jspecify.annotations.NullMarked;
