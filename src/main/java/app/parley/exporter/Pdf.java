package app.parley.exporter;

import static java.util.stream.Collectors.joining;

import app.parley.drawing.Drawing;
import app.parley.drawing.Shape;
import app.parley.drawing.Shape.Text;
import app.parley.drawing.TextMeasure;
import app.parley.model.Problem;
import app.parley.model.Progress;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Writes drawings as the pages of a PDF file (ISO 32000): vectors, and text that can be selected,
/// searched and read aloud. The same drawings and the same [DocumentInfo] make the same bytes.
///
/// *Why drawn directly:* through Java2D (pdfbox-graphics2d) letters become outlines as soon as
/// anything about a text is unusual, and its output depends on the fonts of the machine.
public final class Pdf {
    /// A pixel of the drawing is 1/96 of an inch, a point 1/72.
    private static final double POINTS_PER_PIXEL = 0.75;

    /// The only addresses a page may lead to.
    private static final Pattern WEB = Pattern.compile("https?://\\S+");

    private final PDDocument pdf;
    private final PdfFonts fonts;
    private final PdfTags tags = new PdfTags();

    private Pdf(PDDocument pdf) {
        this.pdf = pdf;
        this.fonts = new PdfFonts(pdf);
    }

    /// Writes each drawing as a page of its size. If there are several, each that has a title is
    /// bookmarked under it. The stream stays open.
    ///
    /// @return a problem `export.lettersMissing` for each text with letters that the typeface
    ///     lacks: they are shown as boxes, and kept for searching and copying
    /// @throws java.util.concurrent.CancellationException if `progress` asked for it
    public static List<Problem> write(
            List<Drawing> pages, DocumentInfo info, Progress progress, OutputStream out)
            throws IOException {
        // PDFBox closes what it saves to.
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            Pdf pdf = new Pdf(document);
            for (int i = 0; i < pages.size(); i++) {
                Watched.at(progress, i, pages.size());
                pdf.page(pages.get(i), progress);
            }
            pdf.tags.into(document);
            pdf.bookmarks(pages);
            pdf.describe(info);
            document.save(bytes);
        }
        bytes.writeTo(out);
        return pages.stream()
                .flatMap(page -> page.shapes().stream())
                .mapMulti(Pdf::lacking)
                .toList();
    }

    private void page(Drawing drawing, Progress progress) throws IOException {
        PDPage page =
                new PDPage(
                        new PDRectangle(
                                (float) (drawing.width() * POINTS_PER_PIXEL),
                                (float) (drawing.height() * POINTS_PER_PIXEL)));
        // The order of things read aloud is that of the tags.
        page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
        pdf.addPage(page);
        tags.turnTo(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
            PdfPage painter = new PdfPage(content, fonts);
            content.beginMarkedContent(COSName.ARTIFACT);
            painter.ground(drawing, POINTS_PER_PIXEL);
            content.endMarkedContent();
            for (Thing thing : Thing.of(drawing)) {
                if (progress.cancelled()) {
                    throw new CancellationException(drawing.title());
                }
                paint(thing, painter, content);
            }
        }
        link(drawing, page);
    }

    /// Makes what has an address lead there.
    private static void link(Drawing drawing, PDPage page) throws IOException {
        for (Shape shape : drawing.shapes()) {
            String address = drawing.links().getOrDefault(shape.about(), "");
            if (!WEB.matcher(address).matches()) {
                continue;
            }
            Rectangle2D box = Bounds.of(shape);
            PDActionURI action = new PDActionURI();
            action.setURI(address);
            PDAnnotationLink link = new PDAnnotationLink();
            link.setAction(action);
            link.setRectangle(
                    new PDRectangle(
                            (float) (box.getX() * POINTS_PER_PIXEL),
                            (float) ((drawing.height() - box.getMaxY()) * POINTS_PER_PIXEL),
                            (float) (box.getWidth() * POINTS_PER_PIXEL),
                            (float) (box.getHeight() * POINTS_PER_PIXEL)));
            PDBorderStyleDictionary none = new PDBorderStyleDictionary();
            none.setWidth(0);
            link.setBorderStyle(none);
            page.getAnnotations().add(link);
        }
    }

    private void paint(Thing thing, PdfPage painter, PDPageContentStream content)
            throws IOException {
        if (!thing.isFurniture()) {
            content.beginMarkedContent(
                    COSName.getPDFName(StandardStructureTypes.Figure),
                    tags.mark(StandardStructureTypes.Figure, thing.words()));
            for (Shape shape : thing.shapes()) {
                painter.paint(shape);
            }
            content.endMarkedContent();
            return;
        }
        for (Shape shape : thing.shapes()) {
            if (shape instanceof Text) {
                content.beginMarkedContent(COSName.P, tags.mark(StandardStructureTypes.P, ""));
            } else {
                content.beginMarkedContent(COSName.ARTIFACT);
            }
            painter.paint(shape);
            content.endMarkedContent();
        }
    }

    private void bookmarks(List<Drawing> pages) {
        if (pages.size() < 2) {
            return;
        }
        PDDocumentOutline outline = new PDDocumentOutline();
        for (int i = 0; i < pages.size(); i++) {
            if (!pages.get(i).title().isEmpty()) {
                PDPageFitDestination place = new PDPageFitDestination();
                place.setPage(pdf.getPage(i));
                PDOutlineItem bookmark = new PDOutlineItem();
                bookmark.setTitle(pages.get(i).title());
                bookmark.setDestination(place);
                outline.addLast(bookmark);
            }
        }
        pdf.getDocumentCatalog().setDocumentOutline(outline);
        pdf.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
    }

    private void describe(DocumentInfo info) throws IOException {
        // Otherwise the file's identity is made from the time of day.
        pdf.setDocumentId(info.made().toEpochMilli());
        Calendar made = GregorianCalendar.from(info.made().atZone(ZoneOffset.UTC));
        PDDocumentInformation words = new PDDocumentInformation();
        words.setTitle(info.title());
        words.setCustomMetadataValue(Imprint.KEYWORD, info.recipe());
        words.setCreator(DocumentInfo.CREATOR);
        words.setCreationDate(made);
        words.setModificationDate(made);
        pdf.setDocumentInformation(words);
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        catalog.setLanguage(info.language().toLanguageTag());
        PDViewerPreferences preferences = new PDViewerPreferences(catalog.getCOSObject());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        catalog.setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(xmp(info))));
    }

    /// The same words as XMP (ISO 16684).
    private static byte[] xmp(DocumentInfo info) {
        Document document = Xml.document();
        Element rdf = Xml.add(document, "rdf:RDF");
        Element words = Xml.add(rdf, "rdf:Description", "rdf:about", "");
        language(Xml.add(words, "dc:title"), info.title());
        Element languages = Xml.add(Xml.add(words, "dc:language"), "rdf:Bag");
        Xml.addText(languages, "rdf:li", info.language().toLanguageTag());
        Xml.addText(words, "xmp:CreatorTool", DocumentInfo.CREATOR);
        Xml.addText(words, "xmp:CreateDate", info.made().toString());
        Xml.addText(words, "xmp:ModifyDate", info.made().toString());
        String packet =
                "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                        + new String(Xml.fragment(document), StandardCharsets.UTF_8)
                        + "\n<?xpacket end=\"r\"?>";
        return packet.getBytes(StandardCharsets.UTF_8);
    }

    private static void language(Element property, String words) {
        Element alternatives = Xml.add(property, "rdf:Alt");
        Xml.set(Xml.addText(alternatives, "rdf:li", words), "xml:lang", "x-default");
    }

    private static void lacking(Shape shape, Consumer<Problem> problems) {
        if (shape instanceof Text text) {
            String letters =
                    text.text()
                            .codePoints()
                            .filter(codePoint -> !TextMeasure.inter().has(codePoint))
                            .distinct()
                            .mapToObj(Character::toString)
                            .collect(joining(" "));
            if (!letters.isEmpty()) {
                problems.accept(Problem.of("export.lettersMissing", text.text(), letters));
            }
        }
    }
}
