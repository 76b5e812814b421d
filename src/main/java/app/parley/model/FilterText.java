package app.parley.model;

import app.parley.model.Filter.Criterion;
import app.parley.model.Filter.Field;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A filter as it is written, while it is read from left to right.
final class FilterText {
    private static final char QUOTE = '"';

    private final String text;
    private int at;

    FilterText(String text) {
        this.text = text;
    }

    /// A filter as it is written.
    static String of(Filter filter) {
        return filter.fields().stream()
                .map(
                        field ->
                                Code.of(field)
                                        + ":"
                                        + filter.of(field).stream()
                                                .map(FilterText::quoted)
                                                .collect(Collectors.joining(",")))
                .collect(Collectors.joining(" "));
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> isSpace((char) c) || c == QUOTE || c == ',');
        return plain ? value : QUOTE + value.replace("\"", "\"\"") + QUOTE;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /// What is written, term by term. Words without a field are looked for together.
    List<Criterion> criteria() {
        List<Criterion> criteria = new ArrayList<>();
        List<String> words = new ArrayList<>();
        while (skipSpace()) {
            int colon = colon();
            if (colon < 0) {
                words.add(text.charAt(at) == QUOTE ? inQuotes() : bare(""));
            } else {
                Field field = field(text.substring(at, colon));
                at = colon + 1;
                do {
                    criteria.add(new Criterion(field, value()));
                } while (comma());
            }
        }
        if (!words.isEmpty()) {
            criteria.add(new Criterion(Field.TEXT, String.join(" ", words)));
        }
        return criteria;
    }

    private boolean skipSpace() {
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }

    /// Where the name of a field that begins here ends; negative if none does.
    private int colon() {
        int end = at;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end > at && end < text.length() && text.charAt(end) == ':' ? end : -1;
    }

    private static Field field(String name) {
        return Code.find(Field.class, name.toLowerCase(Locale.ROOT))
                .orElseThrow(
                        () ->
                                Problem.of(
                                                "filter.field",
                                                name,
                                                Arrays.stream(Field.values())
                                                        .map(Code::of)
                                                        .collect(Collectors.joining(", ")))
                                        .exception());
    }

    private boolean comma() {
        boolean comma = at < text.length() && text.charAt(at) == ',';
        at += comma ? 1 : 0;
        return comma;
    }

    private String value() {
        int start = at;
        String value = at < text.length() && text.charAt(at) == QUOTE ? inQuotes() : bare(",");
        if (value.isBlank()) {
            throw Problem.of("filter.empty", text.substring(0, start)).exception();
        }
        return value;
    }

    private String bare(String ends) {
        int start = at;
        while (at < text.length()
                && !isSpace(text.charAt(at))
                && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private String inQuotes() {
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length(); at++) {
            boolean quote = text.charAt(at) == QUOTE;
            if (quote && (at + 1 == text.length() || text.charAt(at + 1) != QUOTE)) {
                at++;
                return value.toString();
            }
            at += quote ? 1 : 0;
            value.append(text.charAt(at));
        }
        throw Problem.of("filter.quote", text).exception();
    }
}
