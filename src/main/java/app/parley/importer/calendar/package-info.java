/// Calendars: iCalendar (RFC 5545) as Outlook, Google, Thunderbird and Parley itself write it.
///
/// A file is read entry by entry, twice: first for what the entries need of each other (time
/// zones, single dates of a series that were changed), then for the entries.
///
/// *Why no calendar library:* those there are hold the whole file, and one damaged line loses it.
/// What is hard about calendars, the rules of recurrence, is left to one (lib-recur).
@NullMarked
package app.parley.importer.calendar;

import org.jspecify.annotations.NullMarked;
