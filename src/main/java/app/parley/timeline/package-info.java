/// Where things go in the picture: viewport, ticks, lanes, rows, labels, red-line cards and
/// pages.
///
/// In come a [app.parley.model.Snapshot] (what is true), a [app.parley.timeline.View] (what we
/// are looking at) and a [app.parley.timeline.Loaded] (what has arrived of it); out goes a
/// [app.parley.drawing.Drawing]. No toolkit, no SQL, no clock: the same three values always make
/// the same picture, which is why approved drawings are tests.
@NullMarked
package app.parley.timeline;

import org.jspecify.annotations.NullMarked;
