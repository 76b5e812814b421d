package app.parley.exporter;

import app.parley.drawing.Drawing;
import app.parley.drawing.Placement;
import app.parley.drawing.PlainText;
import app.parley.model.Problem;
import app.parley.model.Problem.Where;
import app.parley.model.ProblemException;
import app.parley.model.Progress;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;

/// Writes drawings as slides of a deck (PowerPoint, ISO 29500): shapes, lines and text boxes that
/// can be edited. The same slides and the same [DocumentInfo] make the same bytes.
///
/// A picture is one group, and by the name of that group it is known again: exported into the same
/// deck once more, the picture is drawn anew where the group stands now, in the size it has now,
/// and all else in the deck stays as it is. A group that was renamed or taken apart is no longer
/// ours: a new slide is added. Whatever else was put into the group is replaced.
///
/// *Why our own writer:* POI is 19 MB and two seconds for what is a zip of a dozen small files.
public final class Pptx {
    private final Parts parts;
    private final String presentation;
    private final Locale language;
    private final boolean ours;
    private final String recipe;

    private Pptx(Parts parts, DocumentInfo info) throws SAXException {
        this.parts = parts;
        this.language = info.language();
        this.recipe = info.recipe();
        this.ours = PptxTemplate.recipe(parts).isPresent();
        this.presentation =
                parts.related("", Parts.RELATION + "officeDocument").stream()
                        .findFirst()
                        .orElseThrow(() -> new SAXException("no presentation"));
    }

