package app.parley.importer.table;

import app.parley.model.Edtf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Quarters, halves and seasons of a year in words, as EDTF counts them: `Q2 2025` is `2025-34`.
final class PartOfYear {
    private static final int BEFORE_QUARTERS = 32;
    private static final int BEFORE_HALVES = 39;
    private static final String YEAR = "(\\d{4})(?: ?(?:г|р|года|року)\\.?)?";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[ /-]?([qh])([1-4])", Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR_LAST =
            Pattern.compile("([qh])([1-4])[ /,-]{0,2}(\\d{4})", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUARTER =
            Pattern.compile(
                    "([1-4]|i{1,3}|iv)(?:\\.|st|nd|rd|th|er|e|-й)? ?(?:q|quarter|кв\\.|квартал|quartal"
                            + "|trimestre|çeyrek)(?: of| de)?,? "
                            + YEAR,
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SEASON = Pattern.compile("(\\p{L}{3,9})(?: of| de)?,? " + YEAR);
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");
    private static final Map<String, Integer> SEASONS = new LinkedHashMap<>();

    static {
        List<String> names =
                List.of(
                        "spring|весна|весной|весною|навесні|frühling|frühjahr|printemps|ilkbahar",
                        "summer|лето|летом|літо|влітку|sommer|été|yaz",
                        "autumn|fall|осень|осенью|осінь|восени|herbst|automne|sonbahar",
                        "winter|зима|зимой|взимку|hiver|kış");
        for (int i = 0; i < names.size(); i++) {
            for (String name : names.get(i).split("\\|", -1)) {
                SEASONS.put(name, 21 + i);
            }
        }
    }

    private PartOfYear() {}

    /// The part of a year that a text names; empty if it names none.
    static Optional<Edtf> read(String text) {
        Matcher first = YEAR_FIRST.matcher(text);
        if (first.matches()) {
            return lettered(first.group(1), first.group(2), first.group(3));
        }
        Matcher last = YEAR_LAST.matcher(text);
        if (last.matches()) {
            return lettered(last.group(3), last.group(1), last.group(2));
        }
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            String number = quarter.group(1).toLowerCase(Locale.ROOT);
            int roman = ROMAN.indexOf(number) + 1;
            return part(
                    quarter.group(2),
                    BEFORE_QUARTERS + (roman > 0 ? roman : Integer.parseInt(number)));
        }
        Matcher season = SEASON.matcher(text);
        return season.matches()
                ? Optional.ofNullable(SEASONS.get(season.group(1).toLowerCase(Locale.ROOT)))
                        .flatMap(number -> part(season.group(2), number))
                : Optional.empty();
    }

    private static Optional<Edtf> lettered(String year, String letter, String number) {
        int which = Integer.parseInt(number);
        if (letter.equalsIgnoreCase("q")) {
            return part(year, BEFORE_QUARTERS + which);
        }
        return which > 2 ? Optional.empty() : part(year, BEFORE_HALVES + which);
    }

    private static Optional<Edtf> part(String year, int number) {
        return Edtf.tryParse(year + "-" + number);
    }
}
