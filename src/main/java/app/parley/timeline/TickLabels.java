package app.parley.timeline;

import app.parley.model.Zones;
import app.parley.text.Text;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What ticks are called in one zone and language. The forms are patterns in the messages, so that
/// a language chooses its own; they are read once.
final class TickLabels {
    /// The forms that name a stretch of years by its first and its last.
    static final String YEARS = "years";

    private final ZoneId zone;
    private final Text text;
    private final Map<String, List<Form>> forms = new HashMap<>();

    TickLabels(ZoneId zone, Text text) {
        this.zone = zone;
        this.text = text;
    }

    ZoneId zone() {
        return zone;
    }

    /// The forms under a name in `timeline.tick`, the longest first.
    List<Form> forms(String name) {
        return forms.computeIfAbsent(
                name,
                _ ->
                        Arrays.stream(text.say("timeline.tick." + name).split("\\|", -1))
                                .map(pattern -> new Form(pattern, name.equals(YEARS)))
                                .toList());
    }

    /// One way to write labels.
    final class Form {
        private final DateTimeFormatter plain;
        private final DateTimeFormatter withEra;
        private final boolean stretches;

        private Form(String pattern, boolean stretches) {
            plain = DateTimeFormatter.ofPattern(pattern, text.locale());
            withEra =
                    pattern.contains("y")
                            ? DateTimeFormatter.ofPattern(pattern + " G", text.locale())
                            : plain;
            this.stretches = stretches;
        }

        /// The label of a tick and the stretch up to the next one.
        String label(long from, long until) {
            return stretches
                    ? text.say("timeline.years", label(from), label(until - 1))
                    : label(from);
        }

        private String label(long instant) {
            long local = Zones.toLocal(instant, zone);
            LocalDateTime clock =
                    LocalDateTime.ofEpochSecond(Math.floorDiv(local, 1000L), 0, ZoneOffset.UTC);
            return clock.format(clock.getYear() < 1 ? withEra : plain);
        }
    }
}
