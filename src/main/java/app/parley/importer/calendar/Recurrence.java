package app.parley.importer.calendar;

import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A rule by which something happens again, from its first time on.
///
/// A meeting at ten stays at ten when clocks change: rules are followed in local time. Their end is
/// compared here, because programs write it as a day, in UTC or in local time as they please.
final class Recurrence {
    private static final Pattern UNTIL =
            Pattern.compile(";?UNTIL=([^;]*)", Pattern.CASE_INSENSITIVE);

    private final RecurrenceRule rule;
    private final LocalDateTime start;
    private final Optional<LocalDateTime> until;

    private Recurrence(RecurrenceRule rule, LocalDateTime start, Optional<LocalDateTime> until) {
        this.rule = rule;
        this.start = start;
        this.until = until;
    }

    /// Reads an `RRULE`; empty if it cannot be read.
    static Optional<Recurrence> of(String text, Stamp start, TimeZones zones) {
        Matcher m = UNTIL.matcher(text);
        Optional<LocalDateTime> until =
                m.find()
                        ? Stamp.of(m.group(1), "", zones)
                                .map(
                                        end ->
                                                end.day()
                                                        ? end.local().plusDays(1).minusNanos(1)
                                                        : utc(m.group(1))
                                                                ? end.like(start).local()
                                                                : end.local())
                        : Optional.empty();
        try {
            RecurrenceRule rule =
                    new RecurrenceRule(
                            m.replaceFirst("").replaceFirst("^;", ""),
                            RecurrenceRule.RfcMode.RFC5545_LAX);
            return Optional.of(new Recurrence(rule, start.local(), until));
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean utc(String until) {
        return until.strip().endsWith("Z") || until.strip().endsWith("z");
    }

    /// Whether it goes on for ever.
    boolean endless() {
        return until.isEmpty() && rule.isInfinite();
    }

    /// The first times, the start always among them.
    List<LocalDateTime> first(int most) {
        List<LocalDateTime> times = new ArrayList<>();
        times.add(start);
        try {
            RecurrenceRuleIterator next =
                    rule.iterator(
                            new DateTime(
                                    start.getYear(),
                                    start.getMonthValue() - 1,
                                    start.getDayOfMonth(),
                                    start.getHour(),
                                    start.getMinute(),
                                    start.getSecond()));
            while (times.size() < most && next.hasNext()) {
                LocalDateTime time = local(next.nextDateTime());
                if (until.filter(time::isAfter).isPresent()) {
                    break;
                }
                if (time.isAfter(start)) {
                    times.add(time);
                }
            }
        } catch (IllegalArgumentException e) {
            // The library's own bound on rules that never come true: there are no more times.
        }
        return times;
    }

    private static LocalDateTime local(DateTime time) {
        return LocalDateTime.of(
                time.getYear(),
                time.getMonth() + 1,
                time.getDayOfMonth(),
                time.getHours(),
                time.getMinutes(),
                time.getSeconds());
    }
}
