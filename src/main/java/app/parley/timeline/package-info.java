/// Where things go in the picture: viewport, ticks, lanes, rows and labels; and, in
/// [app.parley.timeline.page], red-line cards and pages.
///
/// In come a [app.parley.model.Snapshot] (what is true), a [app.parley.timeline.View] (what we
/// are looking at) and a [app.parley.timeline.Loaded] (what has arrived of it); out goes a
/// [app.parley.drawing.Drawing]. No toolkit, no SQL, no clock: the same three values always make
/// the same picture, which is why approved drawings are tests.
///
/// *How the timeline is composed:* a `Chart` finds events by lane and by when they are drawn, in
/// indices over the columns of which an edit changes one or two; an `Entry` is one event, made
/// when somebody looks at it. `Layouts` stacks the lanes at a scale; the small composers draw
/// what is in view at the actual scale, and `Clip` cuts it at the edges of the plot.
///
/// *How rows are made:* each of a few levels of zoom has rows of its own. In a store of up to a
/// thousand events a lane's are made together, for the labels themselves. In a larger one a
/// `RowTree` halves time until a piece holds few events or is narrow; bars that reach over a cut
/// come first, and then each piece is filled by itself, where somebody looks, with the same room
/// for every label. So panning moves nothing up or down, titles that arrive move nothing, and a
/// frame costs what it shows. What does not fit is counted, by stretches of time that begin where
/// hours, days or weeks do: once, where its mark would stand, a bar that finds no row too, so
/// that strips add up to what lies in their stretches less what has marks there. Rounds and
/// events of the highest importance that are counted have a notch on the strip, each at its
/// instant. Lost: rows over all events of a lane, which cost what the lane holds at every level;
/// rows over what is in view, which jump; rows in tiles filled in turns, of which each would
/// depend on its neighbours' neighbours.
///
/// *Why some events can only be counted:* before all columns of a large store are there, a picture
/// is made of a [app.parley.model.Glimpse]. Lanes count what it counts, rows keep it in strips, and
/// whatever is a mark then is one here, so that the picture of all events takes its place without
/// a jump.
///
/// *Why rows are made at a level's scale and drawn at the actual one:* a level is never finer
/// than what it stands for, so marks only move apart and labels that fit keep fitting.
///
/// *Why rows are made ahead, and a coarser level stands in:* making the rows of a view takes
/// longer than a frame may where there are millions of events. Another thread makes those of the
/// levels beside the one that is looked at; who zooms faster than that sees for some frames those
/// of a coarser level, which never overlap. Lost: the last picture stretched, in which letters
/// grow and nothing can be pointed at.
///
/// *Why a label may change sides, but never its row:* at the edge of the plot the other side is
/// often free, and the rows are loosened where that costs no height. Dropping such labels was the
/// option that lost: the first days of a view would have stood without names.
///
/// *Why what comes after the cursor is dimmed event by event:* by the rule by which positions
/// count (the hour, or else the end of the day), mark and label together, so that picture and
/// panels say the same. A veil over all that lies right of the line was cheaper, since only an
/// upper layer had to be painted; but it greyed labels of what had happened, left labels of what
/// had not in full ink, and cut both in two.
@NullMarked
package app.parley.timeline;

import org.jspecify.annotations.NullMarked;
