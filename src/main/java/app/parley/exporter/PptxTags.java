package app.parley.exporter;

import app.parley.drawing.PlainText;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

import java.util.List;
import java.util.Optional;

/// How a picture was made, kept with its group in somebody else's deck, whose own words about
/// itself are not ours to change: tags (ISO 29500-1, 19.3.3), as programs leave them on shapes.
final class PptxTags {
    private static final String NAME = "PARLEY_RECIPE";
    private static final String TAGS = Parts.RELATION + "tags";

    private PptxTags() {}

    /// Keeps a recipe with the group of a picture on a slide.
    static void put(Parts parts, String slidePart, Element group, String recipe)
            throws SAXException {
        Element about = Xml.first(Xml.first(group, "p:nvGrpSpPr"), "p:nvPr");
        Element data = Xml.childBefore(about, "p:custDataLst", List.of("p:extLst"));
        List<Element> users = Xml.children(data, "p:tags");
        String part =
                users.isEmpty()
                        ? add(parts, slidePart, data)
                        : parts.related(users.getFirst(), "r:id", slidePart);
        Document tags = parts.get(part);
        for (Element old : Xml.all(tags, "p:tag")) {
            if (Xml.get(old, "name").equals(NAME)) {
                old.getParentNode().removeChild(old);
            }
        }
        Xml.add(tags.getDocumentElement(), "p:tag", "name", NAME, "val", PlainText.of(recipe));
        parts.put(part, tags);
    }

    private static String add(Parts parts, String slidePart, Element data) throws SAXException {
        String part =
                parts.add(
                        "ppt/tags/tag%d.xml",
                        PptxTemplate.TYPE + "tags+xml", PptxTemplate.read("tags.xml"));
        Xml.add(data, "p:tags", "r:id", parts.relate(slidePart, TAGS, part));
        return part;
    }

    /// The recipe kept in one of these parts.
    static Optional<String> recipe(Parts parts) throws SAXException {
        for (String part : parts.names()) {
            if (part.startsWith("ppt/tags/")) {
                for (Element tag : Xml.all(parts.get(part), "p:tag")) {
                    if (Xml.get(tag, "name").equals(NAME)) {
                        return Optional.of(Xml.get(tag, "val"));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
