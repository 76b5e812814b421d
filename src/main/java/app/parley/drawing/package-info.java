/// What a picture is: shapes in a list, the ink they are drawn with, themes, and how wide text
/// will be.
///
/// A [app.parley.drawing.Drawing] is a value. The composers of the timeline make it, the painters
/// of the window and of the exporters put it on a screen, into a PNG or an SVG; no painter
/// decides anything, and nothing here knows events, parties or a toolkit.
///
/// *Why no clip and no transform:* composers clamp what they make to the picture, so each painter
/// is one exhaustive `switch` and all of them agree. A scene graph per picture was the option
/// that lost.
///
/// *Why we read the font's tables ourselves:* a font library takes several times as long before the
/// first frame, and all a picture needs of a font are its advances.
@NullMarked
package app.parley.drawing;

import org.jspecify.annotations.NullMarked;
