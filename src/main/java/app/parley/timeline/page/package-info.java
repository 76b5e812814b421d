/// Pages: what a picture for a briefing carries beside the timeline, and how both share the sheet.
///
/// A [app.parley.timeline.page.PageComposer] takes a stretch of time and a
/// [app.parley.timeline.page.Page] and makes the drawings of its sheets: headline, as-of line, the
/// timeline laid out again, the parties' stated red lines, legend, sources, and what was left out.
/// A [app.parley.timeline.page.Recipe] is all that makes such a picture, in one line.
///
/// *Why nothing is made smaller to fit:* letters that nobody can read at the back of a room say
/// nothing. What has no room is left out, the least important first, and counted on the page.
@NullMarked
package app.parley.timeline.page;

import org.jspecify.annotations.NullMarked;
