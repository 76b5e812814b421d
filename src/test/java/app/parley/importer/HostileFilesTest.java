package app.parley.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parley.model.Dossier;
import app.parley.model.Problem;
import app.parley.model.ProblemException;
import app.parley.model.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Files made to burst, to hang or to reach out: what can be read of them is read, the rest is
/// refused in its place.
class HostileFilesTest {
    @TempDir private Path folder;

    @Test
    void entitiesThatWouldBurstAreRefused() throws IOException {
        assertEquals(
                List.of("import.entity"),
                outcome(
                        """
                        <?xml version="1.0"?>
                        <!DOCTYPE timeline [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
                        <timeline><version>2</version><timetype>gregoriantime</timetype><events>
                        <event><start>2025-01-01 00:00:00</start><text>&b;</text></event>
                        </events></timeline>
                        """));
    }

    @Test
    void whatADocumentTypePointsToIsNotOpened() throws IOException {
        assertEquals(
                List.of("2025 plain ok"),
                outcome(
                        "<!DOCTYPE data SYSTEM \"http://127.0.0.1:1/x.dtd\">\n"
                                + "<data><event start=\"2025\" title=\"plain\">ok</event></data>"));
    }

    @Test
    void elementsNestedTooDeeplyAreRefused() throws IOException {
        assertEquals(
                List.of("2025 first ", "import.tooDeep"),
                outcome(
                        "<data><event start=\"2025\" title=\"first\"/><event start=\"2025\">"
                                + "<a>".repeat(100_000)));
    }

    @Test
    void listsNestedTooDeeplyAreRefused() throws IOException {
        assertEquals(
                List.of("json.limit"),
                outcome("{\"events\":[{\"start_date\":{\"year\":1},\"a\":" + "[".repeat(100_000)));
    }

    @Test
    void anOutlineOfTooManyPointsCostsOnlyItsOwnRow() throws IOException {
        String feature =
                "{\"type\":\"Feature\",\"properties\":{\"date\":\"2025\",\"name\":\"%s\"},"
                        + "\"geometry\":{\"type\":\"LineString\",\"coordinates\":[%s]}}";
        assertEquals(
                List.of("import.tooMuch", "2025 small "),
                outcome(
                        "{\"type\":\"FeatureCollection\",\"features\":["
                                + feature.formatted("large", "[1,2],".repeat(100_000) + "[1,2]")
                                + ","
                                + feature.formatted("small", "[1,2]")
                                + "]}"));
    }

    @Test
    void markupIsShownAsItsTextAndNeverRun() throws IOException {
        assertEquals(
                List.of("2025 A & B One\nTwo"),
                outcome(
                        """
                        {"events": [{"start_date": {"year": 2025}, "text": {
                        "headline": "<img src='http://127.0.0.1:1/x' onerror='alert(1)'>A &amp; B",
                        "text": "<p>One</p><script>alert(1)</script><p>Two</p>"}}]}
                        """));
    }

    @Test
    void aCalendarThatIsNotOursIsNamed() throws IOException {
        assertEquals(
                List.of("import.calendar"),
                outcome(
                        "<timeline><version>2</version><timetype>coptictime</timetype>"
                                + "<events/></timeline>"));
    }

    @Test
    void aListWithoutEventsIsNamed() throws IOException {
        assertEquals(List.of("import.noEvents"), outcome("{\"count\": 0, \"data\": []}"));
    }

    private List<String> outcome(String text) throws IOException {
        SourceFile file = SourceFile.of(Files.writeString(folder.resolve("unknown"), text));
        Wishes wishes = Wishes.none(Known.of(new Dossier("", "", List.of())));
        List<String> outcome = new ArrayList<>();
        try {
            Formats.of(file, wishes)
                    .read(file, wishes, row -> outcome.add(inWords(row)), Progress.UNWATCHED);
        } catch (ProblemException e) {
            String key = e.problem().key();
            if (!outcome.contains(key)) {
                outcome.add(key);
            }
        }
        return outcome;
    }

    private static String inWords(Row row) {
        return switch (row) {
            case Row.Read(var event, Problem.Where _) ->
                    event.time().date() + " " + event.title() + " " + event.note();
            case Row.Refused(Problem problem) -> problem.key();
        };
    }
}
