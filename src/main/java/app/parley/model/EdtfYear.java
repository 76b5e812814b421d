package app.parley.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A year, decade or century of EDTF, as a mask of digits and `X`.
///
/// The mask is what all ways of writing a year have in common: the decade `193` is `193X`, of
/// `1950S2` two digits count, so it is `19XX`, and `Y17E7` is `170000000`.
///
/// @param negative before year 0, the year before year 1
/// @param mask at least four digits or `X`
record EdtfYear(boolean negative, String mask) {
    // Year 0 takes no minus sign, and so neither do the decade 000 and the century 00. Besides the
    // hyphen ISO 8601 knows a minus sign of its own, and some tools write it.
    static final String SIGN = "(?<sign>(?:[-−](?!0+(?![\\dX])))?)";

    private static final String SIGNIFICANT = "(?:S(?<significant>[1-9]\\d{0,2}))?";
    private static final Pattern SHORT =
            Pattern.compile(SIGN + "(?:(?<prefix>\\d{2,3})|(?<year>[\\dX]{4})" + SIGNIFICANT + ")");
    private static final Pattern LONG =
            Pattern.compile(
                    ("Y" + SIGN)
                            + "(?:(?<mantissa>[1-9]\\d*)E(?<exponent>[1-9]\\d{0,2})"
                            + "|(?<year>[1-9][\\dX]{4,}))"
                            + SIGNIFICANT);

    // Milliseconds overflow at 292 million years, LocalDate at a thousand million.
    private static final int LIMIT = 999_999_998;
    private static final int LIMIT_DIGITS = 9;
    private static final long DAY = 86_400_000;

    /// Reads a text without qualifiers; empty if it is no year.
    static Optional<EdtfYear> read(String text) {
        Matcher year = SHORT.matcher(text);
        if (year.matches() && year.group("prefix") != null) {
            String prefix = year.group("prefix");
            return Optional.of(of(year.group("sign"), prefix + "X".repeat(4 - prefix.length())));
        }
        if (year.matches()) {
            return Optional.of(significant(year, year.group("year")));
        }
        Matcher far = LONG.matcher(text);
        if (!far.matches()) {
            return Optional.empty();
        }
        String digits =
                far.group("mantissa") == null
                        ? far.group("year")
                        : far.group("mantissa")
                                + "0".repeat(Integer.parseInt(far.group("exponent")));
        return Optional.of(significant(far, digits));
    }

    static EdtfYear of(String sign, String mask) {
        return new EdtfYear(!sign.isEmpty(), mask);
    }

    private static EdtfYear significant(Matcher match, String digits) {
        String count = match.group("significant");
        if (count == null) {
            return of(match.group("sign"), digits);
        }
        int leadingZeros = digits.length() - digits.replaceFirst("^0+", "").length();
        int known = Math.min(leadingZeros + Integer.parseInt(count), digits.length());
        return of(
                match.group("sign"),
                digits.substring(0, known) + "X".repeat(digits.length() - known));
    }

    /// The first year it can be.
    int first() {
        return negative ? -magnitude('9') : magnitude('0');
    }

    /// The last year it can be.
    int last() {
        return negative ? -Math.max(1, magnitude('0')) : magnitude('9');
    }

    private int magnitude(char digitForX) {
        String digits = mask.replace('X', digitForX).replaceFirst("^0+(?=.)", "");
        return digits.length() > LIMIT_DIGITS ? LIMIT : Math.min(Integer.parseInt(digits), LIMIT);
    }

    /// All years it can be, in order. For a mask of four, the only ones that months can follow.
    List<Integer> readings() {
        List<Integer> magnitudes = readings(mask, negative ? 1 : 0, 9999);
        return negative ? magnitudes.reversed().stream().map(year -> -year).toList() : magnitudes;
    }

    /// The numbers from `least` to `most` that match a mask, in order.
    static List<Integer> readings(String mask, int least, int most) {
        int from = Math.max(least, Integer.parseInt(mask.replace('X', '0')));
        int to = Math.min(most, Integer.parseInt(mask.replace('X', '9')));
        return IntStream.rangeClosed(from, to).filter(n -> matches(n, mask)).boxed().toList();
    }

    private static boolean matches(int number, String mask) {
        int rest = number;
        for (int i = mask.length() - 1; i >= 0; i--) {
            if (mask.charAt(i) != 'X' && mask.charAt(i) - '0' != rest % 10) {
                return false;
            }
            rest /= 10;
        }
        return true;
    }

    /// As fine as the digits before the first `X` say, or `within` if they say it all.
    Precision precision(Precision within) {
        int unknown = mask.contains("X") ? mask.length() - mask.indexOf('X') : 0;
        return switch (unknown) {
            case 0 -> within;
            case 1 -> Precision.DECADE;
            case 2 -> Precision.CENTURY;
            default -> Precision.MILLENNIUM;
        };
    }

    /// The year without month or day.
    EdtfEnd whole() {
        return EdtfEnd.dated(
                millis(LocalDate.of(first(), 1, 1)),
                millis(LocalDate.of(last(), 1, 1)),
                millis(LocalDate.of(last() + 1, 1, 1)),
                precision(Precision.YEAR));
    }

    /// The first millisecond of a day, [Span#BEGINNING] or [Span#ENDLESS] where they run out.
    static long millis(LocalDate date) {
        long day = date.toEpochDay();
        if (Math.abs(day) > Long.MAX_VALUE / DAY) {
            return day < 0 ? Span.BEGINNING : Span.ENDLESS;
        }
        return day * DAY;
    }
}
