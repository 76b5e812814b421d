package app.parley.exporter;

import app.parley.drawing.Drawing;

/// A picture on a slide.
///
/// @param id by which the picture is found again when it is exported into the same deck once more,
///     such as the name of its briefing
/// @param drawing the picture
/// @param notes lines for the notes below the slide, such as the sources; empty for none
public record Slide(String id, Drawing drawing, String notes) {}
