package app.parley.exporter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import app.parley.drawing.Drawing;
import app.parley.drawing.FontWeight;
import app.parley.drawing.Shape;
import app.parley.drawing.TextMeasure;
import app.parley.model.ProblemException;
import app.parley.model.Progress;

import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFConnectorShape;
import org.apache.poi.xslf.usermodel.XSLFFreeformShape;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGroupShape;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Opens what was written with Apache POI, which knows nothing of how it was made.
class PptxTest {
    private static final Slide SLIDE =
            new Slide("home", EveryShape.drawing(), "[1] <TASS>, 2 June\n\n[2] Укрінформ & others");
    private static final Slide OTHER = slide("other", "Another picture");

    @TempDir Path folder;

    @Test
    void everythingIsANativeShape() throws IOException {
        try (XMLSlideShow deck = open(write(SLIDE))) {
            assertEquals(
                    new TreeMap<>(
                            Map.of(
                                    XSLFAutoShape.class.getSimpleName(), 10,
                                    XSLFConnectorShape.class.getSimpleName(), 4,
                                    XSLFFreeformShape.class.getSimpleName(), 2,
                                    XSLFGroupShape.class.getSimpleName(), 7,
                                    XSLFTextBox.class.getSimpleName(), 8)),
                    all(deck.getSlides().getFirst().getShapes()).stream()
                            .collect(
                                    groupingBy(
                                            shape -> shape.getClass().getSimpleName(),
                                            TreeMap::new,
                                            summingInt(_ -> 1))));
        }
    }

    @Test
    void whatAShapeIsAboutIsItsNameAndAltText() throws IOException {
        try (XMLSlideShow deck = open(write(SLIDE))) {
            assertEquals(
                    List.of(
                            "Parley: home = Every shape. A picture for painters",
                            "Second round = Second round. Istanbul, 2 June 2025",
                            "An \"oval\" <b>&□ = An \"oval\" <b>&□",
                            "A ring = A ring",
                            "A meeting = A meeting",
                            "Counts = Counts"),
                    all(deck.getSlides().getFirst().getShapes()).stream()
                            .filter(XSLFGroupShape.class::isInstance)
                            .map(group -> ((CTGroupShape) group.getXmlObject()).getNvGrpSpPr())
                            .filter(group -> group.getCNvPr().isSetDescr())
                            .map(g -> g.getCNvPr().getName() + " = " + g.getCNvPr().getDescr())
                            .toList());
        }
    }

    @Test
    void sourcesAreInTheNotes() throws IOException {
        try (XMLSlideShow deck = open(write(SLIDE))) {
            assertEquals(
                    List.of(
                            "[Parley: home]",
                            "[1] <TASS>, 2 June",
                            "",
                            "[2] Укрінформ & others",
                            "[/Parley: home]"),
                    notes(deck.getSlides().getFirst()));
        }
    }

    /// The nearest there is here to PowerPoint opening it without an offer to repair it.
    @Test
    void everyPartObeysTheSchemaOfTheFormat() throws IOException {
        try (XMLSlideShow deck = open(write(SLIDE))) {
            assertEquals(List.of(), errors(deck));
        }
    }

    private static List<XmlError> errors(XMLSlideShow deck) {
        XSLFSlide slide = deck.getSlides().getLast();
        List<XmlError> errors = new ArrayList<>();
        for (XmlObject part :
                List.of(
                        deck.getCTPresentation(),
                        slide.getXmlObject(),
                        slide.getSlideLayout().getXmlObject(),
                        slide.getSlideMaster().getXmlObject(),
                        slide.getTheme().getXmlObject(),
                        slide.getNotes().getXmlObject(),
                        deck.getNotesMaster().getXmlObject())) {
            part.validate(new XmlOptions().setErrorListener(errors));
        }
        return errors;
    }

    @Test
    void theLettersStandOnTheBaseLine() throws IOException {
        try (XMLSlideShow deck = open(write(SLIDE))) {
            XSLFTextBox text =
                    all(deck.getSlides().getFirst().getShapes()).stream()
                            .filter(shape -> shape.getShapeName().equals(EveryShape.TURKISH))
                            .map(XSLFTextBox.class::cast)
                            .findFirst()
                            .orElseThrow();
            double descent = TextMeasure.inter().descent(FontWeight.SEMI_BOLD, 32);
            assertEquals((560 + descent) * 0.75, text.getAnchor().getMaxY(), 0.01);
            assertEquals(
                    24.0,
                    text.getTextParagraphs().getFirst().getTextRuns().getFirst().getFontSize(),
                    0.01);
        }
    }

    @Test
    void theDeckSaysWhatItIsAndNotWhoMadeIt() throws IOException {
        try (XMLSlideShow deck = open(write(SLIDE))) {
            var properties = deck.getProperties().getCoreProperties();
            assertEquals("Istanbul <talks> & more", properties.getTitle());
            assertEquals("parley-recipe 2025-05-16", properties.getDescription());
            assertEquals("2025-06-03T09:00:00Z", properties.getCreated().toInstant().toString());
            assertEquals(
                    "null null",
                    properties.getCreator() + " " + properties.getLastModifiedByUser());
        }
    }

    @Test
    void theSameSlidesMakeTheSameBytes() throws IOException {
        assertArrayEquals(write(SLIDE, OTHER), write(SLIDE, OTHER));
    }

    @Test
    void exportingAgainIntoAnUntouchedDeckChangesNothing() throws IOException {
        byte[] deck = write(SLIDE, OTHER);
        assertArrayEquals(deck, update(deck, SLIDE, OTHER));
    }

