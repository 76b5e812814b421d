/// Where things go in the picture: viewport, ticks, lanes, rows and labels; and, in
/// [app.parley.timeline.page], red-line cards and pages.
///
/// In come a [app.parley.model.Snapshot] (what is true), a [app.parley.timeline.View] (what we
/// are looking at) and a [app.parley.timeline.Loaded] (what has arrived of it); out goes a
/// [app.parley.drawing.Drawing]. No toolkit, no SQL, no clock: the same three values always make
/// the same picture, which is why approved drawings are tests.
///
/// *How the timeline is composed:* `Entry` (an event's times in the zone shown) goes into a `Lane`;
/// `Rows` gives every event of the lane its row and the side of its label, in view or not, at one
/// of a few levels of zoom; `Layout` stacks the lanes; the small composers draw what is in view at
/// the actual scale, and `Clip` cuts it at the edges of the plot.
///
/// *Why rows are assigned at a level's scale and drawn at the actual one:* a level is never finer
/// than what it stands for, so marks only move apart and labels that fit keep fitting. Assigning
/// rows at each scale would move every row with each turn of the wheel; assigning them to what is
/// in view would move them while panning.
///
/// *Why a label may change sides, but never its row:* at the edge of the plot the other side is
/// often free, and the rows are loosened where that costs no height. Dropping such labels was the
/// option that lost: the first days of a view would have stood without names.
///
/// *Why what comes after the cursor is dimmed event by event:* by the rule by which positions count
/// (the hour, or else the end of the day), mark and label together, so that picture and panels say
/// the same. A veil over all that lies right of the line was cheaper, since only an upper layer had
/// to be painted; but it greyed labels of what had happened, left labels of what had not in full
/// ink, and cut both in two.
@NullMarked
package app.parley.timeline;

import org.jspecify.annotations.NullMarked;
