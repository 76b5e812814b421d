package app.parley.store;

import app.parley.model.Dossier;
import app.parley.model.Item;
import app.parley.model.Problem;
import app.parley.model.ProblemException;

import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The table of one type of item or of one list within it, with the statements that write and read
/// it; all of it follows from the record's own components.
///
/// @param name of the table: that of the type, or that of the owner and the list
/// @param key the columns that name a row: the version, and its place in each list around it
/// @param layout of a row
/// @param lists the tables of the lists within a row
/// @param insert the statement that writes a row
/// @param select the statement that reads the rows of a JSON array of versions
record Table(
        String name,
        List<String> key,
        Cells layout,
        List<Table> lists,
        String insert,
        String select) {
    private static final int AT_ONCE = 4096;

    private static final Map<Class<?>, Table> ITEMS =
            Dossier.TYPES.stream().collect(Collectors.toMap(Function.identity(), Table::ofItem));

    /// The table of a type of item.
    static Table of(Class<? extends Item> type) {
        return Optional.ofNullable(ITEMS.get(type)).orElseThrow();
    }

    /// The type of item kept in the table of that name.
    static Class<? extends Item> type(String name) {
        return Dossier.TYPES.stream()
                .filter(type -> of(type).name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Table ofItem(Class<?> type) {
        String name = Cells.snake(type.getSimpleName());
        return of(name, List.of("version"), Cells.of(type, name, "", 0));
    }

    /// The table of a list; a plain element lies in the column `value`.
    static Table ofList(String name, Type element, int depth) {
        boolean whole = element instanceof Class<?> type && type.isRecord();
        return of(
                name,
                depth == 1 ? List.of("version", "n") : List.of("version", "of_n", "n"),
                Cells.of(element, name, whole ? "" : "value", depth));
    }

    private static Table of(String name, List<String> key, Cells layout) {
        List<String> columns =
                Stream.concat(key.stream(), layout.columns().stream())
                        .map(column -> '"' + column + '"')
                        .toList();
        String all = String.join(", ", columns);
        String marks = String.join(", ", columns.stream().map(column -> "?").toList());
        return new Table(
                name,
                key,
                layout,
                layout.lists(),
                "INSERT INTO %s (%s) VALUES (%s)".formatted(name, all, marks),
                "SELECT %s FROM %s WHERE version IN (SELECT value FROM json_each(?)) ORDER BY %s"
                        .formatted(all, name, String.join(", ", key)));
    }

    /// Takes the statement that writes a row, and its cells.
    interface Rows {
        void take(String insert, List<?> cells);
    }

    /// Writes an item under the number of its version, each row before those that belong to it.
    void write(Rows rows, long version, Item item) {
        write(rows, List.of(version), item);
    }

    private void write(Rows rows, List<Object> place, Object value) {
        Cells.Filled row = new Cells.Filled(new ArrayList<>(place), new ArrayList<>());
        layout.put(value, row);
        rows.take(insert, row.cells());
        Iterator<Collection<?>> elements = row.lists().iterator();
        for (Table list : lists) {
            long n = 0;
            for (Object element : elements.next()) {
                list.write(rows, plus(place, ++n), element);
            }
        }
    }

    /// Deletes the items of those versions that a query names, lists first.
    void delete(Sql sql, String versions, Object... arguments) {
        lists.forEach(list -> list.delete(sql, versions, arguments));
        sql.run("DELETE FROM %s WHERE version IN (%s)".formatted(name, versions), arguments);
    }

    /// The items of those versions, by version in the order asked for.
    Map<Long, Item> read(Sql sql, List<Long> versions) {
        Map<Long, Item> items = new LinkedHashMap<>();
        for (int from = 0; from < versions.size(); from += AT_ONCE) {
            List<Long> some = versions.subList(from, Math.min(from + AT_ONCE, versions.size()));
            Map<List<Object>, List<Object>> read = read(sql, some.toString());
            for (long version : some) {
                Optional.ofNullable(read.get(List.<Object>of(version)))
                        .ifPresent(item -> items.put(version, (Item) item.getFirst()));
            }
        }
        return items;
    }

    /// The rows of this table as values, by what they belong to: an item by its version, an element
    /// by the place of its owner.
    private Map<List<Object>, List<Object>> read(Sql sql, String versions) {
        List<Map<List<Object>, List<Object>>> within =
                lists.stream().map(list -> list.read(sql, versions)).toList();
        Map<List<Object>, List<Object>> values = new HashMap<>();
        int width = key.size() + layout.columns().size();
        sql.list(
                select,
                row -> {
                    List<Object> cells = new ArrayList<>();
                    for (int column = 1; column <= width; column++) {
                        cells.add(row.value(column));
                    }
                    List<Object> place = List.copyOf(cells.subList(0, key.size()));
                    Object value = value(sql.where(), cells, place, within);
                    return values.computeIfAbsent(owner(place), owner -> new ArrayList<>())
                            .add(value);
                },
                versions);
        return values;
    }

    private Object value(
            Problem.Where where,
            List<Object> cells,
            List<Object> place,
            List<Map<List<Object>, List<Object>>> within) {
        Iterator<List<Object>> elements =
                within.stream().map(list -> list.getOrDefault(place, List.of())).iterator();
        try {
            return layout.take(
                    new Cells.Stored(cells.subList(key.size(), cells.size()).iterator(), elements));
        } catch (DateTimeException
                | NoSuchElementException
                | IllegalArgumentException
                | ProblemException e) {
            throw new ProblemException(
                    Problem.of("store.row", name, place.getFirst()).at(where), e);
        }
    }

    /// A version owns its items, the row of a version the elements of its lists.
    private static List<Object> owner(List<Object> place) {
        return place.size() == 1 ? place : place.subList(0, place.size() - 1);
    }

    private static List<Object> plus(List<Object> place, long n) {
        List<Object> longer = new ArrayList<>(place);
        longer.add(n);
        return longer;
    }
}
