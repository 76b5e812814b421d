package app.parley.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How the closed lists of the model are written in files and stores: `RED_LINE` is `red-line`.
public final class Code {
    private Code() {}

    /// The written form of a constant.
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The constant written as `code`, or empty if the list has none.
    public static <E extends Enum<E>> Optional<E> find(Class<E> list, String code) {
        return Arrays.stream(list.getEnumConstants()).filter(c -> of(c).equals(code)).findFirst();
    }
}
