package app.parley.importer.table;

import app.parley.model.Edtf;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A day with the times of day from which and until which something was: `16 May 2025
/// 13:30–15:10`, `2025-05-15, 10 pm to 1 am`, `16.05.2025 с 13:30 до 15:10`.
///
/// @param dates reads either end
record ClockRanges(DateText dates) {
    private static final Duration LONGEST_NIGHT = Duration.ofHours(12);

    /// A hyphen behind seconds, or in a time that is written with a `T`, begins an offset.
    private static final Pattern BETWEEN =
            Pattern.compile(
                    "\\s*[–—→]\\s*|\\s+(?:-|to|until|till|bis|до|по|à|a)\\s+|\\s*/\\s*(?=\\d)"
                            + "|(?<!:\\d\\d:\\d\\d|T\\d\\d:\\d\\d)-"
                            + "(?=\\d{1,2}(?:[:.h]\\d{2}|\\s?[ap]\\.?m))",
                    Pattern.CASE_INSENSITIVE);

    /// The day and both times that a text states; empty if it does not state them so.
    Optional<Dated> read(String text) {
        Matcher m = BETWEEN.matcher(text);
        Optional<Dated> found = Optional.empty();
        while (found.isEmpty() && m.find()) {
            found = between(text.substring(0, m.start()), text.substring(m.end()));
        }
        return found;
    }

    private Optional<Dated> between(String from, String until) {
        Matcher first = DateText.STAMP.matcher(from);
        if (!first.matches()) {
            return Optional.empty();
        }
        Matcher last = DateText.STAMP.matcher(until);
        if (last.matches() && dates.date(last.group(1)).isPresent()) {
            return range(dates.stamp(from), dates.stamp(until), Duration.ZERO);
        }
        String day = first.group(1) + " ";
        Matcher same = DateText.STAMP.matcher(day + until);
        if (!same.matches()) {
            return Optional.empty();
        }
        // A zone said once is that of both.
        String zone = zone(first).isEmpty() ? zone(same) : zone(first);
        return range(
                dates.stamp(day + first.group(2) + zone),
                dates.stamp(day + same.group(2) + zone),
                LONGEST_NIGHT);
    }

    private static String zone(Matcher stamp) {
        return Optional.ofNullable(stamp.group(3))
                .or(() -> Optional.ofNullable(stamp.group(4)))
                .map(zone -> " " + zone)
                .orElse("");
    }

    /// @param night how long it may be if the second time is the earlier one, and so that of the
    ///     next day
    private static Optional<Dated> range(
            Optional<Dated> from, Optional<Dated> until, Duration night) {
        if (from.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        LocalDateTime start = time(from.get());
        return end(start, time(until.get()), night)
                .map(end -> new Dated(day(start), Optional.of(start), Optional.of(end)));
    }

    /// The day of a time.
    static Edtf day(LocalDateTime time) {
        return Edtf.parse(time.toLocalDate().toString());
    }

    private static LocalDateTime time(Dated dated) {
        return dated.clock().orElseGet(() -> DateText.local(dated.date(), LocalTime.MIDNIGHT));
    }

    /// When something ends that is said to end at a time of the day on which it begins: of an
    /// earlier one that of the next day, if that is one night away.
    static Optional<LocalDateTime> overnight(LocalDateTime start, LocalDateTime end) {
        return end(start, end, LONGEST_NIGHT);
    }

    private static Optional<LocalDateTime> end(
            LocalDateTime start, LocalDateTime end, Duration night) {
        if (!end.isBefore(start)) {
            return Optional.of(end);
        }
        return Optional.of(end.plusDays(1))
                .filter(next -> Duration.between(start, next).compareTo(night) <= 0);
    }
}
