package app.parley.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.parley.model.Dossier;
import app.parley.model.Item;
import app.parley.model.Problem;
import app.parley.model.ProblemException;
import app.parley.model.Progress;
import app.parley.model.Shown;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Files made to burst, to hang or to reach out: what can be read of them is read, the rest is
/// refused in its place.
class HostileFilesTest {
    private static final String TABLE = "date,title\n2025-05-16,before\n";

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

    @Test
    void whatIsTooLongOrTooWideCostsItsRowOrTheFile() throws IOException {
        assertEquals(
                List.of("2025-05-16 before ", "import.cell", "2025-05-18 after "),
                outcome(TABLE + "2025-05-17," + "x".repeat(1 << 17) + "\n2025-05-18,after\n"));
        assertEquals(
                List.of("2025-05-16 before ", "import.openQuote"),
                outcome(TABLE + "2025-05-17," + "x".repeat(1 << 23) + "\n2025-05-18,after\n"));
        assertEquals(
                List.of("import.columns"), outcome("date,title" + ",c".repeat(5_000) + "\n1,2"));
    }

    @Test
    void whatAnOpenQuotationMarkSwallowsIsNoEvent() throws IOException {
        assertEquals(
                List.of("2025-05-16 before ", "import.openQuote"),
                outcome(TABLE + "2025-05-17,\"never closed\n2025-05-18,after\n"));
    }

    @Test
    void formulasAreTextAndNeverDates() throws IOException {
        assertEquals(
                List.of("2025-05-16 before ", "2025-05-17 =1+1 ", "import.badDate"),
                outcome(TABLE + "2025-05-17,=1+1\n=TODAY(),+x\n"));
    }

    @Test
    void charactersThatHideOrTurnOthersAreLeftOut() throws IOException {
        assertEquals(
                List.of("2025-05-16 before ", "2025-05-17 user exe.gpj and more of it "),
                outcome(TABLE + "2025-05-17,user\0 \u202Eexe.gpj\u202C and \u0007more of it\n"));
        assertEquals(
                List.of("2025-05-16 half "),
                outcome("[{\"date\": \"2025-05-16\", \"title\": \"half\\ud800\"}]"));
    }

    @Test
    void whatEndsBeforeItBeginsIsAskedAboutAndADayThatEndsAsItBeginsIsADay() throws IOException {
        assertEquals(
                List.of("import.backwards", "2025-06-02 y "),
                outcome("start,end,title\n2025-06-02,2025-05-16,x\n2025-06-02,2025-06-02,y\n"));
        assertEquals(
                List.of("2025-06-02 y "),
                outcome(
                        """
                        BEGIN:VEVENT
                        SUMMARY:y
                        DTSTART;VALUE=DATE:20250602
                        DTEND;VALUE=DATE:20250602
                        END:VEVENT
                        """));
    }

    @Test
    void rowsOfAnyLengthTitlesRepeatedHeadersAndTotalsAreNoneOfThemEvents() throws IOException {
        assertEquals(
                List.of(
                        "2025-05-16 short ",
                        "2025-06-02 long ",
                        "2025-07-23 last ",
                        "import.total"),
                outcome(
                        """
                        Talks of 2025;;

                        date;title;place
                        2025-05-16;short
                        2025-06-02;long;Istanbul;more;still more
                        date;title;place
                        2025-07-23;last;Istanbul
                        Total: 3;;
                        """));
    }

    @Test
    void coordinatesAreTakenInAnyNotationAndOnlyFromTheGlobe() throws IOException {
        List<String> places = new ArrayList<>();
        List<String> notices =
                read(
                        """
                        date;title;lat;lon
                        2025;comma;41,0438;29,0162
                        2025;minutes;41°02'37.7"N;29°00'58.3"E
                        2025;west;41.0438° N;29.0162° W
                        2025;swapped;129.0162;41.0438
                        2025;nowhere;0;0
                        """,
                        row -> {
                            if (row instanceof Row.Read(var event, _)) {
                                places.add(
                                        event.place()
                                                .at()
                                                .map(
                                                        at ->
                                                                "%.3f %.3f"
                                                                        .formatted(
                                                                                at.latitude(),
                                                                                at.longitude()))
                                                .orElse("kept " + event.extra()));
                            }
                        });
        assertEquals(
                List.of(
                        "41.044 29.016",
                        "41.044 29.016",
                        "41.044 -29.016",
                        "kept {lat=129.0162, lon=41.0438}",
                        "kept {lat=0, lon=0}"),
                places);
        assertEquals(List.of("import.coordinates"), notices);
    }

    @Test
    void aFileThatChangesOrGoesWhileItIsReadIsNotTakenIn() throws IOException {
        Path file = Files.writeString(folder.resolve("changing"), TABLE);
        Wishes wishes = Wishes.none(Known.of(new Dossier("", "", List.of())));
        Preview preview = Preview.of(file, wishes, Shown.NOTHING, Progress.UNWATCHED);
        Files.writeString(file, TABLE + "2025-05-17,added\n");
        assertEquals("import.changedMeanwhile", refusal(preview));
        Files.delete(file);
        assertEquals("file.missing", refusal(preview));
    }

    private static String refusal(Preview preview) {
        return assertThrows(
                        ProblemException.class,
                        () -> preview.news().each((item, where) -> {}, Progress.UNWATCHED))
                .problem()
                .key();
    }

    /// What comes of a file: its rows, or why one was refused, and what else is to be said of it.
    private List<String> outcome(String text) throws IOException {
        List<String> outcome = new ArrayList<>();
        try {
            List<String> notices = read(text, row -> outcome.add(inWords(row)));
            outcome.addAll(notices);
        } catch (ProblemException e) {
            String key = e.problem().key();
            if (!outcome.contains(key)) {
                outcome.add(key);
            }
        }
        return outcome;
    }

    private List<String> read(String text, Consumer<Row> rows) throws IOException {
        SourceFile file = SourceFile.of(Files.writeString(folder.resolve("unknown"), text));
        Wishes wishes = Wishes.none(Known.of(new Dossier("", "", List.of())));
        return Formats.of(file, wishes)
                .read(file, wishes, rows, Progress.UNWATCHED)
                .notices()
                .stream()
                .map(Problem::key)
                .toList();
    }

    private static String inWords(Row row) {
        return switch (row) {
            case Row.Beside(Item item) -> item.id();
            case Row.Read(var event, Problem.Where _) ->
                    event.time().date() + " " + event.title() + " " + event.note();
            case Row.Refused(Problem problem) -> problem.key();
            case Row.Part(Partial partial, Problem.Where _) -> partial.event().title();
        };
    }
}
