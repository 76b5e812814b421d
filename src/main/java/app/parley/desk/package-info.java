/// The user's desk: what belongs to the user and to no store. Folders per platform, the user's copy
/// of the shipped store, and settings.
///
/// Nothing comes in but plain values; viewing a store changes the desk and never the store.
///
/// *Why the shipped store is copied out:* a resource inside the program cannot be edited, and a
/// program's own folder is often read-only. The copy is an ordinary store that the user may keep,
/// edit, mail or delete; deleted, it comes back at the next start.
///
/// *Why settings are read and written as a stream:* they are read before the first frame, and a
/// data binder takes longer to wake than the file to read.
///
/// *Why keys have a file of their own:* settings change with every window that closes. What the
/// user chose with care is written when it changes, and survives whatever happens to the rest.
@NullMarked
package app.parley.desk;

import org.jspecify.annotations.NullMarked;
