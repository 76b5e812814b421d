/// Drawings on a JavaFX canvas: painting them, and finding what lies under the pointer.
///
/// Nothing here knows events or sessions; a drawing comes in, and what a shape is `about` goes out.
@NullMarked
package app.parley.ui.canvas;

import org.jspecify.annotations.NullMarked;