    @Test
    void exportingAgainLeavesTheRestOfTheDeckAlone() throws IOException {
        byte[] edited;
        try (XMLSlideShow deck = open(write(SLIDE))) {
            deck.createSlide().createTextBox().setText("Somebody’s slide");
            XSLFSlide ours = deck.getSlides().getFirst();
            ours.createTextBox().setText("Somebody’s remark");
            ((XSLFGroupShape) ours.getShapes().getFirst())
                    .setAnchor(new Rectangle2D.Double(480, 100, 480, 270));
            notesBody(ours).addNewTextParagraph().addNewTextRun().setText("Speak slowly");
            edited = bytes(deck);
        }

        byte[] again = update(edited, slide("home", "The talks went on"));

        try (XMLSlideShow deck = open(again)) {
            XSLFSlide ours = deck.getSlides().getFirst();
            assertEquals(2, deck.getSlides().size());
            assertEquals(
                    List.of("The talks went on", "Somebody’s remark"), texts(ours.getShapes()));
            assertEquals(
                    new Rectangle2D.Double(480, 100, 480, 270),
                    ours.getShapes().getFirst().getAnchor());
            assertEquals(
                    List.of("[Parley: home]", "New source", "[/Parley: home]", "Speak slowly"),
                    notes(ours));
        }
        Map<String, String> before = contents(edited);
        Map<String, String> after = contents(again);
        before.keySet()
                .removeAll(List.of("ppt/slides/slide1.xml", "ppt/notesSlides/notesSlide1.xml"));
        after.keySet().retainAll(before.keySet());
        assertEquals(before, after);
    }

    @Test
    void aPictureTheDeckDoesNotHaveBecomesASlideAtItsEndThatFits() throws IOException {
        byte[] foreign;
        try (XMLSlideShow deck = new XMLSlideShow()) {
            deck.setPageSize(new Dimension(720, 540));
            deck.createSlide().createTextBox().setText("Somebody’s slide");
            foreign = bytes(deck);
        }
        byte[] updated = update(foreign, SLIDE);
        assertEquals("parley-recipe 2025-05-16", Imprint.recipe(file(updated)));
        assertArrayEquals(updated, update(updated, SLIDE));
        try (XMLSlideShow deck = open(updated)) {
            assertEquals(List.of(), errors(deck));
            assertEquals(2, deck.getSlides().size());
            assertEquals(
                    List.of("Somebody’s slide"), texts(deck.getSlides().getFirst().getShapes()));
            XSLFSlide ours = deck.getSlides().getLast();
            assertEquals(
                    new Rectangle2D.Double(0, 67.5, 720, 405),
                    ours.getShapes().getFirst().getAnchor());
            assertEquals(5, notes(ours).size());
        }
    }

    @Test
    void whatIsNoDeckIsRefused() throws IOException {
        for (byte[] file :
                List.of(new byte[0], "text".getBytes(StandardCharsets.UTF_8), withEntity())) {
            ProblemException refused =
                    assertThrows(ProblemException.class, () -> update(file, SLIDE));
            assertEquals("export.notDeck", refused.problem().key());
        }
    }

    /// A deck that would have a file of the machine read into it.
    private static byte[] withEntity() throws IOException {
        Map<String, String> contents = contents(write(SLIDE));
        contents.computeIfPresent(
                "ppt/presentation.xml",
                (_, xml) ->
                        xml.replaceFirst(
                                "<p:presentation",
                                "<!DOCTYPE p [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                                        + "<p:presentation"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : contents.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return out.toByteArray();
    }

    private static Slide slide(String id, String text) {
        Shape line =
                new Shape.Text(
                        "", 50, 50, text, FontWeight.REGULAR, 20, Shape.Anchor.START, 0xFF000000);
        return new Slide(
                id, new Drawing(1280, 720, 0xFFFFFFFF, List.of(line), Map.of()), "New source");
    }

    private static byte[] write(Slide... slides) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Pptx.write(List.of(slides), EveryShape.INFO, Progress.UNWATCHED, out);
        return out.toByteArray();
    }

    private byte[] update(byte[] deck, Slide... slides) throws IOException {
        Path file = file(deck);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Pptx.update(file, List.of(slides), EveryShape.INFO, Progress.UNWATCHED, out);
        return out.toByteArray();
    }

    private Path file(byte[] deck) throws IOException {
        return Files.write(folder.resolve("deck.pptx"), deck);
    }

    private static XMLSlideShow open(byte[] deck) throws IOException {
        return new XMLSlideShow(new ByteArrayInputStream(deck));
    }

    private static byte[] bytes(XMLSlideShow deck) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        deck.write(out);
        return out.toByteArray();
    }

    private static Map<String, String> contents(byte[] deck) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(deck))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                contents.put(
                        entry.getName(),
                        new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    private static List<XSLFShape> all(List<XSLFShape> shapes) {
        return shapes.stream()
                .flatMap(
                        shape ->
                                shape instanceof XSLFGroupShape group
                                        ? Stream.concat(
                                                Stream.of(shape), all(group.getShapes()).stream())
                                        : Stream.of(shape))
                .toList();
    }

    private static List<String> texts(List<XSLFShape> shapes) {
        return all(shapes).stream()
                .filter(XSLFTextBox.class::isInstance)
                .map(shape -> ((XSLFTextBox) shape).getText())
                .toList();
    }

    private static XSLFTextShape notesBody(XSLFSlide slide) {
        XSLFNotes notes = slide.getNotes();
        return Arrays.stream(notes.getPlaceholders())
                .filter(place -> place.getShapeName().equals("Notes"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> notes(XSLFSlide slide) {
        return notesBody(slide).getTextParagraphs().stream().map(line -> line.getText()).toList();
    }
}
