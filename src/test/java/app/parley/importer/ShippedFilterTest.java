package app.parley.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parley.model.Dossier;
import app.parley.model.Edtf;
import app.parley.model.Event;
import app.parley.model.Filter;
import app.parley.model.ProblemException;
import app.parley.model.Snapshot;
import app.parley.model.Source;
import app.parley.model.Span;
import app.parley.model.Zones;
import app.parley.store.Store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a filter finds in the shipped store by columns and SQL is what a plain reading of the
/// shipped file finds event by event.
class ShippedFilterTest {
    private static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");
    private static final Dossier FILE = ShippedFile.dossier();
    private static final Map<String, String> PUBLISHERS =
            FILE.all(Source.class).stream()
                    .collect(Collectors.toMap(Source::id, Source::publisher));

    @TempDir private static Path folder;
    private static Store store;
    private static Snapshot snapshot;

    @BeforeAll
    static void open() throws IOException {
        store = ShippedFile.store(folder);
        snapshot = store.snapshot();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static Set<String> found(String written) {
        Filter filter = store.known(snapshot, Filter.parse(written));
        List<Integer> numbers =
                store.matching(snapshot, filter, ISTANBUL).stream().boxed().toList();
        return store.details(numbers).values().stream()
                .map(Event::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @TestFactory
    Stream<DynamicTest> aFilterFindsWhatTheFileSays() {
        return Stream.of(
                test(
                        "kind:talks-round,Agreement",
                        e -> List.of("talks-round", "agreement").contains(e.kind())),
                test("party:UA", e -> isOf(e, "ukraine")),
                test("party:ukraine,TR", e -> isOf(e, "ukraine") || isOf(e, "turkey")),
                test("issue:children", e -> e.issues().contains("children")),
                test("importance:1,3", e -> e.importance() != 2),
                test("contested:yes", Event::contested),
                test("contested:no", e -> !e.contested()),
                test("confidence:single-source", e -> e.confidence().equals("single-source")),
                test("place:istanbul", e -> isAt(e, "Istanbul")),
                test("place:\"Çırağan Palace, Istanbul\"", e -> isAt(e, "Çırağan")),
                test("source:TASS", e -> isBy(e, "TASS")),
                test("source:TBS-240614", e -> e.sources().contains("TBS-240614")),
                test("batch:1", e -> true),
                test("batch:istanbul-2025.json", e -> true),
                test("event:istanbul-round-1", e -> e.id().equals("istanbul-round-1")),
                test(
                        "from:2025-06-01 until:2025-06-02",
                        e -> touches(e, "2025-06-01", "2025-06-02")),
                test(
                        "party:UA kind:statement from:2025-05-16",
                        e ->
                                isOf(e, "ukraine")
                                        && e.kind().equals("statement")
                                        && touches(e, "2025-05-16", "9999")));
    }

    private static DynamicTest test(String written, Predicate<Event> passes) {
        return DynamicTest.dynamicTest(
                written,
                () -> {
                    Set<String> expected =
                            FILE.all(Event.class).stream()
                                    .filter(passes)
                                    .map(Event::id)
                                    .collect(Collectors.toCollection(TreeSet::new));
                    assertFalse(expected.isEmpty(), "choose a filter that lets something pass");
                    assertEquals(expected, found(written));
                });
    }

    private static boolean isOf(Event event, String party) {
        return event.lane().equals(party)
                || event.parties().stream().anyMatch(p -> p.party().equals(party));
    }

    private static boolean isAt(Event event, String name) {
        return Stream.concat(Stream.of(event.place()), event.places().stream())
                .anyMatch(place -> place.name().contains(name));
    }

    private static boolean isBy(Event event, String publisher) {
        return Stream.concat(
                        event.sources().stream(),
                        event.accounts().stream().flatMap(account -> account.sources().stream()))
                .anyMatch(id -> publisher.equals(PUBLISHERS.get(id)));
    }

    private static boolean touches(Event event, String from, String until) {
        Span span = event.time().extent().in(ISTANBUL);
        return span.latestEnd() > Zones.begin(Edtf.parse(from), ISTANBUL)
                && span.earliestStart() < Zones.end(Edtf.parse(until), ISTANBUL);
    }

    @Test
    void wordsAreFoundInAnySpelling() {
        assertEquals(found("text:Київ"), found("Kiev"));
        assertTrue(found("text:\"prisoner exchange\"").size() > 3);
        assertEquals(found("place:Київ"), found("place:Kyiv"));
    }

    @Test
    void whatNothingIsCalledIsRefusedWithTheNamesThereAre() {
        ProblemException refused =
                assertThrows(ProblemException.class, () -> found("party:Atlantis"));
        assertEquals("filter.unknown", refused.problem().key());
        assertTrue(refused.problem().arguments().getLast().toString().contains("ukraine"));
        assertThrows(ProblemException.class, () -> found("place:Atlantis"));
        assertThrows(ProblemException.class, () -> found("source:Atlantis"));
        assertThrows(ProblemException.class, () -> found("confidence:certain"));
    }
}
