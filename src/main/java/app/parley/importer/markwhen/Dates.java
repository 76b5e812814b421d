package app.parley.importer.markwhen;

import app.parley.importer.DateOrder;
import app.parley.importer.table.DateText;
import app.parley.importer.table.Dated;
import app.parley.importer.tools.Times;
import app.parley.importer.tools.Years;
import app.parley.model.Edtf;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The dates of a markwhen file, in its order: a date may be told from an event before it.
/// `now` is not guessed: what lasts until now has no end yet, and what starts from now is no date.
final class Dates {
    private static final int LONGEST = 120;
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[/–]|-|\\bto\\b)\\s*");
    private static final Pattern HOUR =
            Pattern.compile("(?<=\\s)(\\d{1,2})\\s*([ap]m)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern LENGTH =
            Pattern.compile(
                    "(\\d{1,4})\\s*(year|month|week|day|hour|minute)s?[\\s,]*",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern RELATED =
            Pattern.compile("(?i)(?:(?:after|before|by|every)\\b|!\\w|\\.(?:start|end)\\b).*");
    private static final Pattern RELATIVE =
            Pattern.compile("(?:(after|before|by)\\s*)?(!\\w+)?(\\.start|\\.end)?\\s*(.*)");

    /// When an event is.
    record Range(Dated start, Optional<Dated> end) {
        private LocalDateTime begin() {
            return start.clock().orElseGet(() -> time(start.date().span().earliestStart()));
        }

        /// The first moment after it.
        private Optional<LocalDateTime> over() {
            Dated last = end.orElse(start);
            return last.date().span().latestEnd() == app.parley.model.Span.ENDLESS
                    ? Optional.empty()
                    : Optional.of(
                            last.clock().orElseGet(() -> time(last.date().span().latestEnd())));
        }

        private static LocalDateTime time(long millis) {
            return LocalDateTime.ofEpochSecond(Math.floorDiv(millis, 1000L), 0, ZoneOffset.UTC);
        }
    }

    private final DateText dates;
    private final Map<String, Range> named = new HashMap<>();
    private Optional<Range> before = Optional.empty();

    Dates(DateOrder order, ZoneId zone) {
        this.dates = new DateText(order, zone);
    }

    /// Notes an event that later ones may refer to.
    ///
    /// @param id empty if it has none
    void note(String id, Range range) {
        before = Optional.of(range);
        if (!id.isEmpty()) {
            named.put(id, range);
        }
    }

    /// What a range says by itself; empty if it is none, or told from another event.
    Optional<Range> absolute(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<Dated> whole = date(text);
        return whole.isPresent()
                ? whole.map(date -> new Range(date, Optional.empty()))
                : split(text);
    }

    /// What a range says, by itself or told from an event before it.
    Optional<Range> range(String text) {
        return absolute(text).or(() -> text.length() > LONGEST ? Optional.empty() : relative(text));
    }

    /// Whether this is a range that is told from another event.
    static boolean isRelative(String text) {
        return text.length() <= LONGEST
                && (RELATED.matcher(text).matches() || length(text).isPresent());
    }

    private Optional<Dated> date(String text) {
        return text.isEmpty()
                ? Optional.empty()
                : dates.read(HOUR.matcher(text).replaceAll("$1:00 $2"));
    }

    /// Two dates, or a date and how long it lasts, divided at whichever sign leaves sense on both
    /// sides.
    private Optional<Range> split(String text) {
        Matcher between = BETWEEN.matcher(text);
        while (between.find()) {
            Optional<Range> range =
                    sides(text.substring(0, between.start()), text.substring(between.end()));
            if (range.isPresent()) {
                return range;
            }
        }
        return Optional.empty();
    }

    private Optional<Range> sides(String from, String until) {
        Optional<Dated> start = date(from);
        if (start.isEmpty()) {
            return anchor(from, "start").flatMap(begin -> lasting(begin, until));
        }
        if (until.equalsIgnoreCase("now")) {
            return start.map(date -> new Range(date, Times.ongoing()));
        }
        Optional<Dated> end = date(until);
        if (end.isPresent()) {
            return start.map(date -> new Range(date, end));
        }
        return start.map(date -> new Range(date, Optional.empty()).begin())
                .flatMap(begin -> lasting(begin, until));
    }

    private Optional<Range> lasting(LocalDateTime begin, String until) {
        return length(until)
                .map(begin::plus)
                .or(() -> anchor(until, "end"))
                .flatMap(end -> of(begin, end));
    }

    private Optional<Range> relative(String text) {
        Matcher m = RELATIVE.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        boolean backwards = m.group(1) != null && !m.group(1).equalsIgnoreCase("after");
        String reference =
                (m.group(2) == null ? "" : m.group(2)) + (m.group(3) == null ? "" : m.group(3));
        Optional<LocalDateTime> anchor = anchor(reference, backwards ? "start" : "end");
        Optional<Length> length = length(m.group(4));
        return anchor.flatMap(
                at -> length.flatMap(by -> backwards ? of(at.minus(by), at) : of(at, at.plus(by))));
    }

    /// The start or end of an event before: `!id`, `!id.start`, `.end`, or nothing for the last.
    private Optional<LocalDateTime> anchor(String text, String usual) {
        Matcher m = Pattern.compile("(?:!(\\w+))?(?:\\.(start|end))?").matcher(text.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        Optional<Range> event =
                m.group(1) == null ? before : Optional.ofNullable(named.get(m.group(1)));
        String end = m.group(2) == null ? usual : m.group(2);
        return event.flatMap(
                range -> end.equals("start") ? Optional.of(range.begin()) : range.over());
    }

    private record Length(Period days, Duration hours)
            implements java.time.temporal.TemporalAmount {
        @Override
        public long get(java.time.temporal.TemporalUnit unit) {
            return days.getUnits().contains(unit) ? days.get(unit) : hours.get(unit);
        }

        @Override
        public java.util.List<java.time.temporal.TemporalUnit> getUnits() {
            return days.getUnits();
        }

        @Override
        public java.time.temporal.Temporal addTo(java.time.temporal.Temporal time) {
            return time.plus(days).plus(hours);
        }

        @Override
        public java.time.temporal.Temporal subtractFrom(java.time.temporal.Temporal time) {
            return time.minus(days).minus(hours);
        }
    }

    private static Optional<Length> length(String text) {
        Matcher part = LENGTH.matcher(text);
        Period days = Period.ZERO;
        Duration hours = Duration.ZERO;
        int at = 0;
        while (part.find() && part.start() == at) {
            int count = Integer.parseInt(part.group(1));
            switch (part.group(2).toLowerCase(Locale.ROOT)) {
                case "year" -> days = days.plusYears(count);
                case "month" -> days = days.plusMonths(count);
                case "week" -> days = days.plusDays(7L * count);
                case "day" -> days = days.plusDays(count);
                case "hour" -> hours = hours.plusHours(count);
                default -> hours = hours.plusMinutes(count);
            }
            at = part.end();
        }
        return at == 0 || at < text.length()
                ? Optional.empty()
                : Optional.of(new Length(days, hours));
    }

    /// From one moment until before another: whole days if both are midnights.
    private static Optional<Range> of(LocalDateTime begin, LocalDateTime over) {
        if (!begin.isBefore(over)) {
            return Optional.empty();
        }
        boolean days =
                begin.toLocalTime().equals(LocalTime.MIDNIGHT)
                        && over.toLocalTime().equals(LocalTime.MIDNIGHT);
        return days
                ? Optional.of(
                        new Range(day(begin, false), Optional.of(day(over.minusDays(1), false))))
                : Optional.of(new Range(day(begin, true), Optional.of(day(over, true))));
    }

    private static Dated day(LocalDateTime time, boolean clock) {
        Edtf day =
                Years.date(
                                time.getYear(),
                                String.valueOf(time.getMonthValue()),
                                String.valueOf(time.getDayOfMonth()))
                        .orElseThrow();
        return new Dated(day, clock ? Optional.of(time) : Optional.empty());
    }
}
