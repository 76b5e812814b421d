package app.parley.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parley.model.Code;
import app.parley.model.Dossier;
import app.parley.model.Event;
import app.parley.model.EventTime;
import app.parley.model.Positions;
import app.parley.model.RedLines;

import org.junit.jupiter.api.Test;

import java.util.List;

/// The derived movement between rounds against the editors' own reading. Where the stored movements
/// cannot say what the editors see, the table gives both and the reason.
class RoundDifferenceTest {
    @Test
    void theMovementBetweenRoundsIsThatOfTheEditorsButForTheDifferencesExplained() {
        Dossier dossier = ShippedFile.dossier();
        Positions positions = Positions.of(dossier);
        List<List<String>> read = ShippedFile.table("importer/round-difference.tsv");
        List<String> derived =
                read.stream()
                        .map(
                                row -> {
                                    long from = end(dossier, row.get(0));
                                    long until = end(dossier, row.get(1));
                                    String issue = row.get(2);
                                    String party = row.get(3);
                                    return line(
                                            row,
                                            Code.of(
                                                    RedLines.shift(
                                                            positions, party, issue, from, until)));
                                })
                        .toList();
        List<String> expected =
                read.stream()
                        .map(row -> line(row, row.get(5).isEmpty() ? row.get(4) : row.get(5)))
                        .toList();
        assertEquals(
                String.join("\n", expected),
                String.join("\n", derived),
                "to mend: correct the rule, or explain the difference in round-difference.tsv");
    }

    private static String line(List<String> row, String shift) {
        return String.join(" ", row.subList(0, 4)) + ": " + shift;
    }

    private static long end(Dossier dossier, String round) {
        EventTime time =
                dossier.all(Event.class).stream()
                        .filter(event -> event.id().equals(round))
                        .findFirst()
                        .orElseThrow()
                        .time();
        return time.endClock()
                .map(time::instant)
                .orElseGet(() -> time.extent().in(dossier.homeZone()).latestEnd());
    }
}
