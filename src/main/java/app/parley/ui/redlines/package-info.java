/// A party's stated positions as of the cursor, as cards, and pairs of positions side by side.
@NullMarked
package app.parley.ui.redlines;

import org.jspecify.annotations.NullMarked;
