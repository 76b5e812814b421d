package app.parley.model;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import static java.util.stream.Collectors.joining;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

class EdtfTest {
    @Test
    void everyTextOfTheTableHasItsBoundsPrecisionAndMarks() {
        check("edtf-bounds.tsv", EdtfTest::describe);
    }

    @Test
    void everyTextOfTheOtherTableIsRefusedWithItsReason() {
        check("edtf-refused.tsv", EdtfTest::refusal);
    }

    @Test
    void twoAreEqualIfWrittenAlike() {
        assertEquals(Edtf.parse("1984"), Edtf.parse("1984"));
        assertNotEquals(Edtf.parse("1984"), Edtf.parse("1984-XX"));
        assertEquals("1984~/..", Edtf.parse("1984~/..").toString());
    }

    @Test
    void aSpanShiftsItsDatesAndLeavesOpenBoundsOpen() {
        assertEquals(
                new Span(Span.BEGINNING, 15, 25, Span.ENDLESS),
                new Span(Span.BEGINNING, 10, 20, Span.ENDLESS).shiftedBy(5));
        assertEquals(
                new Span(Span.BEGINNING, Span.BEGINNING, 0, 1),
                new Span(Span.BEGINNING + 1, Span.BEGINNING + 2, 9, 10).shiftedBy(-9));
    }

    @Test
    void aSpanRefusesBoundsInTheWrongOrder() {
        assertThrows(IllegalArgumentException.class, () -> new Span(2, 1, 3, 4));
        assertThrows(IllegalArgumentException.class, () -> new Span(1, 2, 4, 3));
    }

    private static void check(String table, Function<String, List<String>> reading) {
        assertAll(
                EdtfTable.ours(table).stream()
                        .map(row -> () -> assertEquals(row, reading.apply(row.getFirst()))));
    }

    private static List<String> describe(String text) {
        Optional<Edtf> read = Edtf.tryParse(text);
        if (read.isEmpty()) {
            return List.of(text, "refused");
        }
        Edtf edtf = read.get();
        Span span = edtf.span();
        return List.of(
                edtf.text(),
                written(span.earliestStart()),
                written(span.latestStart()),
                written(span.earliestEnd()),
                written(span.latestEnd()),
                edtf.startPrecision().name(),
                edtf.endPrecision().name(),
                marks(
                        Map.of(
                                "~", edtf.startApproximate(),
                                "?", edtf.startUncertain(),
                                "Z", edtf.startZoned(),
                                "O", edtf.startKind() == Edtf.EndKind.OPEN,
                                "U", edtf.startKind() == Edtf.EndKind.UNKNOWN)),
                marks(
                        Map.of(
                                "~", edtf.endApproximate(),
                                "?", edtf.endUncertain(),
                                "Z", edtf.endZoned(),
                                "O", edtf.endKind() == Edtf.EndKind.OPEN,
                                "U", edtf.endKind() == Edtf.EndKind.UNKNOWN)));
    }

    private static String marks(Map<String, Boolean> marks) {
        String set = Stream.of("~", "?", "Z", "O", "U").filter(marks::get).collect(joining());
        return set.isEmpty() ? "-" : set;
    }

    private static String written(long millis) {
        if (millis == Span.BEGINNING || millis == Span.ENDLESS) {
            return millis == Span.BEGINNING ? "-inf" : "inf";
        }
        LocalDateTime time = LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
        boolean midnight = time.toLocalTime().equals(LocalTime.MIDNIGHT);
        return midnight ? time.toLocalDate().toString() : time.toString();
    }

    private static List<String> refusal(String text) {
        try {
            return List.of(text, "read as " + Edtf.parse(text).span());
        } catch (ProblemException e) {
            Problem problem = e.problem();
            assertEquals(List.of(text), problem.arguments());
            assertEquals(Optional.empty(), Edtf.tryParse(text));
            return List.of(text, problem.key().replaceFirst("^edtf\\.", ""));
        }
    }
}
