/// Timelines written in markwhen, a language of its own for text with dates.
///
/// A [app.parley.importer.markwhen.Page] reads [app.parley.importer.markwhen.Line]s one after the
/// other and keeps what is open: header, sections and groups, the event whose text goes on.
/// [app.parley.importer.markwhen.Dates] resolves its dates, also those that are told from another
/// event's.
///
/// *Why it is no tool among the others:* theirs are formats of fields, which say where a date
/// stands; in markwhen the language of dates is the format.
@NullMarked
package app.parley.importer.markwhen;

import org.jspecify.annotations.NullMarked;
