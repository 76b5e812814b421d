package app.parley.importer.table;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which hundred years those of two digits in a column stand for: the usual, unless years of four
/// digits, in a column beside it or among its own dates, speak for others.
final class ShortYearSurvey {
    private static final int HUNDRED = 100;
    private static final Pattern YEAR =
            Pattern.compile(
                    "\\s*\\d{1,2}(?:[./-]\\d{1,2}[./-]|[ ./-]{1,2}\\p{L}{3,}\\.?[ ./-]{1,2})"
                            + "(\\d{4}|\\d{2})(?!\\d).*");
    private static final int LONGEST = 40;
    private static final int LOOKED_AT = 10_000;

    private int looked;
    private String example = "";
    private int least = Integer.MAX_VALUE;
    private int most = Integer.MIN_VALUE;

    /// Takes a value into account.
    ///
    /// @param beside the year that another column of the row gives, if there is one
    void add(String cell, OptionalInt beside) {
        if (cell.length() > LONGEST || !isDigit(cell.charAt(0)) || looked++ > LOOKED_AT) {
            return;
        }
        Matcher m = YEAR.matcher(cell);
        if (!m.matches()) {
            return;
        }
        int year = Integer.parseInt(m.group(1));
        if (m.group(1).length() == 4) {
            say(year);
            return;
        }
        example = example.isEmpty() ? cell.strip() : example;
        beside.stream().filter(full -> full % HUNDRED == year).forEach(this::say);
    }

    private static boolean isDigit(char c) {
        return c <= ' ' || (c >= '0' && c <= '9');
    }

    private void say(int year) {
        least = Math.min(least, year);
        most = Math.max(most, year);
    }

    /// The first of the hundred years.
    int first() {
        boolean usual =
                (least >= DateText.FIRST_YEAR && most < DateText.FIRST_YEAR + HUNDRED)
                        || most - least >= HUNDRED;
        return usual || most < least ? DateText.FIRST_YEAR : (least + most - HUNDRED) / 2;
    }

    /// What is to be said of them; empty if there are none.
    Optional<Columns.ShortYears> found() {
        return example.isEmpty()
                ? Optional.empty()
                : Optional.of(new Columns.ShortYears(example, first()));
    }
}
