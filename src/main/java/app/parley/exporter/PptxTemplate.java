package app.parley.exporter;

import app.parley.drawing.Drawing;
import app.parley.drawing.PlainText;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;

/// What is the same in every deck of ours; the parts are files of their own on the class path.
final class PptxTemplate {
    /// What the type of a part begins with.
    static final String TYPE = "application/vnd.openxmlformats-officedocument.presentationml.";

    static final String THEME = "application/vnd.openxmlformats-officedocument.theme+xml";
    /// The part that says what the deck is.
    static final String CORE = "docProps/core.xml";

    private static final String PROPERTIES =
            "application/vnd.openxmlformats-officedocument.extended-properties+xml";
    private static final String PACKAGE = "application/vnd.openxmlformats-package.";
    private static final String PACKAGE_RELATION =
            "http://schemas.openxmlformats.org/package/2006/relationships/";

    private PptxTemplate() {}

    /// A fresh copy of one of the files in `app/parley/pptx`.
    static Document read(String name) {
        try (InputStream in = PptxTemplate.class.getResourceAsStream("/app/parley/pptx/" + name)) {
            return Xml.parse(Objects.requireNonNull(in, name).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /// A deck without slides, which will have the size of a drawing.
    static Parts deck(Drawing size, DocumentInfo info) throws SAXException {
        Parts parts = Parts.of(read("content-types.xml"));
        Document content = read("presentation.xml");
        String width = PptxShapes.emu(size.width());
        Xml.set(Xml.first(content, "p:sldSz"), "cx", width, "cy", PptxShapes.emu(size.height()));
        String presentation =
                parts.add("ppt/presentation.xml", TYPE + "presentation.main+xml", content);
        parts.relate("", Parts.RELATION + "officeDocument", presentation);
        String master =
                parts.add(
                        "ppt/slideMasters/slideMaster1.xml",
                        TYPE + "slideMaster+xml",
                        read("slideMaster.xml"));
        parts.relate(presentation, Parts.RELATION + "slideMaster", master);
        String layout =
                parts.add(
                        "ppt/slideLayouts/slideLayout1.xml",
                        TYPE + "slideLayout+xml",
                        read("slideLayout.xml"));
        parts.relate(master, Parts.RELATION + "slideLayout", layout);
        parts.relate(layout, Parts.RELATION + "slideMaster", master);
        String theme = parts.add("ppt/theme/theme1.xml", THEME, read("theme.xml"));
        parts.relate(master, Parts.RELATION + "theme", theme);
        parts.relate(presentation, Parts.RELATION + "theme", theme);
        describe(parts, info);
        return parts;
    }

    private static void describe(Parts parts, DocumentInfo info) throws SAXException {
        Document core = read("core.xml");
        Element root = core.getDocumentElement();
        Xml.addText(root, "dc:title", info.title());
        Xml.addText(root, "dc:description", info.recipe());
        Xml.addText(root, "dc:language", info.language().toLanguageTag());
        for (String instant : new String[] {"dcterms:created", "dcterms:modified"}) {
            Element made = Xml.addText(root, instant, info.made().toString());
            Xml.set(made, "xsi:type", "dcterms:W3CDTF");
        }
        String words = parts.add(CORE, PACKAGE + "core-properties+xml", core);
        parts.relate("", PACKAGE_RELATION + "metadata/core-properties", words);
        String program = parts.add("docProps/app.xml", PROPERTIES, read("app.xml"));
        parts.relate("", Parts.RELATION + "extended-properties", program);
    }

    /// The recipe a deck of ours describes itself by; empty in another deck.
    static Optional<String> recipe(Parts parts) throws SAXException {
        return parts.has(CORE)
                ? Xml.all(parts.get(CORE), "dc:description").stream()
                        .map(Element::getTextContent)
                        .filter(words -> words.startsWith(DocumentInfo.RECIPE))
                        .findFirst()
                : Optional.empty();
    }

    /// Brings the recipe of a deck of ours up to date.
    static void redescribe(Parts parts, DocumentInfo info) throws SAXException {
        String words = PlainText.of(info.recipe());
        if (!recipe(parts).equals(Optional.of(words))) {
            Document core = parts.get(CORE);
            Xml.first(core, "dc:description").setTextContent(words);
            parts.put(CORE, core);
        }
    }
}
