package app.parley.model;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/// An item that is told otherwise than before, field by field.
///
/// @param id of the item
/// @param title what it is called now
/// @param fields what differs
public record Difference(String id, String title, List<Field> fields) {
    /// Lists are copied.
    public Difference {
        fields = List.copyOf(fields);
    }

    /// A field that differs.
    ///
    /// @param name as in the event file, with a dot before a field within: `time.date`
    /// @param before what was there, empty if nothing
    /// @param after what is there, empty if nothing
    public record Field(String name, String before, String after) {}

    /// What differs between two tellings of an event.
    public static Difference of(Event before, Event after) {
        Map<String, String> was = fields(before);
        Map<String, String> is = fields(after);
        Set<String> names = new LinkedHashSet<>(was.keySet());
        names.addAll(is.keySet());
        List<Field> fields = new ArrayList<>();
        for (String name : names) {
            String old = was.getOrDefault(name, "");
            String now = is.getOrDefault(name, "");
            if (!old.equals(now)) {
                fields.add(new Field(name, old, now));
            }
        }
        return new Difference(after.id(), after.title(), fields);
    }

    private static Map<String, String> fields(Record item) {
        Map<String, String> fields = new LinkedHashMap<>();
        put("", item, fields);
        return fields;
    }

    private static void put(String name, Object value, Map<String, String> fields) {
        switch (value) {
            case Optional<?> maybe -> maybe.ifPresent(inside -> put(name, inside, fields));
            case Map<?, ?> map ->
                    map.forEach((key, inside) -> put(name + "." + key, inside, fields));
            case Collection<?> list ->
                    fields.put(
                            name,
                            list.stream().map(Difference::words).collect(Collectors.joining("; ")));
            case Edtf date -> fields.put(name, date.text());
            case Record record -> {
                for (RecordComponent part : record.getClass().getRecordComponents()) {
                    String path = name.isEmpty() ? part.getName() : name + "." + part.getName();
                    put(path, part(record, part), fields);
                }
            }
            default -> fields.put(name, words(value));
        }
    }

    /// A value in a few words; of a record, what its fields say.
    private static String words(Object value) {
        return switch (value) {
            case Edtf date -> date.text();
            case Enum<?> word -> Code.of(word);
            case OptionalDouble number ->
                    number.isPresent() ? String.valueOf(number.getAsDouble()) : "";
            case Record record ->
                    fields(record).values().stream()
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    private static Object part(Record record, RecordComponent part) {
        try {
            return Objects.requireNonNull(part.getAccessor().invoke(record));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
