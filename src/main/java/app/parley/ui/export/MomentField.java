package app.parley.ui.export;

import app.parley.model.Problem;
import app.parley.timeline.DateEntry;

import javafx.scene.control.TextField;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// A field for a date or an instant. What it was given comes back to the millisecond as long as
/// nobody writes anything else.
final class MomentField extends TextField {
    private final Edge edge;
    private final Locale locale;
    private OptionalLong given = OptionalLong.empty();
    private String written = "";

    /// Which instant of a day is meant by it.
    enum Edge {
        BEGIN,
        END
    }

    MomentField(String id, Edge edge, Locale locale) {
        this.edge = edge;
        this.locale = locale;
        setId("export-" + id);
    }

    /// Shows an instant; empty clears the field.
    void show(OptionalLong instant, ZoneId zone) {
        given = instant;
        written = instant.isPresent() ? words(instant.getAsLong(), zone) : "";
        setText(written);
    }

    /// Shows the same instant in another zone, unless somebody wrote another.
    void in(ZoneId zone) {
        if (getText().equals(written)) {
            show(given, zone);
        }
    }

    private String words(long instant, ZoneId zone) {
        ZonedDateTime at = Instant.ofEpochMilli(instant).atZone(zone);
        boolean wholeDay = at.toLocalTime().equals(LocalTime.MIDNIGHT);
        DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMM uuuu", locale);
        if (wholeDay) {
            return day.format(edge == Edge.END ? at.minusDays(1) : at);
        }
        return day.format(at) + DateTimeFormatter.ofPattern(" HH:mm", Locale.ROOT).format(at);
    }

    /// The instant meant; empty if there is none.
    OptionalLong instant(ZoneId zone) {
        return getText().equals(written)
                ? given
                : DateEntry.read(getText(), locale)
                        .map(date -> edge == Edge.END ? date.asOf(zone) : date.begin(zone))
                        .map(OptionalLong::of)
                        .orElse(OptionalLong.empty());
    }

    /// Why it cannot be read.
    Stream<Problem> problems() {
        boolean known =
                getText().isBlank()
                        || getText().equals(written)
                        || DateEntry.read(getText(), locale).isPresent();
        return known ? Stream.empty() : Stream.of(Problem.of("export.noDate", getText().strip()));
    }
}
