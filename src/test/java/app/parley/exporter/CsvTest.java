package app.parley.exporter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parley.model.Excerpt;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class CsvTest {
    private static final String SIGNS = "=+-@＝＋－＠";

    @Test
    void aTableSaysWhatItsColumnsAre() throws IOException {
        String table =
                table(Excerpts.of(Excerpts.event("e1", "Round", Excerpts.day("2025-06-02"))));
        assertEquals('\uFEFF', table.charAt(0), "without the mark Excel reads another charset");
        List<List<String>> lines = read(table.substring(1), ',');
        assertEquals(2, lines.size());
        assertEquals("title", lines.get(0).get(1));
        assertEquals("begins (Europe/Istanbul)", lines.get(0).get(4));
        assertEquals(lines.get(0).size(), lines.get(1).size());
    }

    @Test
    void timesAreAsPreciseAsTheyAreKnown() throws IOException {
        Excerpt excerpt =
                Excerpts.of(
                        Excerpts.event("day", "", Excerpts.day("2025-06-02")),
                        Excerpts.event("month", "", Excerpts.day("2025-05")),
                        Excerpts.event("open", "", Excerpts.day("2025-05-28/..")),
                        Excerpts.event(
                                "clock",
                                "",
                                Excerpts.clock("2025-06-02T14:43", "2025-06-02T15:58")));
        List<String> times =
                read(table(excerpt).substring(1), ',').stream()
                        .skip(1)
                        .map(line -> line.get(0) + " " + line.get(4) + " to " + line.get(5))
                        .toList();
        assertEquals(
                List.of(
                        "day 2025-06-02 to 2025-06-02",
                        "month 2025-05-01 to 2025-05-31",
                        "open 2025-05-28 to ",
                        "clock 2025-06-02 14:43 to 2025-06-02 15:58"),
                times);
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        String title = "He said \"no\", then\r\nleft; Стамбул – İstanbul";
        String table = table(Excerpts.of(Excerpts.event("e", title, Excerpts.day("2025"))));
        assertEquals(title, read(table.substring(1), ',').get(1).get(1));
    }

    @Test
    void noCellBeginsLikeAFormulaInAnySpreadsheet() throws IOException {
        Random random = new Random(20250602);
        String letters = "=+-@＝＋－＠\t\r\n\u0000 ;|,\"'aЖ\u200B\u00A0";
        for (int i = 0; i < 2000; i++) {
            StringBuilder title = new StringBuilder();
            for (int length = random.nextInt(1, 9); length > 0; length--) {
                title.append(letters.charAt(random.nextInt(letters.length())));
            }
            String table =
                    table(Excerpts.of(Excerpts.event("e", title + "1+1", Excerpts.day("2025"))))
                            .substring(1);
            for (char separator : new char[] {',', ';', '\t', '|'}) {
                for (List<String> line : read(table, separator)) {
                    for (String cell : line) {
                        assertFalse(isFormula(cell), "a cell of <" + title + ">: <" + cell + ">");
                    }
                }
            }
        }
    }

    @Test
    void anOrdinaryCellIsLeftAsItIs() {
        assertEquals("Round 2 - Istanbul", Csv.cell("Round 2 - Istanbul"));
        assertEquals("-77.04", Csv.cell("-77.04"));
        assertEquals("'=1+1", Csv.cell("=1+1"));
        assertTrue(Csv.cell("\t=1").startsWith("\"'"));
    }

    private static boolean isFormula(String cell) {
        String shown = cell.replaceAll("^[\\s\\p{Cntrl}\\p{Cf}\u00A0]+", "");
        return !shown.isEmpty() && SIGNS.indexOf(shown.charAt(0)) >= 0;
    }

    private static String table(Excerpt excerpt) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Csv.write(excerpt, Csv.Cells.GUARDED, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /// Reads as spreadsheets do: a quote counts where a cell begins, and not in the middle of one.
    private static List<List<String>> read(String table, char separator) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < table.length(); i++) {
            char c = table.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < table.length() && table.charAt(i + 1) == '"') {
                    cell.append(table.charAt(i++));
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == separator || c == '\n') {
                line.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        return lines;
    }
}
