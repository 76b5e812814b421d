package app.parley.importer.table;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Names of the days of the week, which people write beside a date that is complete without them.
/// What is also a month, as `Mar` is in another language, is none.
final class Weekdays {
    private static final Set<String> NAMES =
            Stream.of("en", "ru", "uk", "tr", "de", "fr", "es", "it")
                    .flatMap(
                            language ->
                                    Stream.of(TextStyle.FULL, TextStyle.SHORT)
                                            .flatMap(style -> names(language, style)))
                    .filter(name -> Months.number(name).isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
    private static final int LONGEST = 12;
    private static final Pattern BEFORE = Pattern.compile("(\\p{L}{2,12})\\.?,? (?=.*\\d)(.+)");
    private static final Pattern BEHIND =
            Pattern.compile("(.*\\d.*?),? \\(?(\\p{L}{2,12})\\.?\\)?");

    private Weekdays() {}

    private static Stream<String> names(String language, TextStyle style) {
        return Stream.of(DayOfWeek.values())
                .map(day -> plain(day.getDisplayName(style, Locale.of(language))));
    }

    /// A date without the name of its day.
    static String without(String date) {
        if (!isNamedAtAnEnd(date)) {
            return date;
        }
        for (List<Integer> groups : List.of(List.of(1, 2), List.of(2, 1))) {
            Matcher m = (groups.getFirst() == 1 ? BEFORE : BEHIND).matcher(date);
            if (m.matches() && NAMES.contains(plain(m.group(groups.getFirst())))) {
                return m.group(groups.getLast());
            }
        }
        return date;
    }

    /// Most texts have no such name, and a look at their ends is enough to tell.
    private static boolean isNamedAtAnEnd(String date) {
        int first = 0;
        while (first < date.length() && Character.isLetter(date.charAt(first))) {
            first++;
        }
        int end = date.length();
        while (end > 0 && ".)".indexOf(date.charAt(end - 1)) >= 0) {
            end--;
        }
        int last = end;
        while (last > 0 && Character.isLetter(date.charAt(last - 1))) {
            last--;
        }
        return isName(date.substring(0, first)) || isName(date.substring(last, end));
    }

    private static boolean isName(String word) {
        return word.length() > 1 && word.length() <= LONGEST && NAMES.contains(plain(word));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace(".", "").replace("\u0307", "");
    }
}
