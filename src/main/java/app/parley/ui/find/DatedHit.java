package app.parley.ui.find;

import app.parley.model.Hit;

/// A hit and when it was.
///
/// @param hit what was found
/// @param when in words; empty for what has no date
public record DatedHit(Hit hit, String when) {}