    /// Writes a new deck, whose slides have the size of the first drawing. The stream stays open.
    ///
    /// @throws java.util.concurrent.CancellationException if `progress` asked for it
    public static void write(
            List<Slide> slides, DocumentInfo info, Progress progress, OutputStream out)
            throws IOException {
        try {
            Parts parts = PptxTemplate.deck(slides.getFirst().drawing(), info);
            new Pptx(parts, info).put(slides, progress);
            parts.write(out);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Writes an existing deck with slides put into it: each takes the place of the picture of the
    /// same id, wherever that is, or is added at the end, as large as the deck's slides allow. The
    /// stream stays open, and must not lead to the deck itself.
    ///
    /// @throws ProblemException `export.notDeck` if the file is no deck that can be changed
    /// @throws java.util.concurrent.CancellationException if `progress` asked for it
    public static void update(
            Path deck, List<Slide> slides, DocumentInfo info, Progress progress, OutputStream out)
            throws IOException {
        try {
            Parts parts = Parts.read(deck);
            new Pptx(parts, info).put(slides, progress);
            if (PptxTemplate.recipe(parts).isPresent()) {
                PptxTemplate.redescribe(parts, info);
            }
            parts.write(out);
        } catch (ZipException | SAXException e) {
            Problem problem = Problem.of("export.notDeck", deck.toString());
            throw new ProblemException(problem.at(Where.file(deck.toString())), e);
        }
    }

    private void put(List<Slide> slides, Progress progress) throws SAXException {
        for (int i = 0; i < slides.size(); i++) {
            Watched.at(progress, i, slides.size());
            put(slides.get(i));
        }
        Watched.at(progress, slides.size(), slides.size());
    }

    private void put(Slide slide) throws SAXException {
        boolean known = false;
        for (String part : slideParts()) {
            Document content = parts.get(part);
            List<Element> groups = pictures(content, slide);
            for (Element group : groups) {
                draw(slide, group, frame(group));
                remember(part, group);
            }
            if (!groups.isEmpty()) {
                known = true;
                parts.put(part, content);
                new PptxNotes(parts, presentation, language).put(slide, part);
            }
        }
        if (!known) {
            add(slide);
        }
    }

    private List<String> slideParts() throws SAXException {
        List<String> found = new ArrayList<>();
        for (Element id : Xml.all(parts.get(presentation), "p:sldId")) {
            found.add(parts.related(id, "r:id", presentation));
        }
        return found;
    }

    /// The groups on a slide that are the picture.
    private static List<Element> pictures(Document content, Slide slide) throws SAXException {
        List<Element> pictures = new ArrayList<>();
        for (Element group : Xml.all(content, "p:grpSp")) {
            if (Xml.get(Xml.first(group, "p:cNvPr"), "name").equals(name(slide))) {
                pictures.add(group);
            }
        }
        return pictures;
    }

    /// What a picture is known again by.
    static String name(Slide slide) {
        return PlainText.of("Parley: " + slide.id());
    }

    private void add(Slide slide) throws SAXException {
        Document content = PptxTemplate.read("slide.xml");
        Element tree = Xml.first(content, "p:spTree");
        Element group = Xml.add(tree, "p:grpSp");
        Element about = Xml.add(group, "p:nvGrpSpPr");
        Xml.add(about, "p:cNvPr", "id", "2", "name", name(slide));
        Xml.add(about, "p:cNvGrpSpPr");
        Xml.add(about, "p:nvPr");
        Xml.add(group, "p:grpSpPr");
        draw(slide, group, wholeSlide());
        String part = parts.add("ppt/slides/slide%d.xml", PptxTemplate.TYPE + "slide+xml", content);
        parts.relate(part, Parts.RELATION + "slideLayout", layout());
        remember(part, group);
        parts.put(part, content);
        list(part);
        new PptxNotes(parts, presentation, language).put(slide, part);
    }

    /// A deck of ours describes itself by the recipe.
    private void remember(String part, Element group) throws SAXException {
        if (!ours) {
            PptxTags.put(parts, part, group, recipe);
        }
    }

    /// The layout for slides without placeholders, otherwise the deck's first.
    private String layout() throws SAXException {
        String first = "";
        for (String master : parts.related(presentation, Parts.RELATION + "slideMaster")) {
            for (String layout : parts.related(master, Parts.RELATION + "slideLayout")) {
                Element root = parts.get(layout).getDocumentElement();
                if (Xml.get(root, "type").equals("blank")) {
                    return layout;
                }
                first = first.isEmpty() ? layout : first;
            }
        }
        if (first.isEmpty()) {
            throw new SAXException("no layout");
        }
        return first;
    }

    /// Adds a slide to the order of slides.
    private void list(String part) throws SAXException {
        String relation = parts.relate(presentation, Parts.RELATION + "slide", part);
        Document content = parts.get(presentation);
        Element list =
                Xml.childBefore(
                        content.getDocumentElement(),
                        "p:sldIdLst",
                        List.of("p:sldSz", "p:notesSz"));
        long id = 256; // what slides are counted from
        for (Element other : Xml.children(list, "p:sldId")) {
            id = Math.max(id, Xml.number(other, "id") + 1);
        }
        Xml.add(list, "p:sldId", "id", Long.toString(id), "r:id", relation);
        parts.put(presentation, content);
    }

    /// Fills a picture's group anew and fits it into a frame of the slide, in pixels.
    private void draw(Slide slide, Element group, Rectangle2D frame) throws SAXException {
        Drawing drawing = slide.drawing();
        Element about = Xml.first(group, "p:nvGrpSpPr");
        Element properties = Xml.first(group, "p:grpSpPr");
        for (Element child : Xml.children(group, "*")) {
            if (!child.equals(about) && !child.equals(properties)) {
                group.removeChild(child);
            }
        }
        double fit =
                Math.min(frame.getWidth() / drawing.width(), frame.getHeight() / drawing.height());
        // A frame is in whole units of the file; rounded, an untouched picture comes out the same.
        double scale = Math.round(fit * 10_000) / 10_000.0;
        double width = drawing.width() * scale;
        double height = drawing.height() * scale;
        double left = frame.getCenterX() - width / 2;
        double top = frame.getCenterY() - height / 2;
        PptxShapes.frameGroup(properties, new Rectangle2D.Double(left, top, width, height));
        String words = drawing.descriptions().getOrDefault(Drawing.WHOLE, "");
        Xml.set(Xml.first(about, "p:cNvPr"), "descr", String.join(". ", words.lines().toList()));
        long taken = 0;
        for (Element shape : Xml.all(group.getOwnerDocument(), "p:cNvPr")) {
            taken = Math.max(taken, Xml.number(shape, "id"));
        }
        new PptxShapes(taken + 1, language).paint(drawing, new Placement(scale, left, top), group);
    }

    private static Rectangle2D frame(Element group) throws SAXException {
        Element frame = Xml.first(Xml.first(group, "p:grpSpPr"), "a:xfrm");
        Element corner = Xml.first(frame, "a:off");
        Element size = Xml.first(frame, "a:ext");
        return new Rectangle2D.Double(
                Xml.number(corner, "x") / PptxShapes.EMU,
                Xml.number(corner, "y") / PptxShapes.EMU,
                Xml.number(size, "cx") / PptxShapes.EMU,
                Xml.number(size, "cy") / PptxShapes.EMU);
    }

    private Rectangle2D wholeSlide() throws SAXException {
        Element size = Xml.first(parts.get(presentation), "p:sldSz");
        return new Rectangle2D.Double(
                0,
                0,
                Xml.number(size, "cx") / PptxShapes.EMU,
                Xml.number(size, "cy") / PptxShapes.EMU);
    }
}
