package app.parley.importer.tools;

import app.parley.importer.table.Dated;
import app.parley.importer.tree.Node;
import app.parley.model.Edtf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/// What the columns of a Wikidata table stand for. Their names are in lower case, as rows find them
/// in any case.
///
/// @param thing the things the rows are about; empty if none is an address
/// @param label the names of those things
/// @param start the dates
/// @param end the dates of ends; empty if there are none
/// @param point coordinates; empty if there are none
/// @param place the names of places; empty if there are none
record WikidataColumns(
        String thing, String label, String start, String end, String point, String place) {
    private static final String PLACES = ".*(place|location|city|country|region|venue).*";
    private static final String ENDS = ".*(end|until|finish|dissol|death|abolish).*";
    private static final String STARTS = ".*(start|begin|from).*";
    private static final String PLAIN = "(start|end|begin|point|in|time|date|of|when|_| )+";
    private static final String POINT = "(?i)Point\\(\\s*(-?[\\d.]+)\\s+(-?[\\d.]+)\\s*\\)";

    /// Looks through a table.
    static WikidataColumns of(Ledger ledger) {
        Map<String, int[]> seen = new LinkedHashMap<>();
        Columned.each(
                ledger,
                (row, where) ->
                        row.fields()
                                .forEach(
                                        (name, value) ->
                                                count(
                                                        seen.computeIfAbsent(
                                                                name.toLowerCase(Locale.ROOT),
                                                                n -> new int[3]),
                                                        value)),
                broken -> {});
        List<String> things = with(seen, 0);
        List<String> dates = with(seen, 1);
        List<String> labels =
                seen.keySet().stream().filter(name -> name.endsWith("label")).toList();
        String thing =
                things.stream()
                        .filter(name -> labels.contains(name + "label"))
                        .findFirst()
                        .orElse(things.isEmpty() ? "" : things.getFirst());
        String start =
                dates.stream()
                        .filter(name -> name.matches(STARTS))
                        .findFirst()
                        .or(() -> dates.stream().filter(name -> !name.matches(ENDS)).findFirst())
                        .orElse(dates.isEmpty() ? "" : dates.getFirst());
        String label =
                labels.contains(thing + "label")
                        ? thing + "label"
                        : labels.isEmpty() ? "" : labels.getFirst();
        return new WikidataColumns(
                thing,
                label,
                start,
                first(dates.stream().filter(n -> n.matches(ENDS) && !n.equals(start)).toList()),
                first(with(seen, 2)),
                first(labels.stream().filter(n -> n.matches(PLACES) && !n.equals(label)).toList()));
    }

    private static void count(int[] seen, Node value) {
        String text = value.words();
        seen[0] += Wikidata.ENTITY.matcher(text).matches() ? 1 : 0;
        seen[1] += Wikidata.DATE.matcher(text).matches() ? 1 : 0;
        seen[2] += text.matches(POINT) ? 1 : 0;
    }

    private static List<String> with(Map<String, int[]> seen, int what) {
        return seen.entrySet().stream()
                .filter(column -> column.getValue()[what] > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String first(List<String> names) {
        return names.isEmpty() ? "" : names.getFirst();
    }

    /// Makes an event of a row.
    void read(Entry entry) {
        Told told = entry.told();
        Matcher number = Wikidata.ENTITY.matcher(told.words(thing));
        String name = told.words(label);
        if (number.matches()) {
            entry.id(number.group(1)).source("Wikidata", name, number.group());
        }
        String from = told.words(start);
        String until = end.isEmpty() ? "" : told.words(end);
        if (isUnknown(from) && !until.isEmpty()) {
            date(told, end, until)
                    .flatMap(last -> Edtf.tryParse("/" + last.date()))
                    .map(Dated::of)
                    .ifPresent(entry::start);
        } else {
            date(told, start, from).ifPresent(entry::start);
            entry.end(
                    isUnknown(until)
                            ? Edtf.tryParse("../").map(Dated::of)
                            : date(told, end, until));
        }
        entry.wording(Times.wording(isUnknown(from) ? "" : from, isUnknown(until) ? "" : until));
        entry.title(
                name.isEmpty() || start.matches(PLAIN) ? name : name + " (" + words(start) + ")");
        place(entry);
    }

    /// The service writes an address of no thing for what exists and is not known.
    private static boolean isUnknown(String text) {
        return text.contains("/.well-known/genid/") || text.matches("_:.*|t\\d+");
    }

    private static String words(String column) {
        return column.replace('_', ' ').strip();
    }

    /// Without a precision of its own, 1 January is what the service writes for a year.
    private static Optional<Dated> date(Told told, String column, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher date = Wikidata.DATE.matcher(text);
        if (!date.matches()) {
            throw Ledger.badDate(text);
        }
        String precision =
                told.words(column + "precision")
                        + told.words(column + "_precision")
                        + told.words("precision");
        String month = date.group(2);
        String day = date.group(3);
        boolean perhapsYear = precision.isEmpty() && month.equals("01") && day.equals("01");
        long year = Long.parseLong(date.group(1));
        return switch (perhapsYear ? "9" : precision) {
            case "6", "7", "8" -> vague(year, 9 - Integer.parseInt(precision));
            case "9" -> Years.date(year, "", "").map(Dated::of);
            case "10" -> Years.date(year, month, "").map(Dated::of);
            default -> Years.date(year, month, day).map(Dated::of);
        };
    }

    /// A decade, century or millennium.
    private static Optional<Dated> vague(long year, int digits) {
        String text = Years.year(year);
        return Edtf.tryParse(text.substring(0, text.length() - digits) + "X".repeat(digits))
                .map(Dated::of);
    }

    private void place(Entry entry) {
        Told told = entry.told();
        Matcher at =
                java.util.regex.Pattern.compile(POINT)
                        .matcher(point.isEmpty() ? "" : told.words(point));
        Node names = place.isEmpty() ? Node.NONE : told.take(place);
        if (names.all().size() > 1) {
            names.leaves().values().forEach(all -> entry.extra(place, all));
        }
        boolean known = at.matches();
        entry.place(
                names.words(),
                known ? Node.of(at.group(2)).number() : Optional.empty(),
                known ? Node.of(at.group(1)).number() : Optional.empty());
    }

    /// By what two rows are known to be of one event.
    String key(Node row) {
        return row.at(thing.isEmpty() ? label : thing).words()
                + '\n'
                + row.at(start).words()
                + '\n'
                + (end.isEmpty() ? "" : row.at(end).words());
    }
}
