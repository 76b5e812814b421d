package app.parley.exporter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.parley.drawing.Drawing;
import app.parley.drawing.FontWeight;
import app.parley.drawing.Ink;
import app.parley.drawing.Shape.Anchor;
import app.parley.drawing.Shape.Rect;
import app.parley.drawing.Shape.Text;
import app.parley.model.Progress;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.print.DocFlavor;
import javax.print.StreamPrintServiceFactory;

/// Prints into a stream: Java's own PostScript printer.
class PrinterTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Printer printer =
            new Printer(
                    Stream.of(
                                    StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
                                            DocFlavor.SERVICE_FORMATTED.PAGEABLE,
                                            "application/postscript"))
                            .findFirst()
                            .orElseThrow()
                            .getPrintService(printed));

    @Test
    void eachDrawingIsASheetOfItsSize() {
        printer.print(List.of(a4("one"), a4("two")), "Talks", 1, Progress.UNWATCHED);
        String postScript = printed.toString(StandardCharsets.ISO_8859_1);
        assertEquals(
                List.of("%%Page: 1 1", "%%Page: 2 2"),
                postScript.lines().filter(line -> line.startsWith("%%Page: ")).toList());
        assertEquals(
                List.of("/PageSize [595.28 841.89]"),
                Pattern.compile("/PageSize \\[(\\S+) (\\S+)\\]")
                        .matcher(postScript)
                        .results()
                        .map(
                                size ->
                                        "/PageSize [%.2f %.2f]"
                                                .formatted(side(size, 1), side(size, 2)))
                        .distinct()
                        .toList());
        // A pixel of 1/96 inch is so many of the printer's 300 an inch, turned to lie on its side.
        assertEquals(
                List.of("[0.0 -3.125 3.125 0.0 0.0 3507.874] concat"),
                postScript.lines().filter(l -> l.startsWith("[0.0 -3.125")).distinct().toList());
    }

    @Test
    void aCancelledJobEnds() {
        Progress stopped =
                new Progress() {
                    @Override
                    public void at(long done, long total) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        assertThrows(
                CancellationException.class,
                () -> printer.print(List.of(a4("one")), "Talks", 1, stopped));
    }

    private static double side(MatchResult size, int group) {
        return Double.parseDouble(size.group(group));
    }

    private static Drawing a4(String word) {
        double width = 297 * 96 / 25.4;
        double height = 210 * 96 / 25.4;
        return new Drawing(
                width,
                height,
                0xFFFFFFFF,
                List.of(
                        new Rect("", 10, 10, width - 20, height - 20, 0, Ink.filled(0xFF336699)),
                        new Text("", 40, 60, word, FontWeight.BOLD, 24, Anchor.START, 0xFFFFFFFF)),
                Map.of(),
                Map.of());
    }
}
