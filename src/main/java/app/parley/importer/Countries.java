package app.parley.importer;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The names of countries in the languages of Parley's users, so that `Russland` is the party that
/// the store calls Russia.
public final class Countries {
    private static final Map<String, String> CODES = codes();

    private Countries() {}

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String language : List.of("en", "ru", "uk", "tr", "de", "fr", "es", "it", "pl")) {
            for (String code : Locale.getISOCountries()) {
                String name = Locale.of("", code).getDisplayCountry(Locale.of(language));
                codes.putIfAbsent(folded(name), code);
            }
        }
        return codes;
    }

    /// The ISO 3166 code of the country with a name; empty if no country is called so.
    static Optional<String> code(String name) {
        return Optional.ofNullable(CODES.get(folded(name)));
    }

    /// Whether a name is that of a country.
    public static boolean has(String name) {
        return code(name).isPresent();
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
