/// All that is known of the selected event.
@NullMarked
package app.parley.ui.detail;

import org.jspecify.annotations.NullMarked;
