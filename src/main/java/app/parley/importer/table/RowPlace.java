package app.parley.importer.table;

import app.parley.importer.Notices;
import app.parley.model.Place;
import app.parley.model.Problem;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where the event of a row was.
final class RowPlace {
    private static final Pattern LINE_ENDS = Pattern.compile("\\s*\n\\s*");

    /// Degrees, or degrees, minutes and seconds, and the half of the globe: `41.0438`, `41,04° N`,
    /// `41°02'37"N`.
    private static final Pattern DEGREES =
            Pattern.compile(
                    "([+-]?\\d{1,3}(?:[.,]\\d{1,20})?)\\s*°?"
                            + "(?:\\s*(\\d{1,2}(?:[.,]\\d{1,9})?)\\s*['’′])?"
                            + "(?:\\s*(\\d{1,2}(?:[.,]\\d{1,9})?)\\s*(?:\"|”|″|''))?"
                            + "\\s*([NSEW])?",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern PAIR =
            Pattern.compile("\\(?([^;,\\s]+)\\s*[;,\\s]\\s*([^;,\\s]+?)\\)?");

    private final Notices notices;
    private boolean told;

    RowPlace(Notices notices) {
        this.notices = notices;
    }

    /// The place; coordinates that are none are kept beside it, and said once.
    Place of(Cells cells) {
        String latitude = cells.of(Field.LATITUDE);
        String longitude = cells.of(Field.LONGITUDE);
        Matcher pair = PAIR.matcher(latitude);
        if (longitude.isEmpty() && pair.matches()) {
            latitude = pair.group(1);
            longitude = pair.group(2);
        }
        Optional<Place.Coordinates> at = at(latitude, longitude);
        if (at.isEmpty()) {
            cells.keep(Field.LATITUDE);
            cells.keep(Field.LONGITUDE);
            if (!told && !(latitude + longitude).isEmpty()) {
                told = true;
                notices.add(
                        Problem.of("import.coordinates", latitude, longitude)
                                .at(cells.where(Field.LATITUDE)));
            }
        }
        String name = cells.of(Field.PLACE);
        return new Place(
                name.indexOf('\n') < 0 ? name : LINE_ENDS.matcher(name).replaceAll("; "), at, "");
    }

    /// The sea off Ghana, at 0° and 0°, is where programs put what they have no place for.
    private static Optional<Place.Coordinates> at(String latitude, String longitude) {
        OptionalDouble lat = degrees(latitude, 90, "NS");
        OptionalDouble lon = degrees(longitude, 180, "EW");
        return lat.isPresent()
                        && lon.isPresent()
                        && (lat.getAsDouble() != 0 || lon.getAsDouble() != 0)
                ? Optional.of(new Place.Coordinates(lat.getAsDouble(), lon.getAsDouble()))
                : Optional.empty();
    }

    private static OptionalDouble degrees(String text, double most, String halves) {
        Matcher m = DEGREES.matcher(text.strip());
        if (!m.matches()) {
            return OptionalDouble.empty();
        }
        String half = m.group(4) == null ? "" : m.group(4).toUpperCase(Locale.ROOT);
        double degrees = number(m.group(1));
        double size = Math.abs(degrees) + number(m.group(2)) / 60 + number(m.group(3)) / 3600;
        double signed = degrees < 0 || half.equals(halves.substring(1)) ? -size : size;
        return size <= most && halves.contains(half)
                ? OptionalDouble.of(signed)
                : OptionalDouble.empty();
    }

    private static double number(@Nullable String text) {
        return text == null ? 0 : Double.parseDouble(text.replace(',', '.'));
    }
}
