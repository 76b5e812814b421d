/// What the panels, the detail and the pairs have in common: badges, marks, lists of sources, and
/// what an item refers to.
@NullMarked
package app.parley.ui.parts;

import org.jspecify.annotations.NullMarked;
