/// How it goes out: a drawing as a picture, a dossier as a file.
///
/// In come values and the stream to write to; nothing here opens, names or replaces a file of the
/// user's, reads a store or a clock. A painter paints and decides nothing: the same value gives the
/// same bytes.
@NullMarked
package app.parley.exporter;

import org.jspecify.annotations.NullMarked;
