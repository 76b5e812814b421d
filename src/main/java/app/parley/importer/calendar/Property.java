package app.parley.importer.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One property of an entry, such as `DTSTART;TZID=Europe/Kyiv:20250516T133500`.
///
/// @param line on which it begins, counted from 1
/// @param name in upper case
/// @param parameters by their names in upper case, several values with commas between them
/// @param value as written, escapes and all
record Property(int line, String name, Map<String, String> parameters, String value) {
    /// Parameters are copied.
    Property {
        parameters = Map.copyOf(parameters);
    }

    /// Reads an unfolded line; empty if it has no colon. Quotation marks around the value of a
    /// parameter hide colons and semicolons, and `^n`, `^'`, `^^` stand as in RFC 6868.
    static Optional<Property> of(int line, String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ';' || c == ':')) {
                parts.add(text.substring(from, i));
                from = i + 1;
                if (c == ':') {
                    return Optional.of(
                            new Property(
                                    line,
                                    upper(parts.getFirst()),
                                    parameters(parts.subList(1, parts.size())),
                                    text.substring(from)));
                }
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> parameters(List<String> parts) {
        Map<String, String> parameters = new TreeMap<>();
        for (String part : parts) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        upper(part.substring(0, equals)),
                        part.substring(equals + 1)
                                .replace("\"", "")
                                .replace("^n", "\n")
                                .replace("^'", "\"")
                                .replace("^^", "^")
                                .strip());
            }
        }
        return parameters;
    }

    private static String upper(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }

    /// A parameter; empty if it has none of that name.
    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /// The value as text, without control characters.
    String text() {
        return String.join(",", split(value, '\0')).strip();
    }

    /// The parts of a value that is a list. A comma after a backslash divides nothing.
    List<String> list() {
        return split(value, ',').stream()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static List<String> split(String value, char divider) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                char next = value.charAt(++i);
                part.append(next == 'n' || next == 'N' ? '\n' : next);
            } else if (c == divider) {
                parts.add(part.toString());
                part.setLength(0);
            } else if (c == '\t' || (c >= ' ' && c != '\u007F' && !Character.isSurrogate(c))) {
                part.append(c);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                part.append(c).append(value.charAt(++i));
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
