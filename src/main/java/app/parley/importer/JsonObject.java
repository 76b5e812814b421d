package app.parley.importer;

import app.parley.model.Code;
import app.parley.model.Edtf;
import app.parley.model.Problem;
import app.parley.model.ProblemException;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/// One JSON object of a file, held until its fields have been taken by name.
///
/// Each method that takes a field refuses a value that does not fit, and names its place. What an
/// absent field stands for is said by each method; [#taken] refuses what nobody took.
final class JsonObject {
    private enum Form {
        TEXT(0),
        NUMBER(1),
        FLAG(2),
        LIST(3),
        OBJECT(4);

        /// Which of the choices of the message `json.wrongType` names it.
        final int choice;

        Form(int choice) {
            this.choice = choice;
        }
    }

    /// A value: a String, Double, Boolean, List of values, or JsonObject.
    private record Value(Object content, TokenStreamLocation place) {
        Form form() {
            return switch (content) {
                case String _ -> Form.TEXT;
                case Double _ -> Form.NUMBER;
                case Boolean _ -> Form.FLAG;
                case JsonObject _ -> Form.OBJECT;
                default -> Form.LIST;
            };
        }
    }

    private final String file;
    private final String pointer;
    private final TokenStreamLocation begin;
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Map<String, TokenStreamLocation> names = new LinkedHashMap<>();
    private final Set<String> taken = new LinkedHashSet<>();

    private JsonObject(String file, String pointer, TokenStreamLocation begin) {
        this.file = file;
        this.pointer = pointer;
        this.begin = begin;
    }

    /// An object whose brace the parser has just passed, and whose fields are yet to be read.
    static JsonObject begun(JsonParser in, String file, String pointer) {
        return new JsonObject(file, pointer, in.currentTokenLocation());
    }

