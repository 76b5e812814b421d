package app.parley.importer.table;

import app.parley.importer.DateOrder;
import app.parley.importer.Reading.OrderFound;
import app.parley.importer.Reading.OrderFound.Why;
import app.parley.model.Edtf;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the values of one column have in common.
public final class ColumnSurvey {
    private static final int SAMPLED = 500;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DATE = 40;
    private static final Pattern NUMBERS =
            Pattern.compile("\\s*(\\d{1,2})([./\\-])(\\d{1,2})\\2(\\d{2}|\\d{4})(?!\\d).*");
    private static final Pattern DAY_FIRST =
            Pattern.compile(
                    "\\b(?:dd?[./-]mm?|tt?[./-]mm?|jj?[./-]mm?|gg?[./-]aa?|дд?[./-]мм?)\\b",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern MONTH_FIRST =
            Pattern.compile("\\bmm?[./-]dd?\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern NO_WORDS = Pattern.compile("[\\d\\s.,:/+\\-]*|https?://.*");

    private final DateText dates;
    private final ShortYearSurvey years = new ShortYearSurvey();
    private final Count count = new Count();
    private final Set<String> distinct = new HashSet<>();
    private int sampled;
    private int dated;
    private int undoubtedlyDated;
    private int clocked;
    private int wordless;
    private int spaced;
    private long length;
    private int dayFirst;
    private int monthFirst;
    private int yearFirst;
    private int dayThenMonth;
    private int monthThenDay;
    private int dotted;
    private int open;
    private String first = "";
    private String dayFirstExample = "";
    private String monthFirstExample = "";
    private String yearFirstExample = "";
    private String openExample = "";

    /// No value was met yet.
    ///
    /// @param dates tells what is a date at all
    public ColumnSurvey(DateText dates) {
        this.dates = dates;
    }

    /// Takes one value into account.
    ///
    /// @param month that another column of the row gives, if there is one
    /// @param year that another column of the row gives, if there is one
    public void add(String cell, OptionalInt month, OptionalInt year) {
        if (cell.isBlank()) {
            return;
        }
        years.add(cell, year);
        count.add(cell);
        String bare = cell.length() < LONGEST_DATE ? Weekdays.without(cell.strip()) : cell;
        Matcher numbers = NUMBERS.matcher(bare);
        boolean threeNumbers = mayBeNumbers(bare) && numbers.matches();
        if (threeNumbers) {
            vote(numbers, cell, month);
        }
        if (sampled < SAMPLED) {
            first = first.isEmpty() ? cell.strip() : first;
            sampled++;
            length += cell.length();
            boolean number = NO_WORDS.matcher(cell).matches();
            wordless += number ? 1 : 0;
            spaced += cell.strip().indexOf(' ') > 0 ? 1 : 0;
            distinct.add(cell);
            clocked += ClockText.read(cell).isPresent() ? 1 : 0;
            if (threeNumbers || dates.read(cell).isPresent()) {
                dated++;
                undoubtedlyDated += PLAIN.matcher(cell.strip()).matches() ? 0 : 1;
            }
        }
    }

    /// Told at a glance, because it is asked of every cell of a file.
    private static boolean mayBeNumbers(String cell) {
        char first = cell.charAt(0);
        return cell.length() < LONGEST_DATE && (first <= ' ' || (first >= '0' && first <= '9'));
    }

    private void vote(Matcher numbers, String cell, OptionalInt month) {
        int a = Integer.parseInt(numbers.group(1));
        int b = Integer.parseInt(numbers.group(3));
        if (a > 31) {
            // With the year behind, no order makes a date of it.
            if (numbers.group(4).length() == 2) {
                yearFirst++;
                yearFirstExample = cell.strip();
            }
        } else if (a > 12 && b <= 12) {
            dayFirst++;
            dayFirstExample = cell.strip();
        } else if (b > 12 && a <= 12) {
            monthFirst++;
            monthFirstExample = cell.strip();
        } else if (a != b) {
            open++;
            openExample = cell.strip();
            dotted += numbers.group(2).equals(".") ? 1 : 0;
            dayThenMonth += month.isPresent() && month.getAsInt() == b ? 1 : 0;
            monthThenDay += month.isPresent() && month.getAsInt() == a ? 1 : 0;
        }
    }

    /// The first value; empty if there is none.
    String first() {
        return first;
    }

    /// Whether enough of the values are dates to believe a name that says so: beside dates, people
    /// write "to be decided".
    boolean isDated() {
        return sampled > 0 && dated * 3 >= sampled;
    }

    /// Whether the values are dates even to somebody who does not know the column's name.
    boolean isPlainlyDated() {
        return sampled > 0 && undoubtedlyDated * 10 >= sampled * 8;
    }

    /// Whether the values are times of day rather than dates.
    boolean isClock() {
        return clocked > 0 && clocked * 2 >= sampled && !isPlainlyDated();
    }

    /// Whether the values are seconds or milliseconds since 1970, as programs write them.
    boolean isInstants() {
        return isDated() && length >= 10L * sampled && undoubtedlyDated == 0;
    }

    /// Whether the values number the rows: each is by one more than the one before it, or each by
    /// one less.
    boolean isCount() {
        return count.is();
    }

    /// Whether most of the values have words in them.
    boolean isWorded() {
        return wordless * 2 <= sampled;
    }

    /// The first of the hundred years that years of two digits stand for.
    public int firstYear() {
        return years.first();
    }

    /// The years of two digits in it, if there are any.
    Optional<Columns.ShortYears> shortYears() {
        return years.found();
    }

    /// How well the values would do as titles; 0 if not at all. What has no blanks is rather a
    /// code or a path than a title, however long it is, and what is the same in many rows tells
    /// them less apart.
    double asTitle() {
        double average = sampled == 0 ? 0 : (double) length / sampled;
        if (!isWorded() || isPlainlyDated() || average > LONGEST_TITLE) {
            return 0;
        }
        double telling = sampled == 0 ? 0 : average * distinct.size() / sampled;
        return spaced * 5 < sampled ? telling / LONGEST_TITLE : telling;
    }

    /// The order of the dates of this column; empty where no value depends on it.
    public Optional<OrderFound> order(String column, Optional<DateOrder> wish) {
        if (dayFirst + monthFirst + yearFirst + open == 0) {
            return Optional.empty();
        }
        if (wish.isPresent()) {
            return Optional.of(found(column, wish.get(), Why.CHOSEN, example()));
        }
        if (yearFirst > dayFirst + monthFirst) {
            return Optional.of(found(column, DateOrder.YMD, Why.PROVEN, yearFirstExample));
        }
        if (dayFirst != monthFirst) {
            return Optional.of(
                    dayFirst > monthFirst
                            ? found(column, DateOrder.DMY, Why.PROVEN, dayFirstExample)
                            : found(column, DateOrder.MDY, Why.PROVEN, monthFirstExample));
        }
        Optional<DateOrder> named = named(column);
        if (named.isPresent()) {
            return Optional.of(found(column, named.get(), Why.NAMED, example()));
        }
        if (dayThenMonth != monthThenDay) {
            return Optional.of(
                    found(
                            column,
                            dayThenMonth > monthThenDay ? DateOrder.DMY : DateOrder.MDY,
                            Why.CROSS_CHECKED,
                            example()));
        }
        boolean custom = dotted == open && dayFirst == 0;
        return Optional.of(
                found(column, DateOrder.DMY, custom ? Why.CUSTOM : Why.UNDECIDED, example()));
    }

    /// The order that a header names: `Date (DD/MM/YYYY)`.
    private static Optional<DateOrder> named(String column) {
        return DAY_FIRST.matcher(column).find()
                ? Optional.of(DateOrder.DMY)
                : Optional.of(DateOrder.MDY).filter(any -> MONTH_FIRST.matcher(column).find());
    }

    private OrderFound found(String column, DateOrder order, Why why, String example) {
        Map<DateOrder, Edtf> readings = new EnumMap<>(DateOrder.class);
        for (DateOrder each : DateOrder.values()) {
            new DateText(each, dates.zone(), dates.serials(), years.first())
                    .read(example)
                    .ifPresent(read -> readings.put(each, read.date()));
        }
        return new OrderFound(column, order, why, example, readings);
    }

    private String example() {
        return openExample.isEmpty() ? dayFirstExample + monthFirstExample : openExample;
    }
}
