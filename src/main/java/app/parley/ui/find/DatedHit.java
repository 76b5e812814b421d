package app.parley.ui.find;

import app.parley.model.Edtf;
import app.parley.model.Hit;
import app.parley.text.Text;
import app.parley.timeline.TimeWords;

import java.time.ZoneId;
import java.util.Optional;

/// A hit and when it was.
///
/// @param hit what was found
/// @param when in words; empty for what has no date
public record DatedHit(Hit hit, String when) {
    /// A hit with its date as a zone tells it.
    public static DatedHit of(Hit hit, Optional<Edtf> when, ZoneId zone, Text text) {
        return new DatedHit(hit, when.map(date -> TimeWords.shortly(date, zone, text)).orElse(""));
    }
}