    /// The whole object whose brace the parser has just passed.
    static JsonObject read(JsonParser in, String file, String pointer) {
        JsonObject object = begun(in, file, pointer);
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = object.readName(in);
            in.nextToken();
            object.values.put(name, object.readValue(in, object.pointerTo(name)));
        }
        return object;
    }

    /// Reads the value of the field `name`, at which the parser stands.
    void readField(JsonParser in, String name) {
        values.put(name, readValue(in, pointerTo(name)));
    }

    /// Reads the object at place `index` of the list `list`, at which the parser stands.
    JsonObject readElement(JsonParser in, String list, int index) {
        String at = pointerTo(list) + "/" + index;
        return (JsonObject) formed(readValue(in, at), list, Form.OBJECT, at).content;
    }

    /// The name at which the parser stands, if the object had no such field before.
    String readName(JsonParser in) {
        TokenStreamLocation place = in.currentTokenLocation();
        String name = storable(in.currentName(), place, pointer);
        if (names.put(name, place) != null) {
            throw problem("json.duplicateField", nameOf(name), name);
        }
        return name;
    }

    private Value readValue(JsonParser in, String at) {
        TokenStreamLocation place = in.currentTokenLocation();
        Object content =
                switch (in.currentToken()) {
                    case START_OBJECT -> read(in, file, at);
                    case START_ARRAY -> readList(in, at);
                    case VALUE_TRUE -> true;
                    case VALUE_FALSE -> false;
                    case VALUE_NULL -> throw problem("json.null", where(place, at));
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                            finite(in.getDoubleValue(), place, at);
                    default -> storable(in.getString(), place, at);
                };
        return new Value(content, place);
    }

    private List<Value> readList(JsonParser in, String at) {
        List<Value> list = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            list.add(readValue(in, at + "/" + list.size()));
        }
        return list;
    }

    private double finite(double number, TokenStreamLocation place, String at) {
        if (Double.isInfinite(number)) {
            throw problem("json.limit", where(place, at));
        }
        return number;
    }

    /// Half a surrogate pair is no character, and a NUL ends a text early in places.
    private String storable(String text, TokenStreamLocation place, String at) {
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (c == 0 || Character.getType(c) == Character.SURROGATE) {
                throw problem("json.badCharacter", where(place, at), "U+%04X".formatted(c));
            }
        }
        return text;
    }

    /// Where the object begins.
    Problem.Where where() {
        return where(begin, pointer);
    }

    /// Where the value of a field begins; the object's place if it has no such field.
    Problem.Where where(String name) {
        Value value = values.get(name);
        return value == null ? where() : where(value.place, pointerTo(name));
    }

    /// Whether the object has a field.
    boolean has(String name) {
        return names.containsKey(name);
    }

    /// A text, or an empty one.
    String text(String name) {
        return optional(name, Form.TEXT, String.class).orElse("");
    }

    /// A text that must be there.
    String someText(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            throw missing(name);
        }
        return text;
    }

    /// A list of texts.
    List<String> texts(String name) {
        return list(name, Form.TEXT, (value, _) -> (String) value.content);
    }

    /// A list of texts, each handed on with its place.
    List<String> texts(String name, BiFunction<String, Problem.Where, String> each) {
        return list(name, Form.TEXT, (value, at) -> each.apply((String) value.content, at));
    }

    /// A word of a closed list.
    <E extends Enum<E>> E word(String name, Class<E> list) {
        return word(name, list, someText(name));
    }

    /// A word of a closed list if there is one.
    <E extends Enum<E>> Optional<E> optionalWord(String name, Class<E> list) {
        return Optional.of(text(name)).filter(t -> !t.isEmpty()).map(t -> word(name, list, t));
    }

    private <E extends Enum<E>> E word(String name, Class<E> list, String code) {
        return Code.find(list, code)
                .orElseThrow(
                        () -> {
                            List<String> words =
                                    Arrays.stream(list.getEnumConstants()).map(Code::of).toList();
                            String near = Nearest.to(code, words);
                            return problem(
                                    "json.unknownWord",
                                    where(name),
                                    code,
                                    name,
                                    near,
                                    String.join(", ", words),
                                    near.length());
                        });
    }

    /// A date in EDTF that must be there.
    Edtf someDate(String name) {
        return date(someText(name), where(name));
    }

    /// A date in EDTF.
    Optional<Edtf> date(String name) {
        return has(name) ? Optional.of(someDate(name)) : Optional.empty();
    }

    /// A list of dates in EDTF.
    List<Edtf> dates(String name) {
        return list(name, Form.TEXT, (value, at) -> date((String) value.content, at));
    }

    private static Edtf date(String text, Problem.Where where) {
        try {
            return Edtf.parse(text);
        } catch (ProblemException e) {
            throw new ProblemException(e.problem().at(where), e);
        }
    }

    /// A local clock time such as `2025-06-02T14:43`.
    Optional<LocalDateTime> clock(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        String text = someText(name);
        try {
            return Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeException e) {
            throw new ProblemException(Problem.of("json.badClock", text).at(where(name)), e);
        }
    }

    /// The id of a time zone, or an empty text.
    String zone(String name) {
        String zone = text(name);
        try {
            if (!zone.isEmpty()) {
                ZoneId.of(zone);
            }
            return zone;
        } catch (DateTimeException e) {
            String near = Nearest.to(zone, ZoneId.getAvailableZoneIds());
            throw new ProblemException(
                    Problem.of("json.badZone", zone, near, near.length()).at(where(name)), e);
        }
    }

    /// A colour `#RRGGBB`, or an empty text.
    String colour(String name) {
        String colour = text(name);
        if (!colour.matches("(#[0-9A-Fa-f]{6})?")) {
            throw problem("json.badColour", where(name), colour);
        }
        return colour;
    }

    /// A number.
    OptionalDouble number(String name) {
        return optional(name, Form.NUMBER, Double.class).stream()
                .mapToDouble(Double::doubleValue)
                .findFirst();
    }

    /// A number within bounds that must be there.
    double someNumber(String name, int least, int most) {
        double number = number(name).orElseThrow(() -> missing(name));
        if (number < least || number > most) {
            throw problem("json.outOfRange", where(name), name, number, least, most);
        }
        return number;
    }

    /// A whole number within bounds that must be there.
    int someWhole(String name, int least, int most) {
        double number = someNumber(name, least, most);
        if (number != (int) number) {
            throw problem("json.notWhole", where(name), name, number);
        }
        return (int) number;
    }

    /// True or false, if it is said.
    Optional<Boolean> flag(String name) {
        return optional(name, Form.FLAG, Boolean.class);
    }

    /// An object whose fields are taken by `take`.
    <T> Optional<T> object(String name, Function<JsonObject, T> take) {
        return optional(name, Form.OBJECT, JsonObject.class).map(object -> object.taken(take));
    }

    /// A list of objects whose fields are taken by `take`.
    <T> List<T> objects(String name, Function<JsonObject, T> take) {
        return list(name, Form.OBJECT, (value, _) -> ((JsonObject) value.content).taken(take));
    }

    /// Every field as a text under its name.
    SortedMap<String, String> allTexts() {
        SortedMap<String, String> texts = new TreeMap<>();
        values.keySet().forEach(name -> texts.put(name, text(name)));
        return texts;
    }

    /// What `take` makes of the fields; a field it does not take is refused.
    <T> T taken(Function<JsonObject, T> take) {
        T made = take.apply(this);
        for (String name : values.keySet()) {
            if (!taken.contains(name)) {
                throw unknown(name, taken);
            }
        }
        return made;
    }

    /// That a field is not one of those an object may have.
    ProblemException unknown(String name, Set<String> known) {
        String near = Nearest.to(name, known);
        return problem(
                "json.unknownField",
                nameOf(name),
                name,
                near,
                String.join(", ", known),
                near.length());
    }

    /// That a field is missing; a field with nearly its name was probably meant for it.
    ProblemException missing(String name) {
        taken.add(name);
        return values.keySet().stream()
                .filter(other -> !taken.contains(other) && Nearest.alike(other, name))
                .findFirst()
                .map(other -> problem("json.misspelt", nameOf(other), other, name))
                .orElseGet(() -> problem("json.missing", where(name), name));
    }

    private <T> Optional<T> optional(String name, Form form, Class<T> type) {
        taken.add(name);
        return Optional.ofNullable(values.get(name))
                .map(value -> type.cast(formed(value, name, form, pointerTo(name)).content));
    }

    private <T> List<T> list(String name, Form form, BiFunction<Value, Problem.Where, T> each) {
        List<T> made = new ArrayList<>();
        for (Object element : optional(name, Form.LIST, List.class).orElse(List.of())) {
            String at = pointerTo(name) + "/" + made.size();
            Value value = formed((Value) element, name, form, at);
            made.add(each.apply(value, where(value.place, at)));
        }
        return made;
    }

    private Value formed(Value value, String name, Form form, String at) {
        if (value.form() != form) {
            throw problem(
                    "json.wrongType",
                    where(value.place, at),
                    name,
                    form.choice,
                    value.form().choice);
        }
        return value;
    }

    private String pointerTo(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private Problem.Where nameOf(String name) {
        TokenStreamLocation place = names.getOrDefault(name, begin);
        return where(place, pointerTo(name));
    }

    private Problem.Where where(TokenStreamLocation place, String at) {
        return new Problem.Where(file, place.getLineNr(), place.getColumnNr(), at);
    }

    private static ProblemException problem(String key, Problem.Where where, Object... arguments) {
        return Problem.of(key, arguments).at(where).exception();
    }
}
