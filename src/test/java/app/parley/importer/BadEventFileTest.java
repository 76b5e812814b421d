package app.parley.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parley.model.Problem;
import app.parley.model.ProblemException;
import app.parley.text.Text;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What is wrong with a file is said once, with its place.
class BadEventFileTest {
    private static final String GOOD =
            """
            {
              "parley": 1,
              "title": "Київ",
              "parties": [
                {"id": "a", "name": "A", "role": "host", "colourLight": "#102030"},
                {"id": "b", "name": "B", "role": "other", "members": ["a"]}
              ],
              "issues": [{"id": "i", "label": "I", "order": 1}],
              "kinds": [{"id": "k", "label": "K", "order": 1}],
              "events": [
                {"id": "e", "title": "E", "kind": "k", "lane": "a", "importance": 2,
                 "time": {"date": "2025-06-02", "startClock": "2025-06-02T14:43", "zone": "Europe/Kyiv", "during": "e"},
                 "parties": [{"party": "a"}], "issues": ["i"], "accounts": [{"by": "x", "sources": ["s"]}]}
              ],
              "positions": [
                {"id": "p", "party": "a", "issue": "i", "text": "P", "stated": "2025-06-02", "event": "e",
                 "strength": "red-line", "movement": "stated", "basis": "on-record"},
                {"id": "q", "party": "both", "issue": "all", "text": "Q", "stated": "2025-06-02",
                 "strength": "demand", "movement": "stated", "basis": "on-record", "scope": "background"}
              ],
              "relations": [{"a": "p", "b": "q", "kind": "overlap"}],
              "links": [{"from": "e", "to": "e", "type": "answers"}],
              "commitments": [{"id": "c", "round": "e", "text": "C", "status": "open"}],
              "sources": [{"id": "s"}],
              "views": [{"id": "home", "name": "H", "from": "2025-06", "until": "2025-07",
                "asOf": "2025-06-02", "left": "a", "right": "b", "lanes": "party", "select": "e"}]
            }
            """;

    @TestFactory
    Stream<DynamicTest> whatIsWrongIsSaidWithItsPlace() {
        return ShippedFile.table("importer/bad-event-files.tsv").stream()
                .map(row -> DynamicTest.dynamicTest(row.get(0) + " as " + row.get(1), check(row)));
    }

    private static Executable check(List<String> row) {
        return () -> {
            assertTrue(GOOD.contains(row.get(0)), "to mend: the good file has nothing to replace");
            String bad = GOOD.replace(row.get(0), row.get(1));
            assertEquals(row.get(2) + " " + row.get(3), refused(bad, StandardCharsets.UTF_8));
        };
    }

    @Test
    void theGoodFileIsGood() {
        assertEquals("Київ", ParleyJson.read(stream(GOOD, StandardCharsets.UTF_8), "x").title());
    }

    @Test
    void whatIsNoEventFileAtAllIsSaidToBeNone() {
        assertEquals("json.empty 0:0", refused("", StandardCharsets.UTF_8));
        assertEquals("json.empty 0:0", refused(" \n", StandardCharsets.UTF_8));
        assertEquals("json.notEventFile 1:1", refused("[1]", StandardCharsets.UTF_8));
        assertEquals("json.notEventFile 1:1", refused("{}", StandardCharsets.UTF_8));
        assertEquals("json.notJson 1:1", refused("<!DOCTYPE html>", StandardCharsets.UTF_8));
        assertEquals("json.notJson 1:1", refused("PK\3\4", StandardCharsets.UTF_8));
        assertEquals("json.trailing 28:1", refused(GOOD + "{}", StandardCharsets.UTF_8));
    }

    @Test
    void anotherEncodingIsSaidToBeOneAndWhere() {
        assertEquals("json.encoding 1:1", refused(GOOD, StandardCharsets.UTF_16));
        assertEquals("json.encoding 1:1", refused(GOOD, StandardCharsets.UTF_16LE));
        assertEquals("json.encoding 3:13 /title", refused(GOOD, Charset.forName("windows-1251")));
    }

    @Test
    void theLimitsOfDepthAndLengthHold() {
        String deep = "[".repeat(64) + "]".repeat(64);
        for (String bad : List.of(deep, "1".repeat(65), '"' + "x".repeat((1 << 20) + 1) + '"')) {
            String said = refused(GOOD.replace("\"Київ\"", bad), StandardCharsets.UTF_8);
            assertTrue(said.startsWith("json.limit 3:"), said);
        }
    }

    @Test
    void aFolderAndAMissingFileAreSaidToBeThat(@TempDir Path folder) {
        assertEquals("file.directory 0:0", said(() -> ParleyJson.read(folder)));
        assertEquals("file.missing 0:0", said(() -> ParleyJson.read(folder.resolve("x.json"))));
    }

    private static String refused(String text, Charset charset) {
        return said(() -> ParleyJson.read(stream(text, charset), "x.json"));
    }

    private static InputStream stream(String text, Charset charset) {
        return new ByteArrayInputStream(text.getBytes(charset));
    }

    private static String said(Executable reading) {
        Problem problem = assertThrows(ProblemException.class, reading).problem();
        Text words = Text.in(Locale.ENGLISH);
        assertTrue(words.has("problem." + problem.key()), "no words for " + problem);
        assertTrue(words.has("problem." + problem.key() + ".do"), "no advice for " + problem);
        Problem.Where where = problem.where();
        return "%s %d:%d %s"
                .formatted(problem.key(), where.line(), where.column(), where.pointer())
                .strip();
    }
}
