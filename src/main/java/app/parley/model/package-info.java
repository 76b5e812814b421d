/// What is true: events, parties, issues, positions, accounts, sources, links, time with its
/// precision, the [app.parley.model.Snapshot] of a store, and what can be changed about it.
///
/// Nothing comes in but plain values, and nothing here reads a file, a clock or a database, so
/// that every other room may lean on it. All types are immutable; nothing is ever `null`.
///
/// *Why a [app.parley.model.Dossier] beside the snapshot:* an event file carries everything in
/// full; a window needs the times of all events and the words of a few. One type for both would
/// either load too much or promise too much.
///
/// *Why every stored thing is an [app.parley.model.Item]:* layers, edits, undo and the event file
/// treat parties, events, positions and sources alike; one sealed interface is the list of what
/// can be stored.
@NullMarked
package app.parley.model;

import org.jspecify.annotations.NullMarked;
