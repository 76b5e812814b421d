package app.parley.importer.table;

import app.parley.importer.DateOrder;
import app.parley.importer.Reading.Column;
import app.parley.importer.Reading.OrderFound;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How the columns of a table are to be read.
///
/// @param names of all columns, each once
/// @param examples the first value of each
/// @param header the cells of the header as written; empty if there is none
/// @param begin the number of the first line of data
/// @param fields the column of each field that has one
/// @param orders of dates, by column
/// @param shortYears by the columns that have some
record Columns(
        List<String> names,
        List<String> examples,
        List<String> header,
        int begin,
        Map<Field, Integer> fields,
        Map<Integer, OrderFound> orders,
        Map<Integer, ShortYears> shortYears) {
    /// That years of two digits stand in a column.
    ///
    /// @param example one of them
    /// @param first the first of the hundred years that they stand for
    record ShortYears(String example, int first) {}

    /// The codes of all fields.
    static String fieldCodes() {
        return Arrays.stream(Field.values()).map(Field::code).collect(Collectors.joining(", "));
    }

    /// The column of a field.
    Optional<Integer> of(Field field) {
        return Optional.ofNullable(fields.get(field));
    }

    /// The field that no column holds although no event is without it; empty if there is none.
    Optional<Field> missing() {
        if (Stream.of(Field.START, Field.YEAR, Field.PLANNED, Field.END)
                .noneMatch(fields::containsKey)) {
            return Optional.of(Field.START);
        }
        return fields.containsKey(Field.TITLE) ? Optional.empty() : Optional.of(Field.TITLE);
    }

    private DateOrder order(Field field) {
        return of(field)
                .flatMap(at -> Optional.ofNullable(orders.get(at)))
                .map(OrderFound::order)
                .orElse(DateOrder.DMY);
    }

    /// Reads the dates in the column of a field.
    ///
    /// @param zone in which times with an offset are told
    DateText dates(Field field, ZoneId zone, Serials serials) {
        int firstYear =
                of(field)
                        .flatMap(at -> Optional.ofNullable(shortYears.get(at)))
                        .map(ShortYears::first)
                        .orElse(DateText.FIRST_YEAR);
        return new DateText(order(field), zone, serials, firstYear);
    }

    /// The columns as they are shown to the user, in the order of the table.
    List<Column> told() {
        Map<Integer, String> codes = new HashMap<>();
        fields.forEach((field, at) -> codes.put(at, field.code()));
        return IntStream.range(0, names.size())
                .mapToObj(
                        at ->
                                new Column(
                                        names.get(at),
                                        codes.getOrDefault(at, ""),
                                        examples.get(at)))
                .toList();
    }
}
