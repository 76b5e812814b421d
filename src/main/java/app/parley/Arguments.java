package app.parley;

import app.parley.importer.Nearest;
import app.parley.model.Code;
import app.parley.model.Edtf;
import app.parley.model.ProblemException;
import app.parley.timeline.DateEntry;

import picocli.CommandLine.TypeConversionException;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Arguments as values. What does not fit is refused in our words, not in those of Java.
///
/// @param console whose words refusals are in
record Arguments(Console console) {
    /// A date or clock time, in EDTF or as the window takes it.
    Edtf date(String value) {
        return Edtf.tryParse(value)
                .or(() -> DateEntry.read(value, console.text().locale()).map(DateEntry::date))
                .orElseGet(() -> edtf(value));
    }

    private Edtf edtf(String value) {
        try {
            return Edtf.parse(value);
        } catch (ProblemException e) {
            throw new TypeConversionException(console.words(e.problem(), " "));
        }
    }

    /// A time zone by its IANA name or offset.
    ZoneId zone(String value) {
        try {
            return ZoneId.of(value);
        } catch (DateTimeException e) {
            String near = Nearest.to(value, ZoneId.getAvailableZoneIds());
            throw refused("cli.noZone", value, near, near.length());
        }
    }

    /// A whole number.
    int whole(String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw refused("cli.noWhole", value);
        }
    }

    /// A number.
    double number(String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw refused("cli.noNumber", value);
        }
    }

    /// A word of a closed list, in letters of either case.
    <E extends Enum<E>> E word(String value, Class<E> list) {
        return Code.find(list, value.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> refused("cli.noWord", value, words(list)));
    }

    private static <E extends Enum<E>> String words(Class<E> list) {
        return Arrays.stream(list.getEnumConstants())
                .map(Code::of)
                .collect(Collectors.joining(", "));
    }

    private TypeConversionException refused(String key, Object... arguments) {
        return new TypeConversionException(console.text().say(key, arguments));
    }
}
