package app.parley.importer.table;

import app.parley.model.Edtf;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Ranges and lists of dates in words: `9–11 May 2025`, `31 May to 2 June 2025`, `since 2014`.
///
/// @param dates reads either end
record DateRanges(DateText dates) {
    private static final Pattern DAYS =
            Pattern.compile(
                    "(\\d{1,2})\\.?(?:\\s?[–—→/-]\\s?| (?:to|until|bis|по|до|au|al) )"
                            + "(\\d{1,2})([. ].+)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern DAYS_OF_MONTH =
            Pattern.compile("(\\p{L}{3,}\\.?) (\\d{1,2})\\s?[–—-]\\s?(\\d{1,2}),? (\\d{4})");
    private static final Pattern RANGE =
            Pattern.compile(
                    "(.{4,40}?)(?:\\s*[–—→]\\s*| [-/] |\\s+(?:to|until|bis|до|по|au)\\s+)(.{4,40})");
    private static final Pattern BETWEEN =
            Pattern.compile(
                    "(?:between|from|zwischen|vom|von|entre|du|del|с|з|між) (.+?)"
                            + " (?:and|to|until|till|und|bis|et|au|y|al|по|до|та|і) (.+)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern YEARS = Pattern.compile("(\\d{4})-(\\d{4})");
    private static final Pattern MONTHS =
            Pattern.compile("(\\p{L}{3,}\\.?)\\s?[–—/-]\\s?(\\p{L}{3,}\\.?,? (\\d{4}).*)");
    private static final Pattern DAYS_OF_ISO = Pattern.compile("(\\d{4}-\\d{2}-)(\\d{2})/(\\d{2})");
    private static final Pattern YEAR_AT_END = Pattern.compile(".*?(,? \\d{4})(?:\\D.*)?");
    private static final Pattern SINCE =
            Pattern.compile(
                    "(?:since|from|seit|ab|depuis|desde|с|від|з|منذ) (.{4,40})"
                            + "|(.{4,40}?)(?: onwards?|\\s?[–—])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern STILL =
            Pattern.compile(
                    "present|now|today|ongoing|heute|настоящее время|н\\. ?в\\.|цей час|aujourd.hui",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern WEEK =
            Pattern.compile("(\\d{4})-?W(\\d{1,2})|KW ?(\\d{1,2})[ /]+(\\d{4})");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern WEEK_OF =
            Pattern.compile("week (?:of|beginning) (.+)", Pattern.CASE_INSENSITIVE);

    /// The range or list that a text states; empty if it states none.
    Optional<Edtf> read(String text) {
        return range(text).or(() -> since(text)).or(() -> week(text)).or(() -> list(text));
    }

    private Optional<Edtf> range(String text) {
        Matcher days = DAYS.matcher(text);
        if (days.matches()) {
            return interval(days.group(1) + days.group(3), days.group(2) + days.group(3));
        }
        Matcher ofMonth = DAYS_OF_MONTH.matcher(text);
        if (ofMonth.matches()) {
            String rest = " " + ofMonth.group(1) + " " + ofMonth.group(4);
            return interval(ofMonth.group(2) + rest, ofMonth.group(3) + rest);
        }
        Matcher iso = DAYS_OF_ISO.matcher(text);
        if (iso.matches()) {
            return interval(iso.group(1) + iso.group(2), iso.group(1) + iso.group(3));
        }
        Matcher years = YEARS.matcher(text);
        if (years.matches()) {
            return interval(years.group(1), years.group(2));
        }
        Matcher months = MONTHS.matcher(text);
        if (months.matches()) {
            return interval(months.group(1) + " " + months.group(3), months.group(2));
        }
        Matcher between = BETWEEN.matcher(text);
        if (between.matches()) {
            return range(between.group(1) + " – " + between.group(2));
        }
        Matcher m = RANGE.matcher(text);
        return m.matches() ? interval(m.group(1).strip(), m.group(2).strip()) : Optional.empty();
    }

    /// Of `31 May – 2 June 2025` the year stands only at the end.
    private Optional<Edtf> interval(String from, String until) {
        if (STILL.matcher(until).matches()) {
            return dates.date(from).flatMap(start -> Edtf.tryParse(start.text() + "/.."));
        }
        Matcher year = YEAR_AT_END.matcher(until);
        return dates.date(until)
                .flatMap(
                        end ->
                                dates.date(from)
                                        .or(
                                                () ->
                                                        year.matches()
                                                                ? dates.date(from + year.group(1))
                                                                : Optional.empty())
                                        .flatMap(
                                                start ->
                                                        Edtf.tryParse(
                                                                start.text() + "/" + end.text())));
    }

    private Optional<Edtf> since(String text) {
        Matcher m = SINCE.matcher(text);
        return m.matches()
                ? dates.date(m.group(1) == null ? m.group(2) : m.group(1))
                        .flatMap(start -> Edtf.tryParse(start.text() + "/.."))
                : Optional.empty();
    }

    private Optional<Edtf> week(String text) {
        Matcher number = WEEK.matcher(text);
        if (number.matches()) {
            boolean iso = number.group(1) != null;
            int year = Integer.parseInt(number.group(iso ? 1 : 4));
            int week = Integer.parseInt(number.group(iso ? 2 : 3));
            try {
                LocalDate first =
                        LocalDate.of(year, 1, 4)
                                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                                .with(DayOfWeek.MONDAY);
                return first.get(IsoFields.WEEK_BASED_YEAR) == year
                        ? week(first)
                        : Optional.empty();
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
        Matcher named = WEEK_OF.matcher(text);
        return named.matches()
                ? dates.date(named.group(1))
                        .filter(day -> DAY.matcher(day.text()).matches())
                        .flatMap(day -> week(LocalDate.parse(day.text())))
                : Optional.empty();
    }

    private static Optional<Edtf> week(LocalDate first) {
        return Edtf.tryParse(first + "/" + first.plusDays(6));
    }

    private Optional<Edtf> list(String text) {
        if (text.indexOf(';') < 0) {
            return Optional.empty();
        }
        List<Optional<Edtf>> all =
                Stream.of(text.split(";", -1)).map(String::strip).map(this::dateOrNone).toList();
        return all.stream().allMatch(Optional::isPresent)
                ? Edtf.tryParse(
                        all.stream()
                                .flatMap(Optional::stream)
                                .map(Edtf::text)
                                .collect(Collectors.joining(",", "{", "}")))
                : Optional.empty();
    }

    private Optional<Edtf> dateOrNone(String text) {
        return text.isEmpty() ? Optional.empty() : dates.date(text);
    }
}
