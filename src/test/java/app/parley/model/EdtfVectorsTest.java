package app.parley.model;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.util.stream.Collectors.toSet;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reads the test vectors published by the EDTF libraries, where they are at hand. What they do not
/// say, the bounds, follows from rules that take a text apart until `java.time` can read it.
class EdtfVectorsTest {
    private static final Path VECTORS = Path.of("..", "shared", "samples", "edtf", "vectors.tsv");

    private static final String MISSING =
            "SKIPPED: no EDTF vectors at " + VECTORS.toAbsolutePath().normalize();

    private static List<List<String>> vectors = List.of();

    @BeforeAll
    static void readVectors() throws IOException {
        if (Files.exists(VECTORS)) {
            vectors = EdtfTable.rows(Files.readString(VECTORS));
        } else {
            System.err.println(MISSING);
        }
    }

    @BeforeEach
    void skipWithoutVectors() {
        assumeTrue(!vectors.isEmpty(), MISSING);
    }

    @Test
    void theVerdictsAreOursButForTheExceptionsExplained() {
        Set<List<String>> differing =
                vectors.stream()
                        .filter(row -> row.get(1).equals("valid") || row.get(1).equals("invalid"))
                        .map(row -> List.of(row.get(0), row.get(1), verdict(row.get(0))))
                        .filter(row -> !row.get(1).equals(row.get(2)))
                        .collect(toSet());
        Set<List<String>> explained =
                EdtfTable.ours("edtf-exceptions.tsv").stream()
                        .map(row -> row.subList(0, 3))
                        .collect(toSet());
        assertEquals(explained, differing, "to mend: explain each in edtf-exceptions.tsv");
    }

    @Test
    void aFullDateIsTheOneOfJavaTime() {
        everyOne(
                "-?\\d{4}",
                text -> within(Year.parse(text).atDay(1), Year.parse(text).plusYears(1).atDay(1)));
        everyOne(
                "-?\\d{4}-(0\\d|1[012])",
                text ->
                        within(
                                YearMonth.parse(text).atDay(1),
                                YearMonth.parse(text).plusMonths(1).atDay(1)));
        everyOne(
                "-?\\d{4}-\\d\\d-\\d\\d",
                text -> within(LocalDate.parse(text), LocalDate.parse(text).plusDays(1)));
    }

    @Test
    void unspecifiedDigitsReachFromTheFirstToTheLastOfTheTen() {
        everyOne(
                "[^/]*X[^/]*",
                text ->
                        IntStream.rangeClosed(0, 9)
                                .mapToObj(digit -> text.replaceFirst("X", String.valueOf(digit)))
                                .flatMap(narrower -> Edtf.tryParse(narrower).stream())
                                .map(Edtf::span)
                                .reduce(EdtfVectorsTest::hull)
                                .orElseThrow());
    }

    @Test
    void qualifiersDoNotMoveTheBounds() {
        everyOne(".*[?~%].*", text -> Edtf.parse(text.replaceAll("[?~%]", "")).span());
    }

    @Test
    void anIntervalHasTheBoundsOfBothItsEnds() {
        everyOne(
                "[^/]*\\d[^/]*/[^/]*\\d[^/]*",
                text -> {
                    Span start = Edtf.parse(text.substring(0, text.indexOf('/'))).span();
                    Span end = Edtf.parse(text.substring(text.indexOf('/') + 1)).span();
                    return new Span(
                            start.earliestStart(),
                            start.latestStart(),
                            end.earliestEnd(),
                            end.latestEnd());
                });
    }

    @Test
    void aSetReachesFromTheFirstToTheLastOfItsMembers() {
        everyOne(
                "[\\[{].*",
                text ->
                        Stream.of(text.split("[\\[{, }\\]]+"))
                                .filter(member -> !member.isEmpty())
                                .map(member -> Edtf.parse(member).span())
                                .reduce(EdtfVectorsTest::hull)
                                .orElseThrow());
    }

    private static void everyOne(String form, Function<String, Span> expected) {
        assertAll(
                vectors.stream()
                        .map(List::getFirst)
                        .filter(text -> text.matches(form))
                        .flatMap(text -> Edtf.tryParse(text).stream())
                        .map(
                                edtf ->
                                        () ->
                                                assertEquals(
                                                        expected.apply(edtf.text()),
                                                        edtf.span(),
                                                        edtf.text())));
    }

    private static String verdict(String text) {
        return Edtf.tryParse(text).isPresent() ? "valid" : "invalid";
    }

    private static Span hull(Span one, Span other) {
        return Span.within(
                Math.min(one.earliestStart(), other.earliestStart()),
                Math.max(one.latestEnd(), other.latestEnd()));
    }

    private static Span within(LocalDate begin, LocalDate end) {
        return Span.within(millis(begin), millis(end));
    }

    private static long millis(LocalDate date) {
        return date.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
