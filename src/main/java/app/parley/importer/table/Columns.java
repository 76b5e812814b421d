package app.parley.importer.table;

import app.parley.importer.DateOrder;
import app.parley.importer.Reading.OrderFound;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How the columns of a table are to be read.
///
/// @param names of all columns, each once
/// @param header the cells of the header as written; empty if there is none
/// @param begin the number of the first line of data
/// @param fields the column of each field that has one
/// @param orders of dates, by column
record Columns(
        List<String> names,
        List<String> header,
        int begin,
        Map<Field, Integer> fields,
        Map<Integer, OrderFound> orders) {
    /// The codes of all fields.
    static String fieldCodes() {
        return Arrays.stream(Field.values()).map(Field::code).collect(Collectors.joining(", "));
    }

    /// The column of a field.
    Optional<Integer> of(Field field) {
        return Optional.ofNullable(fields.get(field));
    }

    /// The order of dates in the column of a field.
    DateOrder order(Field field) {
        return of(field)
                .flatMap(at -> Optional.ofNullable(orders.get(at)))
                .map(OrderFound::order)
                .orElse(DateOrder.DMY);
    }

    /// The names of the mapped columns with the codes of their fields, in the order of the table.
    Map<String, String> mapping() {
        Map<Integer, String> inOrder = new TreeMap<>();
        fields.forEach((field, at) -> inOrder.put(at, field.code()));
        Map<String, String> mapping = new java.util.LinkedHashMap<>();
        inOrder.forEach((at, code) -> mapping.put(names.get(at), code));
        return mapping;
    }
}
