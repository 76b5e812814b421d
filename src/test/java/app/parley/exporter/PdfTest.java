package app.parley.exporter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.stream.Collectors.toMap;

import app.parley.drawing.Drawing;
import app.parley.model.Problem;
import app.parley.model.Progress;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

class PdfTest {
    private static final Drawing DRAWING = EveryShape.drawing();
    private static final List<Sample> SAMPLES =
            List.of(
                    new Sample("ground", 20, 20, "fbfaf7"),
                    new Sample("filled", 190, 100, "e9c46a"),
                    new Sample("outlined", 190, 40, "1d3557"),
                    new Sample("beyond a rounded corner", 382, 42, "fbfaf7"),
                    new Sample("seen through", 660, 100, "8c98a7"),
                    new Sample("see-through line over a fill", 722, 100, "154e47"),
                    new Sample("ring", 160, 360, "6d597a"),
                    new Sample("hole of the ring", 240, 360, "fbfaf7"),
                    new Sample("column without height", 770, 390, "fbfaf7"));

    private record Sample(String what, int x, int y, String rgb) {}

    @Test
    void textCanBeFoundInEveryScript() throws IOException {
        try (PDDocument pdf = open(DRAWING)) {
            List<String> lines = new PDFTextStripper().getText(pdf).lines().toList();
            assertTrue(
                    lines.containsAll(List.of(EveryShape.CYRILLIC, EveryShape.TURKISH)),
                    () -> "lines found: " + lines);
        }
    }

    @Test
    void fontsAreEmbeddedAsTheLettersInUse() throws IOException {
        try (PDDocument pdf = open(DRAWING)) {
            PDResources resources = pdf.getPage(0).getResources();
            List<String> fonts =
                    StreamSupport.stream(resources.getFontNames().spliterator(), false)
                            .map(name -> font(resources, name))
                            .sorted()
                            .toList();
            assertEquals(
                    List.of("Inter-Bold", "Inter-Medium", "Inter-Regular", "Inter-SemiBold"),
                    fonts);
        }
    }

    @Test
    void aPixelIsThreeQuartersOfAPoint() throws IOException {
        try (PDDocument pdf = open(DRAWING)) {
            assertEquals(
                    new PDRectangle(960, 540).toString(), pdf.getPage(0).getMediaBox().toString());
        }
    }

    @Test
    void theDocumentSaysWhatItIsAndNotWhoMadeIt() throws IOException {
        try (PDDocument pdf = open(DRAWING)) {
            assertEquals("en-GB", pdf.getDocumentCatalog().getLanguage());
            assertEquals(
                    Map.of(
                            "Title", "Istanbul <talks> & more",
                            "Recipe", "parley-recipe 2025-05-16",
                            "Creator", "Parley",
                            "CreationDate", "D:20250603090000+00'00'",
                            "ModDate", "D:20250603090000+00'00'"),
                    pdf.getDocumentInformation().getMetadataKeys().stream()
                            .collect(
                                    toMap(
                                            key -> key,
                                            key ->
                                                    pdf.getDocumentInformation()
                                                            .getCOSObject()
                                                            .getString(key))));
            String xmp =
                    new String(
                            pdf.getDocumentCatalog().getMetadata().toByteArray(),
                            StandardCharsets.UTF_8);
            assertTrue(xmp.contains("Istanbul &lt;talks&gt; &amp; more"), xmp);
        }
    }

    @Test
    void eachPageOfSeveralIsBookmarkedUnderItsTitle() throws IOException {
        Drawing untitled = new Drawing(100, 100, 0, List.of(), Map.of());
        try (PDDocument pdf = open(DRAWING, untitled, titled("May"))) {
            List<PDOutlineItem> bookmarks =
                    StreamSupport.stream(
                                    pdf.getDocumentCatalog()
                                            .getDocumentOutline()
                                            .children()
                                            .spliterator(),
                                    false)
                            .toList();
            assertEquals(
                    List.of("Every shape", "May"),
                    bookmarks.stream().map(PDOutlineItem::getTitle).toList());
            assertEquals(pdf.getPage(2), bookmarks.getLast().findDestinationPage(pdf));
        }
    }

    @Test
    void theSameDrawingMakesTheSameBytes() throws IOException {
        assertArrayEquals(write(DRAWING, titled("May")), write(DRAWING, titled("May")));
    }

    @Test
    void lettersTheTypefaceLacksAreReportedAndCanStillBeFound() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(
                List.of(
                        Problem.of(
                                "export.lettersMissing",
                                "Letters from afar: 伊斯坦布尔 ✓ end",
                                "伊 斯 坦 布 尔")),
                Pdf.write(List.of(DRAWING), EveryShape.INFO, Progress.UNWATCHED, out));
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            String text = new PDFTextStripper().getText(pdf);
            assertTrue(text.contains("Letters from afar: 伊斯坦布尔 ✓ end"), text);
        }
    }

    @Test
    void inkIsLaidWhereAndAsTheDrawingSays() throws IOException {
        try (PDDocument pdf = open(DRAWING)) {
            BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 96);
            Map<String, String> expected = new TreeMap<>();
            Map<String, String> found = new TreeMap<>();
            for (Sample sample : SAMPLES) {
                expected.put(sample.what, sample.rgb);
                found.put(sample.what, colour(page, sample.x, sample.y));
            }
            assertEquals(expected, found);
        }
    }

    private static String colour(BufferedImage page, int x, int y) {
        return String.format(Locale.ROOT, "%06x", page.getRGB(x, y) & 0xFFFFFF);
    }

    /// The name of a font behind the six letters that say it is a subset.
    private static String font(PDResources resources, COSName name) {
        try {
            String subset = resources.getFont(name).getName();
            assertTrue(subset.matches("[A-Z]{6}\\+.*"), () -> "not a subset: " + subset);
            return subset.substring(7);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Drawing titled(String title) {
        return new Drawing(100, 100, 0, List.of(), Map.of(Drawing.WHOLE, title));
    }

    private static PDDocument open(Drawing... pages) throws IOException {
        return Loader.loadPDF(write(pages));
    }

    private static byte[] write(Drawing... pages) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Pdf.write(List.of(pages), EveryShape.INFO, Progress.UNWATCHED, out);
        return out.toByteArray();
    }
}
