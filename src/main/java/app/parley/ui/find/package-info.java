/// Finding events, positions, sources and parties by typing.
@NullMarked
package app.parley.ui.find;

import org.jspecify.annotations.NullMarked;
