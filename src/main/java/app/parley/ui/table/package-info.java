/// The events as a table: the same list as the timeline, for reading, sorting and screen readers.
@NullMarked
package app.parley.ui.table;

import org.jspecify.annotations.NullMarked;
