/// How it goes out: a drawing as a picture, a dossier as a file.
///
/// In come values and the stream to write to; nothing here reads a store or a clock. A painter
/// paints and decides nothing: the same value gives the same bytes, without user or path in them.
/// Only [app.parley.exporter.OutputFile] knows where bytes land, and that they land whole.
///
/// *Why our own writers of SVG and PNG:* libraries for SVG outweigh the format or come under the
/// GPL, and those for PNG want the whole picture in memory, which at 600 dpi is a quarter of a
/// gigabyte.
///
/// *Why printing through Java2D:* JavaFX prints what its scene graph shows and a canvas as its
/// pixels on screen; the painter of the PNG gives the printer the drawings of the PDF as vectors.
@NullMarked
package app.parley.exporter;

import org.jspecify.annotations.NullMarked;
