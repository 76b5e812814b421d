package app.parley.store;

import app.parley.model.Code;
import app.parley.model.Edtf;
import app.parley.model.Problem;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDateTime;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// How a value of the model lies in the cells of a row, and comes back out of them.
///
/// A record is laid out component by component: a plain value takes the column of its name; a
/// record within takes columns whose names begin with its name; a list takes no column but a table
/// of its own. An empty [Optional] in a cell is SQL's NULL.
sealed interface Cells {
    /// Puts `value` into a row.
    void put(Object value, Filled row);

    /// Takes the value out of a row; parts come out in the order in which they were put in.
    Object take(Stored row);

    /// The columns, in order.
    List<String> columns();

    /// The tables of the lists within, in order.
    List<Table> lists();

    /// A row to be written: its cells, and the elements for the table of each list within.
    record Filled(List<Object> cells, List<Collection<?>> lists) {}

    /// A row that was read: its cells, and the elements from the table of each list within.
    record Stored(Iterator<Object> cells, Iterator<List<Object>> lists) {}

    /// The layout of a type in the table of that name.
    ///
    /// @param column the column of a plain value; of a record, what its columns begin with
    /// @param depth how many lists the table lies within
    static Cells of(Type type, String table, String column, int depth) {
        if (type instanceof ParameterizedType generic) {
            Type element = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Optional.class) {
                Cells present = of(element, table, column, depth);
                return new Maybe(present, present.columns().size());
            }
            String list = table + "_" + column;
            return generic.getRawType() == SortedMap.class
                    ? new Entries(Table.ofList(list, Entry.class, depth + 1))
                    : new Elements(Table.ofList(list, element, depth + 1));
        }
        Class<?> plain = (Class<?>) type;
        return plain.isRecord() && plain != Edtf.class
                ? whole(plain, table, column, depth)
                : cell(plain, column);
    }

    private static Cells whole(Class<?> type, String table, String prefix, int depth) {
        RecordComponent[] components = type.getRecordComponents();
        List<Cells> parts = new ArrayList<>();
        for (RecordComponent component : components) {
            String column = (prefix.isEmpty() ? "" : prefix + "_") + snake(component.getName());
            parts.add(of(component.getGenericType(), table, column, depth));
        }
        try {
            return new Whole(
                    type.getConstructor(
                            Arrays.stream(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new)),
                    Arrays.stream(components).map(RecordComponent::getAccessor).toList(),
                    parts);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException("only public records are kept: " + type, e);
        }
    }

    private static Cell cell(Class<?> type, String column) {
        if (type == String.class && (column.equals("zone") || column.endsWith("_zone"))) {
            return new Cell(column, Cells::zone, Cells::zone);
        } else if (type == String.class || type == double.class) {
            return new Cell(column, value -> value, cell -> cell);
        } else if (type == int.class) {
            return new Cell(column, value -> value, cell -> Math.toIntExact((Long) cell));
        } else if (type == boolean.class) {
            return new Cell(column, yes -> (Boolean) yes ? 1L : 0L, cell -> !cell.equals(0L));
        } else if (type == OptionalDouble.class) {
            return new Cell(column, Cells::fromOptional, Cells::toOptional);
        } else if (type == Edtf.class) {
            return new Cell(
                    column, date -> ((Edtf) date).text(), cell -> Edtf.parse((String) cell));
        } else if (type == LocalDateTime.class) {
            return new Cell(column, Object::toString, cell -> LocalDateTime.parse((String) cell));
        } else if (type.isEnum()) {
            return new Cell(
                    column, word -> Code.of((Enum<?>) word), cell -> word(type, (String) cell));
        }
        throw new IllegalArgumentException("no column can hold " + type);
    }

    /// Times cannot be told in a zone that does not exist: none is kept, and none believed.
    private static Object zone(Object zone) {
        if (!zone.equals("") && !ZoneRulesProvider.getAvailableZoneIds().contains(zone)) {
            throw Problem.of("store.noSuchZone", zone).exception();
        }
        return zone;
    }

    private static Object fromOptional(Object value) {
        OptionalDouble number = (OptionalDouble) value;
        return number.isPresent() ? (Object) number.getAsDouble() : Optional.empty();
    }

    private static Object toOptional(Object cell) {
        return cell instanceof Double number ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    private static Object word(Class<?> list, String code) {
        return Arrays.stream(list.getEnumConstants())
                .filter(constant -> Code.of((Enum<?>) constant).equals(code))
                .findFirst()
                .orElseThrow();
    }

    /// `plannedStart` is `planned_start`.
    static String snake(String name) {
        return name.replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /// A plain value in one column.
    record Cell(String column, Function<Object, Object> in, Function<Object, Object> out)
            implements Cells {
        @Override
        public void put(Object value, Filled row) {
            row.cells.add(in.apply(value));
        }

        @Override
        public Object take(Stored row) {
            return out.apply(row.cells.next());
        }

        @Override
        public List<String> columns() {
            return List.of(column);
        }

        @Override
        public List<Table> lists() {
            return List.of();
        }
    }

    /// A record in the columns of its components.
    record Whole(Constructor<?> constructor, List<Method> components, List<Cells> parts)
            implements Cells {
        @Override
        public void put(Object value, Filled row) {
            try {
                for (int i = 0; i < parts.size(); i++) {
                    parts.get(i).put(components.get(i).invoke(value), row);
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Object take(Stored row) {
            Object[] values = parts.stream().map(part -> part.take(row)).toArray();
            try {
                return constructor.newInstance(values);
            } catch (InvocationTargetException e) {
                throw new IllegalArgumentException(e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public List<String> columns() {
            return parts.stream().flatMap(part -> part.columns().stream()).toList();
        }

        @Override
        public List<Table> lists() {
            return parts.stream().flatMap(part -> part.lists().stream()).toList();
        }
    }

    /// A value that may be missing: then all its columns are NULL.
    record Maybe(Cells present, int width) implements Cells {
        @Override
        public void put(Object value, Filled row) {
            ((Optional<?>) value)
                    .ifPresentOrElse(
                            inside -> present.put(inside, row),
                            () -> row.cells.addAll(Collections.nCopies(width, Optional.empty())));
        }

        @Override
        public Object take(Stored row) {
            List<Object> cells = new ArrayList<>();
            for (int i = 0; i < width; i++) {
                cells.add(row.cells.next());
            }
            return cells.stream().allMatch(Optional.empty()::equals)
                    ? Optional.empty()
                    : Optional.of(present.take(new Stored(cells.iterator(), row.lists)));
        }

        @Override
        public List<String> columns() {
            return present.columns();
        }

        @Override
        public List<Table> lists() {
            return List.of();
        }
    }

    /// A list in a table of its own.
    record Elements(Table table) implements Cells {
        @Override
        public void put(Object value, Filled row) {
            row.lists.add((List<?>) value);
        }

        @Override
        public Object take(Stored row) {
            return row.lists.next();
        }

        @Override
        public List<String> columns() {
            return List.of();
        }

        @Override
        public List<Table> lists() {
            return List.of(table);
        }
    }

    /// A map from words to words, as a list of its entries.
    record Entries(Table table) implements Cells {
        @Override
        public void put(Object value, Filled row) {
            List<Entry> entries = new ArrayList<>();
            ((Map<?, ?>) value)
                    .forEach((name, is) -> entries.add(new Entry((String) name, (String) is)));
            row.lists.add(entries);
        }

        @Override
        public Object take(Stored row) {
            SortedMap<String, String> map = new TreeMap<>();
            row.lists.next().forEach(entry -> map.put(((Entry) entry).name, ((Entry) entry).value));
            return map;
        }

        @Override
        public List<String> columns() {
            return List.of();
        }

        @Override
        public List<Table> lists() {
            return List.of(table);
        }
    }

    /// An entry of a map.
    record Entry(String name, String value) {}
}
