package app.parley.importer;

import static app.parley.importer.PlainReading.HOME;
import static app.parley.importer.PlainReading.SHIPPED;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static java.util.stream.Collectors.toMap;

import app.parley.model.RedLines;
import app.parley.model.Snapshot;
import app.parley.store.Store;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What the shipped store says was in force when, as `parley positions` and the panels show it,
/// against a plain reading of the event file done another way.
class AsOfTest {
    private static final Set<String> MEMORANDA =
            Set.of("russian-memorandum-handover", "ukrainian-memorandum-published");

    @TempDir private static Path folder;

    @SuppressWarnings("NullAway.Init") // by readTheStore
    private static Snapshot snapshot;

    @BeforeAll
    static void readTheStore() throws IOException {
        try (Store store = ShippedFile.store(folder)) {
            snapshot = store.snapshot();
        }
    }

    @Test
    void theHomeViewIsInIstanbul() {
        assertEquals(HOME.getId(), SHIPPED.file().path("views").path(0).path("zone").asString());
    }

    @Test
    void everyDayOfTheNegotiationHasThePositionsThatAPlainReadingGives() {
        Stream<LocalDate> days =
                LocalDate.of(2022, 3, 1).datesUntil(LocalDate.of(2025, 8, 31).plusDays(1));
        days.forEach(
                day -> {
                    Instant asOf = PlainReading.endOf(day);
                    assertEquals(SHIPPED.asOf(asOf), reading(asOf), "at the end of " + day);
                });
    }

    @Test
    void neitherMemorandumIsInForceAtTwoOnTheSecondOfJuneAndBothAreAtThree() {
        Set<String> stated = new TreeSet<>();
        Set<String> by = new TreeSet<>();
        for (PlainReading.Plain plain : SHIPPED.positions()) {
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
        for (JsonNode party : SHIPPED.file().path("parties")) {
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
}
