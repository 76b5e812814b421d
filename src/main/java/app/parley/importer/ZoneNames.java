package app.parley.importer;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the names of time zones stand for: those of the IANA, also as the end of a longer one
/// (`/mozilla.org/20050126_1/Europe/Berlin`), their cities (`Istanbul`), those of Windows, offsets
/// (`UTC+3`), and abbreviations.
///
/// An abbreviation that stands for several (`IST`, `CST`) is none: the clock of an event that is
/// three hours wrong is worse than none.
public final class ZoneNames {
    private static final Pattern OFFSET =
            Pattern.compile("(?:utc|gmt)?\\s*([+\\u2212-])(\\d{1,2})(?::?([0-5]\\d))?");

    /// The city had another name in the lists of zones until 2022.
    private static final Map<String, String> RENAMED = Map.of("Europe/Kiev", "Europe/Kyiv");

    private static final Map<String, String> SHORT =
            Map.ofEntries(
                    Map.entry("z", "UTC"),
                    Map.entry("gmt", "UTC"),
                    Map.entry("msk", "Europe/Moscow"),
                    Map.entry("мск", "Europe/Moscow"),
                    Map.entry("москва", "Europe/Moscow"),
                    Map.entry("київ", "Europe/Kyiv"),
                    Map.entry("киев", "Europe/Kyiv"),
                    Map.entry("trt", "Europe/Istanbul"),
                    Map.entry("tsi", "Europe/Istanbul"),
                    Map.entry("tsi\u0307", "Europe/Istanbul"),
                    Map.entry("стамбул", "Europe/Istanbul"),
                    Map.entry("eest", "+03:00"),
                    Map.entry("cest", "+02:00"),
                    Map.entry("mesz", "+02:00"),
                    Map.entry("mez", "+01:00"),
                    Map.entry("west", "+01:00"),
                    Map.entry("est", "-05:00"),
                    Map.entry("edt", "-04:00"),
                    Map.entry("pst", "-08:00"),
                    Map.entry("pdt", "-07:00"));

    private static final Map<String, String> IANA = new HashMap<>();
    private static final Map<String, Optional<String>> CITIES;
    private static final Map<String, String> WINDOWS = new HashMap<>();

    static {
        ZoneId.getAvailableZoneIds().forEach(id -> IANA.put(folded(id), id));
        CITIES =
                IANA.values().stream()
                        .filter(id -> id.matches("(?!Etc|SystemV|US)\\w+/.*"))
                        .collect(
                                Collectors.toMap(
                                        id -> folded(id.replaceFirst(".*/", "").replace('_', ' ')),
                                        Optional::of,
                                        ZoneNames::either));
        Properties names = new Properties();
        try (Reader in =
                new InputStreamReader(
                        Objects.requireNonNull(
                                ZoneNames.class.getResourceAsStream("windows-zones.properties")),
                        StandardCharsets.UTF_8)) {
            names.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        names.stringPropertyNames()
                .forEach(name -> WINDOWS.put(folded(name), names.getProperty(name)));
    }

    private ZoneNames() {}

    /// Of two zones with the same city the one in Europe, if their clocks agree.
    private static Optional<String> either(Optional<String> a, Optional<String> b) {
        boolean agree =
                a.isPresent()
                        && b.isPresent()
                        && ZoneId.of(a.get()).getRules().equals(ZoneId.of(b.get()).getRules());
        return agree ? (b.get().startsWith("Europe/") ? b : a) : Optional.empty();
    }

    /// The zone of a name, an offset for a name that says no more; empty if it names none.
    public static Optional<ZoneId> of(String name) {
        String plain = folded(name);
        String known = SHORT.get(plain);
        if (known != null) {
            return Optional.of(ZoneId.of(known));
        }
        return Optional.ofNullable(WINDOWS.get(plain))
                .or(() -> iana(plain))
                .or(() -> CITIES.getOrDefault(plain, Optional.empty()))
                .map(id -> ZoneId.of(RENAMED.getOrDefault(id, id)))
                .or(() -> offset(plain));
    }

    private static Optional<String> iana(String name) {
        for (int from = 0; ; from = name.indexOf('/', from) + 1) {
            String id = IANA.get(name.substring(from));
            if (id != null || name.indexOf('/', from) < 0) {
                return Optional.ofNullable(id);
            }
        }
    }

    private static Optional<ZoneId> offset(String name) {
        Matcher m = OFFSET.matcher(name);
        if (!m.matches()) {
            return Optional.empty();
        }
        int sign = m.group(1).equals("+") ? 1 : -1;
        int minutes = m.group(3) == null ? 0 : Integer.parseInt(m.group(3));
        try {
            return Optional.of(
                    ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(m.group(2)), sign * minutes));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
