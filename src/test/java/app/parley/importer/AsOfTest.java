package app.parley.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static java.util.stream.Collectors.toMap;

import app.parley.model.RedLines;
import app.parley.model.Snapshot;
import app.parley.store.Store;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Path;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What the shipped store says was in force when, as `parley positions` and the panels show it,
/// against a plain reading of the event file done another way: a JSON tree and `java.time`,
/// without the store, and without the dates, the reader and the positions of the model.
class AsOfTest {
    private static final ZoneId HOME = ZoneId.of("Europe/Istanbul");
    private static final Set<String> MEMORANDA =
            Set.of("russian-memorandum-handover", "ukrainian-memorandum-published");

    private record Plain(JsonNode position, Instant from) {
        String text(String field) {
            return position.path(field).asString("");
        }
    }

    private static final Map<String, JsonNode> EVENTS = new HashMap<>();
    private static final List<Plain> PLAIN = new ArrayList<>();
    private static JsonNode file = JsonMapper.shared().nullNode();
    @TempDir private static Path folder;

    @SuppressWarnings("NullAway.Init") // by readBothWays
    private static Snapshot snapshot;

    @BeforeAll
    static void readBothWays() throws IOException {
        file = JsonMapper.shared().readTree(ShippedFile.PATH);
        file.path("events").forEach(event -> EVENTS.put(event.path("id").asString(), event));
        file.path("positions").forEach(position -> PLAIN.add(new Plain(position, from(position))));
        PLAIN.sort(Comparator.comparing(Plain::from));
        try (Store store = ShippedFile.store(folder)) {
            snapshot = store.snapshot();
        }
    }

    @Test
    void theHomeViewIsInIstanbul() {
        assertEquals(HOME.getId(), file.path("views").path(0).path("zone").asString());
    }

    @Test
    void everyDayOfTheNegotiationHasThePositionsThatAPlainReadingGives() {
        Stream<LocalDate> days =
                LocalDate.of(2022, 3, 1).datesUntil(LocalDate.of(2025, 8, 31).plusDays(1));
        days.forEach(
                day -> {
                    Instant asOf = day.plusDays(1).atStartOfDay(HOME).toInstant();
                    assertEquals(plainReading(asOf), reading(asOf), "at the end of " + day);
                });
    }

    @Test
    void neitherMemorandumIsInForceAtTwoOnTheSecondOfJuneAndBothAreAtThree() {
        Set<String> stated = new TreeSet<>();
        Set<String> by = new TreeSet<>();
        for (Plain plain : PLAIN) {
            if (MEMORANDA.contains(plain.text("event"))
                    && plain.text("statedAt").equals("istanbul-round-2")) {
                stated.add(plain.text("id"));
                by.add(plain.text("party"));
            }
        }
        assertEquals(Set.of("russia", "ukraine"), by);
        assertEquals(Set.of(), inForce("2025-06-02T14:00", stated));
        assertEquals(stated, inForce("2025-06-02T15:00", stated));
    }

    private static Set<String> inForce(String clock, Set<String> among) {
        Instant asOf = LocalDateTime.parse(clock).atZone(HOME).toInstant();
        Set<String> ids = new TreeSet<>();
        reading(asOf).values().forEach(byIssue -> ids.addAll(byIssue.values()));
        ids.retainAll(among);
        return ids;
    }

    private static Map<String, Map<String, String>> reading(Instant asOf) {
        Map<String, Map<String, String>> reading = new TreeMap<>();
        for (JsonNode party : file.path("parties")) {
            String id = party.path("id").asString();
            reading.put(
                    id,
                    RedLines.of(snapshot, id, asOf.toEpochMilli(), HOME).stream()
                            .collect(
                                    toMap(
                                            card -> card.issue().id(),
                                            card -> card.position().id())));
        }
        return reading;
    }

    /// Per party and issue, the latest position stated by then.
    private static Map<String, Map<String, String>> plainReading(Instant asOf) {
        Map<String, Map<String, String>> reading = new TreeMap<>();
        file.path("parties").forEach(p -> reading.put(p.path("id").asString(), new HashMap<>()));
        for (Plain plain : PLAIN) {
            if (!plain.from.isAfter(asOf) && reading.containsKey(plain.text("party"))) {
                reading.get(plain.text("party")).put(plain.text("issue"), plain.text("id"));
            }
        }
        return reading;
    }

    /// An hour of its own; the hour of the event it was put at that day; the end of the day; for a
    /// longer period the end of the event, or of the period.
    private static Instant from(JsonNode position) {
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

    private static JsonNode eventTime(JsonNode position) {
        return EVENTS.getOrDefault(
                        position.path("event").asString(""), JsonMapper.shared().nullNode())
                .path("time");
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
