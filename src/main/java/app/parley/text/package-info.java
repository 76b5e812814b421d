/// The words: every sentence a user reads, found by key in `messages.properties` and its
/// translations.
@NullMarked
package app.parley.text;

import org.jspecify.annotations.NullMarked;
