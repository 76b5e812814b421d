/// How it goes out: a drawing as a picture, a dossier as a file.
///
/// In come values and the stream to write to; nothing here opens, names or replaces a file of the
/// user's, reads a store or a clock. A painter paints and decides nothing: the same value gives the
/// same bytes.
///
/// A picture goes out as a [app.parley.drawing.Drawing], and only
/// [app.parley.exporter.OutputFile] knows where bytes land, and that they land whole. The same
/// value makes the same bytes: no clock, no user, no path gets into a file.
///
/// *Why our own writers of SVG and PNG:* libraries for SVG outweigh the format or come under the
/// GPL, and those for PNG want the whole picture in memory, which at 600 dpi is a quarter of a
/// gigabyte.
@NullMarked
package app.parley.exporter;

import org.jspecify.annotations.NullMarked;
