package app.parley.importer.table;

import app.parley.importer.DateOrder;
import app.parley.importer.Status;
import app.parley.importer.ZoneNames;
import app.parley.model.Edtf;
import app.parley.model.Precision;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads dates as people and programs write them. EDTF is always understood; what is not is read
/// by one of the patterns below, and anything else is refused rather than guessed.
///
/// A clock time of midnight stands for the date alone, with an offset or without: nearly every
/// program that stores a date as a time writes it so.
///
/// @param order of dates written as three numbers
/// @param zone in which times with an offset are told
/// @param serials what numbers of five digits stand for
/// @param firstYear of the hundred that years of two digits stand for
public record DateText(DateOrder order, ZoneId zone, Serials serials, int firstYear) {
    /// Years of two digits are those from 1950 to 2049, unless something speaks for others.
    static final int FIRST_YEAR = 1950;

    private static final int LONGEST = 120;
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(\\.\\d{1,17})?");

    /// A date with a time of day after it, and perhaps the zone of its clock. Other words in
    /// brackets only explain an offset: `+0300 (MSK)`.
    static final Pattern STAMP =
            Pattern.compile(
                    "(.{4,40}?)[T, ]+(?:(?:saat|at|from|um|von|à|de|в|с|о|з) )?"
                            + "(\\d{1,2}(?:[:.h]\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?|h|(?=\\s?[ap]\\.?\\s?m))"
                            + "(?:\\s*[ap]\\.?\\s?m\\.?)?)(?:\\s*(?:uhr|hrs?|ч\\.))?\\s*"
                            + "((?:utc|gmt)?[+\\u2212-]\\d{1,2}(?::?\\d{2})?(?=$|\\s*\\()|[\\p{L}/_]+)?"
                            + "(?:\\s*\\(([^()]*)\\))?",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// The numbers of notes behind a date, as pages of an encyclopaedia have them.
    private static final Pattern NOTES =
            Pattern.compile("(?<=[\\p{L}\\d])(?:\\[(?:\\d{1,3}|\\p{L}|[Nn]ote \\d{1,3})])+$");

    /// The clock time before the year, as Unix and its heirs write it:
    /// `May 16 12:10:04 +0000 2025`.
    private static final Pattern YEAR_BEHIND =
            Pattern.compile(
                    "(\\p{L}{3} +\\d{1,2}) (\\d{1,2}:\\d{2}:\\d{2})( [+-]\\d{4}| \\p{L}{3,4})? (\\d{4})");

    private static final Pattern REMARK = Pattern.compile("([^()]+?)\\s*\\(([^()\\d]+)\\)");
    private static final Pattern HIJRA = Pattern.compile("(?<!\\d)1[34]\\d\\d(?!\\d)");
    private static final Pattern CHINESE =
            Pattern.compile("(\\d{4})年(\\d{1,2})月(?:(\\d{1,2})[日号])?");
    private static final Pattern NEGATIVE = Pattern.compile("-\\d{1,4}");
    private static final Pattern NO_YEAR = Pattern.compile("\\d{5,}|(.*/)?\\d{1,3}(/.*)?");
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,4})([./\\-,])(\\d{1,2})\\2(\\d{1,4})\\.?");
    private static final Pattern NO_DAY = Pattern.compile("(\\d{1,2})(?://|[./-])(\\d{4})");
    private static final Pattern SHORT_MONTH = Pattern.compile("(\\d{4})[./-](\\d)");
    private static final Pattern DIGITS =
            Pattern.compile("\\d{6}|\\d{8}|\\d{10}|\\d{12,14}|\\d{16}");
    private static final Pattern DAY_FIRST =
            Pattern.compile(
                    "(\\d{1,2})(?:st|nd|rd|th|er|\\.)?[ \\-/]*(?:de |of )?("
                            + Months.NAME
                            + "),?[ \\-/]*(?:de )?"
                            + "(\\d{4}|\\d{2})(?: ?(?:г|р|r|года|року)\\.?)?");
    private static final Pattern MONTH_FIRST =
            Pattern.compile(
                    "(?:\\p{L}{2,9}\\.?,? )?(\\p{L}{3,}\\.?) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");
    private static final Pattern MONTH_ONLY =
            Pattern.compile("(" + Months.NAME + ")[ \\-,]*(\\d{4})(?: ?(?:г|р|r|года|року)\\.?)?");
    private static final Pattern DECADE =
            Pattern.compile("(\\d{3})0(?:'?s|er(?: Jahre)?|-(?:х|е|ті|і|ті роки|е годы))");
    private static final Pattern ABOUT =
            Pattern.compile(
                    "(?:c\\.|ca\\.?|circa|about|around|approx\\.|около|ок\\.|близько|um|vers|yaklaşık) ?(.+)");

    /// Early or late in a month or a year: the whole of it is said, and the words are kept beside
    /// it.
    private static final Pattern PART =
            Pattern.compile(
                    "(?:нач\\.|сер\\.|кон\\.|early|mid|late|(?:the )?(?:beginning|start|middle|end) of|anfang|mitte|ende"
                            + "|début|mi|fin|в течение|протягом|during|im laufe des|(?:в )?начал[оае]|(?:в )?середин[аеу]|(?:в )?кон(?:ец|це)"
                            + "|(?:на )?почат(?:ок|ку)|кінець|наприкінці)[ -](?:de )?(.+)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern BEFORE_CHRIST =
            Pattern.compile("(\\d{1,4}) ?(?:BCE?|B\\.C\\.|v\\. ?Chr\\.?|до н\\. ?э\\.)");
    private static final Pattern AFTER_CHRIST =
            Pattern.compile("(?:AD )?(\\d{1,4}) ?(?:AD|CE|A\\.D\\.|n\\. ?Chr\\.?|н\\. ?э\\.)");

    /// Dates of a table that is no workbook.
    public DateText(DateOrder order, ZoneId zone) {
        this(order, zone, Serials.NONE, FIRST_YEAR);
    }

    /// The date that a cell states; empty if it states none that can be read.
    public Optional<Dated> read(String cell) {
        String text = Weekdays.without(NOTES.matcher(plain(cell)).replaceAll("").strip());
        if (text.isEmpty() || text.length() > LONGEST || isOfOtherCalendar(cell, text)) {
            return Optional.empty();
        }
        return date(text)
                .map(Dated::of)
                .or(() -> serial(text))
                .or(() -> digits(text))
                .or(() -> new ClockRanges(this).read(text))
                .or(() -> stamp(YEAR_BEHIND.matcher(text).replaceFirst("$1 $4 $2$3")))
                .or(() -> new DateRanges(this).read(text).map(Dated::of))
                .or(() -> remarked(text));
    }

    /// A date with a remark behind it that is no part of it: `16 May 2025 (morning)`. Behind a time
    /// of day it might be the zone; and of some remarks the date is none, or in doubt.
    private Optional<Dated> remarked(String text) {
        Matcher m = REMARK.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        Optional<Dated> date = read(m.group(1)).filter(dated -> dated.clock().isEmpty());
        Optional<Status> status = Status.of(m.group(2));
        return status.isEmpty()
                ? date
                : status.get() == Status.TENTATIVE
                        ? date.flatMap(dated -> Edtf.tryParse(dated.date().text() + "?"))
                                .map(Dated::of)
                        : Optional.empty();
    }

    /// Whether a date in digits of its own language counts its years from the Hijra, as those years
    /// let fear: of 1404 it would make the Middle Ages.
    private static boolean isOfOtherCalendar(String cell, String text) {
        return cell.codePoints().anyMatch(c -> c > 0x80 && Character.isDigit(c))
                && HIJRA.matcher(text).find();
    }

    /// A text in the digits of ASCII, without the marks of direction that come along when it is
    /// copied, and with common blanks.
    static String plain(String cell) {
        if (cell.chars().allMatch(c -> c < 0x80)) {
            return cell.strip();
        }
        StringBuilder plain = new StringBuilder();
        cell.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .map(c -> Character.isSpaceChar(c) ? ' ' : c)
                .forEach(plain::appendCodePoint);
        return plain.toString().strip();
    }

    /// The date that a text states without a time of day; no range in words.
    Optional<Edtf> date(String text) {
        return edtf(text)
                .or(() -> numbers(text))
                .or(() -> named(text))
                .or(() -> PartOfYear.read(text))
                .or(() -> words(text));
    }

    /// Numbers of one to three digits are years to EDTF, but hardly ever to whoever fills a table.
    private static Optional<Edtf> edtf(String text) {
        boolean wanted =
                Character.isDigit(text.charAt(text.length() > 1 ? 1 : 0))
                        || "[{.Y/".indexOf(text.charAt(0)) >= 0;
        if (text.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        if (NEGATIVE.matcher(text).matches()) {
            return Edtf.tryParse("-%04d".formatted(-Integer.parseInt(text)));
        }
        return wanted && text.indexOf('T') < 0 && !NO_YEAR.matcher(text).matches()
                ? Edtf.tryParse(text)
                : Optional.empty();
    }

    private Optional<Edtf> numbers(String text) {
        Matcher m = NUMBERS.matcher(text);
        if (m.matches()) {
            String a = m.group(1);
            String c = m.group(4);
            if (a.length() > 2 || order == DateOrder.YMD) {
                return day(a, m.group(3), c);
            }
            return order == DateOrder.MDY ? day(c, a, m.group(3)) : day(c, m.group(3), a);
        }
        Matcher month = NO_DAY.matcher(text);
        if (month.matches()) {
            return month(month.group(2), month.group(1));
        }
        Matcher chinese = CHINESE.matcher(text);
        if (chinese.matches()) {
            return chinese.group(3) == null
                    ? month(chinese.group(1), chinese.group(2))
                    : day(chinese.group(1), chinese.group(2), chinese.group(3));
        }
        Matcher yearFirst = SHORT_MONTH.matcher(text);
        return yearFirst.matches()
                ? month(yearFirst.group(1), yearFirst.group(2))
                : Optional.empty();
    }

    private Optional<Edtf> named(String text) {
        Matcher d = DAY_FIRST.matcher(text);
        if (d.matches()) {
            return named(d.group(2), n -> day(d.group(3), n, d.group(1)));
        }
        Matcher m = MONTH_FIRST.matcher(text);
        if (m.matches()) {
            return named(m.group(1), n -> day(m.group(3), n, m.group(2)));
        }
        Matcher o = MONTH_ONLY.matcher(text);
        return o.matches() ? named(o.group(1), n -> month(o.group(2), n)) : Optional.empty();
    }

    private Optional<Edtf> named(String month, Function<String, Optional<Edtf>> date) {
        OptionalInt number = Months.number(month);
        return number.isPresent()
                ? date.apply(String.valueOf(number.getAsInt()))
                : Optional.empty();
    }

    private Optional<Edtf> words(String text) {
        Matcher decade = DECADE.matcher(text);
        if (decade.matches()) {
            return Edtf.tryParse(decade.group(1) + "X");
        }
        Matcher part = PART.matcher(text);
        if (part.matches()) {
            return date(part.group(1)).filter(date -> date.startPrecision() != Precision.DAY);
        }
        Matcher about = ABOUT.matcher(text.toLowerCase(Locale.ROOT));
        if (about.matches()) {
            return date(about.group(1)).flatMap(date -> Edtf.tryParse(date.text() + "~"));
        }
        if (text.endsWith("?")) {
            return date(text.substring(0, text.length() - 1).strip())
                    .flatMap(date -> Edtf.tryParse(date.text() + "?"));
        }
        Matcher early = BEFORE_CHRIST.matcher(text);
        if (early.matches()) {
            int year = 1 - Integer.parseInt(early.group(1));
            return Edtf.tryParse((year < 0 ? "-%04d" : "%04d").formatted(Math.abs(year)));
        }
        Matcher late = AFTER_CHRIST.matcher(text);
        return late.matches()
                ? Edtf.tryParse("%04d".formatted(Integer.parseInt(late.group(1))))
                : Optional.empty();
    }

    /// The number of a day, from 1927 to 2177, with the time of day as its fraction.
    private Optional<Dated> serial(String text) {
        if (serials == Serials.NONE || !SERIAL.matcher(text).matches()) {
            return Optional.empty();
        }
        LocalDateTime time = serials.time(Double.parseDouble(text));
        Edtf day = Edtf.parse(time.toLocalDate().toString());
        return Optional.of(at(day, time.toLocalTime()));
    }

    /// Seconds, milliseconds or microseconds since 1970, and dates written without any mark.
    private Optional<Dated> digits(String text) {
        if (!DIGITS.matcher(text).matches()) {
            return Optional.empty();
        }
        return switch (text.length()) {
            case 6 -> month(text.substring(0, 4), text.substring(4)).map(Dated::of);
            case 8 -> compact(text).map(Dated::of);
            case 10 -> Optional.of(at(Instant.ofEpochSecond(Long.parseLong(text))));
            case 13 -> Optional.of(at(Instant.ofEpochMilli(Long.parseLong(text))));
            case 16 -> Optional.of(at(Instant.ofEpochMilli(Long.parseLong(text) / 1000)));
            default ->
                    compact(text.substring(0, 8))
                            .flatMap(
                                    day ->
                                            ClockText.read(
                                                            text.substring(8, 10)
                                                                    + ":"
                                                                    + text.substring(10, 12))
                                                    .map(time -> at(day, time)));
        };
    }

    private Optional<Edtf> compact(String text) {
        return day(text.substring(0, 4), text.substring(4, 6), text.substring(6));
    }

    /// A date with a time of day; of midnight the date alone.
    Optional<Dated> stamp(String text) {
        Matcher m = STAMP.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        Optional<Edtf> day = date(m.group(1)).filter(DateText::isDay);
        Optional<LocalTime> time = ClockText.read(m.group(2));
        Optional<String> named =
                Optional.ofNullable(m.group(3)).or(() -> Optional.ofNullable(m.group(4)));
        if (day.isEmpty() || time.isEmpty()) {
            return Optional.empty();
        }
        if (named.isEmpty() || isMidnight(time.get())) {
            return Optional.of(at(day.get(), time.get()));
        }
        return ZoneNames.of(named.get())
                .map(own -> at(local(day.get(), time.get()).atZone(own).toInstant()));
    }

    private static boolean isDay(Edtf date) {
        return date.startPrecision() == Precision.DAY && !date.interval();
    }

    /// An instant, told in the zone.
    public Dated at(Instant instant) {
        LocalDateTime utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        if (isMidnight(utc.toLocalTime())) {
            return Dated.of(Edtf.parse(utc.toLocalDate().toString()));
        }
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        if (isMidnight(local.toLocalTime())) {
            return Dated.of(Edtf.parse(local.toLocalDate().toString()));
        }
        return new Dated(
                Edtf.parse(local.toLocalDate().toString()), Optional.of(local.withNano(0)));
    }

    private static Dated at(Edtf day, LocalTime time) {
        return isMidnight(time) ? Dated.of(day) : new Dated(day, Optional.of(local(day, time)));
    }

    private static boolean isMidnight(LocalTime time) {
        return time.equals(LocalTime.MIDNIGHT);
    }

    /// A time of day on a date that is a single day.
    public static LocalDateTime local(Edtf day, LocalTime time) {
        LocalDateTime midnight =
                LocalDateTime.ofEpochSecond(
                        Math.floorDiv(day.span().earliestStart(), 1000L), 0, ZoneOffset.UTC);
        return midnight.with(time);
    }

    private Optional<Edtf> day(String year, String month, String day) {
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        return m <= 12 && d <= 31 && m > 0 && d > 0
                ? Edtf.tryParse("%s-%02d-%02d".formatted(year(year), m, d))
                : Optional.empty();
    }

    private Optional<Edtf> month(String year, String month) {
        int m = Integer.parseInt(month);
        return m > 0 && m <= 12
                ? Edtf.tryParse("%s-%02d".formatted(year(year), m))
                : Optional.empty();
    }

    private String year(String digits) {
        int year = Integer.parseInt(digits);
        return "%04d"
                .formatted(
                        digits.length() > 2
                                ? year
                                : firstYear + Math.floorMod(year - firstYear, 100));
    }
}
