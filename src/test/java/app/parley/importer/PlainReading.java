package app.parley.importer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A plain reading of the shipped event file: a JSON tree and `java.time`, without the store, and
/// without the dates, the reader and the positions of the model.
public final class PlainReading {
    /// The zone of its home view, in which days end.
    static final ZoneId HOME = ZoneId.of("Europe/Istanbul");

    /// The file that ships with Parley.
    public static final PlainReading SHIPPED = new PlainReading();

    private final JsonNode file = JsonMapper.shared().readTree(ShippedFile.PATH);
    private final Map<String, JsonNode> events = new HashMap<>();
    private final List<Plain> positions = new ArrayList<>();

    /// A position and the instant from which it counts.
    record Plain(JsonNode position, Instant from) {
        String text(String field) {
            return position.path(field).asString("");
        }
    }

    private PlainReading() {
        file.path("events").forEach(event -> events.put(event.path("id").asString(), event));
        file.path("positions")
                .forEach(position -> positions.add(new Plain(position, from(position))));
        positions.sort(Comparator.comparing(Plain::from));
    }

    /// The end of a day in the home view.
    public static Instant endOf(LocalDate day) {
        return endOf(day, HOME);
    }

    /// By party and issue, the id of the latest position stated by then.
    public Map<String, Map<String, String>> asOf(Instant instant) {
        Map<String, Map<String, String>> reading = new TreeMap<>();
        file.path("parties").forEach(p -> reading.put(p.path("id").asString(), new HashMap<>()));
        for (Plain plain : positions) {
            if (!plain.from.isAfter(instant) && reading.containsKey(plain.text("party"))) {
                reading.get(plain.text("party")).put(plain.text("issue"), plain.text("id"));
            }
        }
        return reading;
    }

    JsonNode file() {
        return file;
    }

    List<Plain> positions() {
        return positions;
    }

    /// An hour of its own; the hour of the event it was put at that day; the end of the day; for a
    /// longer period the end of the event, or of the period.
    private Instant from(JsonNode position) {
        String stated = position.path("stated").asString();
        if (stated.contains("T")) {
            return OffsetDateTime.parse(stated).toInstant();
        }
        ZoneId zone = ZoneId.of(position.path("zone").asString(HOME.getId()));
        JsonNode time = eventTime(position);
        if (stated.length() == "2025-06-02".length()) {
            String clock = time.path("startClock").asString("");
            return clock.startsWith(stated)
                    ? LocalDateTime.parse(clock)
                            .atZone(ZoneId.of(time.path("zone").asString()))
                            .toInstant()
                    : endOf(LocalDate.parse(stated), zone);
        }
        return time.has("date")
                ? endOf(LocalDate.parse(time.path("date").asString()), zone)
                : endOf(YearMonth.parse(stated).atEndOfMonth(), zone);
    }

    private JsonNode eventTime(JsonNode position) {
        return events.getOrDefault(
                        position.path("event").asString(""), JsonMapper.shared().nullNode())
                .path("time");
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
