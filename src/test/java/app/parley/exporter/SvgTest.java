package app.parley.exporter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parley.drawing.Drawing;
import app.parley.drawing.PlainText;
import app.parley.drawing.Shape;
import app.parley.model.Progress;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

class SvgTest {
    private static final Pattern STYLE = Pattern.compile("<style>[^<]*</style>");
    private static final Set<String> ELEMENTS =
            Set.of("svg", "g", "title", "desc", "rect", "ellipse", "line", "path", "text", "style");

    @Test
    void writesEachShapeAsWhatItIs() throws IOException {
        try (InputStream expected = SvgTest.class.getResourceAsStream("one-of-each.svg")) {
            assertEquals(
                    new String(
                            Objects.requireNonNull(expected).readAllBytes(),
                            StandardCharsets.UTF_8),
                    STYLE.matcher(svg(Samples.oneOfEach(0xFFFFFFFF))).replaceAll(""));
        }
    }

    @Test
    void theLettersTravelInTheFileAndNothingElseIsReferredTo() throws Exception {
        String style =
                parsed(svg(Samples.saying("Стамбул, İstanbul")))
                        .getElementsByTagName("style")
                        .item(0)
                        .getTextContent();
        String font = style.replaceAll("(?s).*base64,([^)]*).*", "$1");
        try (TrueTypeFont read =
                new TTFParser()
                        .parse(new RandomAccessReadBuffer(Base64.getDecoder().decode(font)))) {
            for (int letter : "Стамбул, İstanbul".codePoints().toArray()) {
                assertTrue(read.getUnicodeCmapLookup().getGlyphId(letter) > 0, "no " + letter);
            }
        }
        String other = style.replaceAll("url\\(data:font/ttf;base64,[A-Za-z0-9+/=]*\\)", "");
        assertFalse(other.contains("url") || other.contains("@import"), other);
    }

    @Test
    void lettersAsOutlinesNeedNoFont() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Drawing drawing = Samples.saying("Стамбул");
        Svg.write(drawing, "", Svg.Letters.OUTLINES, Progress.UNWATCHED, out);
        Document document = parsed(out.toString(StandardCharsets.UTF_8));
        assertEquals(0, document.getElementsByTagName("text").getLength());
        assertEquals(0, document.getElementsByTagName("style").getLength());
        assertTrue(document.getElementsByTagName("path").getLength() > 0);
    }

    @Test
    void hasEveryTextOfTheDrawingAsText() throws Exception {
        Drawing drawing = Samples.oneOfEach(0);
        NodeList texts = parsed(svg(drawing)).getElementsByTagName("text");
        List<String> found = new ArrayList<>();
        for (int i = 0; i < texts.getLength(); i++) {
            found.add(texts.item(i).getTextContent());
        }
        assertEquals(
                drawing.shapes().stream()
                        .filter(Shape.Text.class::isInstance)
                        .map(shape -> ((Shape.Text) shape).text())
                        .toList(),
                found);
    }

    @Test
    void staysHarmlessWhateverIsWrittenInIt() throws Exception {
        List<String> hostile = hostileStrings();
        for (String words : hostile) {
            Document document = parsed(svg(Samples.saying(words)));
            assertEquals(Set.of(), forbidden(document), words);
            assertEquals(
                    PlainText.of(words),
                    document.getElementsByTagName("text").item(0).getTextContent());
        }
        assertTrue(hostile.size() > 20, "only " + hostile.size() + " strings tried");
    }

    private static List<String> hostileStrings() throws IOException {
        List<String> strings = new ArrayList<>();
        try (InputStream in = SvgTest.class.getResourceAsStream("hostile.txt")) {
            new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(strings::add);
        }
        for (int c = 0; c < 0x100; c++) {
            strings.add("a" + (char) c + "b");
        }
        for (int c = 0x2000; c < 0x2070; c++) {
            strings.add("a" + (char) c + "b");
        }
        strings.add("half a pair: \uD83D and \uDE00");
        strings.add("\uFFFE\uFFFF");
        strings.add("]]><script>alert(1)</script>");
        return strings;
    }

    /// What must not be in a file: elements other than the few we write, handlers, references.
    private static Set<String> forbidden(Document document) {
        Set<String> forbidden = new TreeSet<>();
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (!ELEMENTS.contains(element.getTagName())) {
                forbidden.add(element.getTagName());
            }
            NamedNodeMap attributes = element.getAttributes();
            for (int a = 0; a < attributes.getLength(); a++) {
                String name = attributes.item(a).getNodeName();
                if (name.startsWith("on") || name.contains("href") || name.equals("style")) {
                    forbidden.add(name);
                }
            }
        }
        return forbidden;
    }

    private static String svg(Drawing drawing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Svg.write(drawing, "", Svg.Letters.TEXT, Progress.UNWATCHED, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Document parsed(String svg) throws Exception {
        DocumentBuilderFactory strict = DocumentBuilderFactory.newDefaultInstance();
        strict.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return strict.newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
