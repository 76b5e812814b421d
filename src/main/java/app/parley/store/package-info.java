/// Where it is kept: the SQLite file of a store, its schema scripts, layers, journal and search.
///
/// In come items, changes and questions; out go values of the model. Nobody outside sees a row, a
/// statement or a connection. [app.parley.store.Store] is the only door. A store is used by one
/// thread, and opened once in a process: whoever opens and closes the file by other means while
/// SQLite has it open takes SQLite's locks away from it.
///
/// *Why versions in layers:* what a batch or the user says of an item is a version and is never
/// written again. What is shown is a choice among versions, made by one view (`shown`) for every
/// type of item; hiding an import, undoing an edit and removing an item change the choice and not
/// the texts. Lost: rows that are updated in place with a copy of the old one for undo, because
/// then an import cannot be taken out again once something was edited on top of it.
///
/// *Why records describe their own tables:* a table has the columns of its record's components,
/// and the statements that write and read it follow from them (`Table`, `Cells`). The scripts
/// stay written by hand, because they are what a stranger reads; a round trip with every field
/// filled shows that both agree. Lost: a mapping by hand for each of twelve types and
/// twenty-three lists, which must be kept in step in three places; JSON in a column, which no
/// stranger can query; an object-relational library.
///
/// *Why times are kept twice:* the columns of all events are blobs that go into arrays as they
/// are, in segments that are written once per batch; a small segment holds what the user edited,
/// and stands in for those events everywhere else. Lost: reading the times of ten million rows
/// one by one at every opening, and rewriting a batch's columns at every edit. Which of two
/// batches shows an event is worked out in memory while a snapshot is made, so that there is no
/// second copy of that choice that could go wrong.
///
/// *Why a large store keeps a glimpse of itself:* its first picture must not wait until all columns
/// have been read, and what it shows must be true. The counts of each lane and the events that
/// stand out are a hundredth of the columns or less. They are of the shown batches and written with
/// them; edits, which are few, are worked in by whoever reads them, so that an edit costs what it
/// did. Lost: counts for each segment, which do not tell what two batches both have; counts that
/// every edit writes anew; the last picture kept beside the store, which is not there the first
/// time and not true after a change.
///
/// *Why derived tables carry the number of a change:* they are written with the change they
/// follow from. If the numbers differ, or the rules have a later edition, viewing derives
/// everything in memory and writes nothing; the next change brings the file up to date.
///
/// *Why folding is ours and names are spelt out when asked:* SQLite's `remove_diacritics` knows
/// neither ł nor ı, nor that Kyiv is Киев. The index holds folded words without their texts, by
/// version, and so is as immutable as they are; a query is widened by the spellings that the
/// store knows now. Lost: writing every spelling into the index, which an edited alias would make
/// stale.
///
/// *Why a store is only read until the first edit:* viewing must leave the file as it was, also
/// where nothing can be written. Then the file is opened once more, with a write-ahead log on a
/// local disk that proved able to carry one, and with a synchronised rollback journal elsewhere;
/// the last one out goes back to a single file that read-only media can hold. Lost: one
/// connection for both, which leaves a log and its index beside every file that is looked at.
///
/// *Why an import is read ahead:* reading a file takes a third to a half of the time of writing it
/// down. A thread of its own reads and lays out the next thousand rows, touches values only, and
/// has ended when the writing has. Lost: one thread for both, which leaves every other processor
/// idle.
///
/// *Why items have fingerprints:* most of a file that comes again says what it said before, and
/// reading all of it back to see that takes several times as long as reading the file. Two numbers
/// of 64 bits for each item tell what is the same; whatever they do not tell is compared word by
/// word. Lost: the hash of the file, which says nothing once one row of a million has changed.
///
/// *Why an older store is lent what it lacks:* viewing must not write, and a store that can only
/// be read must be shown as well. Scripts after the third only make new tables, indexes and
/// views; they are made in memory for a connection that views, and in the file with the first
/// change. Lost: a copy that is brought up to date beside the store, and reading each version in
/// its own way.
///
/// *Why forgetting is not hiding:* what was given in confidence must be able to leave the file,
/// its search words and its name included. It is the only thing without an inverse.
///
/// *Why the schema is compared word for word:* a trigger, a view or a virtual table that came
/// with the file would run with our statements. A store that reads differently from what the
/// scripts make is refused, before any of its tables is read. Lost: running what we find with
/// less trust.
@NullMarked
package app.parley.store;

import org.jspecify.annotations.NullMarked;
