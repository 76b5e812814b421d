/// Which events are shown: the form in which a filter is made, and what is set in plain sight.
@NullMarked
package app.parley.ui.filter;

import org.jspecify.annotations.NullMarked;
