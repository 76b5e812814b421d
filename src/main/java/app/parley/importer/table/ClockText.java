package app.parley.importer.table;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times of day as people and programs write them.
public final class ClockText {
    private static final Pattern CLOCK =
            Pattern.compile(
                    "(\\d{1,2})(?:(?:[:.]|\\s?h\\s?)(\\d{2})?(?::\\d{2}(?:[.,]\\d+)?)?)?"
                            + "\\s*(?:([ap])\\.?\\s?m\\.?)?(?:uhr|hrs?|ч\\.)?",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private ClockText() {}

    /// A time of day, such as `14:30`, `2:30 PM`, `2 p. m.`, `14h` or
    /// `14 Uhr`; empty if the text is none.
    public static Optional<LocalTime> read(String text) {
        String plain = DateText.plain(text);
        Matcher m = CLOCK.matcher(plain);
        if (!m.matches() || plain.matches("\\d+[:.]?")) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(m.group(1));
        int minute = m.group(2) == null ? 0 : Integer.parseInt(m.group(2));
        if (m.group(3) != null) {
            if (hour < 1 || hour > 12) {
                return Optional.empty();
            }
            hour = hour % 12 + (m.group(3).equalsIgnoreCase("p") ? 12 : 0);
        }
        return hour < 24 && minute < 60
                ? Optional.of(LocalTime.of(hour, minute))
                : Optional.empty();
    }
}
