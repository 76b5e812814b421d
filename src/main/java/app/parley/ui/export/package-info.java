/// Exports from the window: what is asked before, the picture as it will be, and the writing.
///
/// The command line makes its files by the same [app.parley.ui.export.Export], so that a picture
/// made in the window and one made by a script are the same bytes.
@NullMarked
package app.parley.ui.export;

import org.jspecify.annotations.NullMarked;
