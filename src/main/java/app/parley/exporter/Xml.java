package app.parley.exporter;

import app.parley.drawing.PlainText;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

/// The XML inside office documents and PDF metadata, as trees.
///
/// Nothing a file says is fetched or expanded: a document type is refused. The parser and the
/// writer are those of the JDK, whatever else lies on the class path: the same bytes.
final class Xml {
    private static final Map<String, String> NAMESPACES =
            Map.of(
                    "a", "http://schemas.openxmlformats.org/drawingml/2006/main",
                    "p", "http://schemas.openxmlformats.org/presentationml/2006/main",
                    "r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                    "adec", "http://schemas.microsoft.com/office/drawing/2017/decorative",
                    "dc", "http://purl.org/dc/elements/1.1/",
                    "dcterms", "http://purl.org/dc/terms/",
                    "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
                    "xmp", "http://ns.adobe.com/xap/1.0/",
                    "xsi", XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI,
                    "xml", XMLConstants.XML_NS_URI);

    private Xml() {}

    /// A document without anything in it.
    static Document document() {
        return builder().newDocument();
    }

    /// Reads a document.
    ///
    /// @throws SAXException if it is not well-formed or has a document type
    static Document parse(byte[] xml) throws SAXException {
        try {
            return builder().parse(new ByteArrayInputStream(xml));
        } catch (IOException e) {
            // Bytes that are no letters in the encoding the document names.
            throw new SAXException(e);
        }
    }

    /// The document as a file in UTF-8.
    static byte[] bytes(Document document) {
        return write(document, "no");
    }

    /// The document in UTF-8 without the line that says so.
    static byte[] fragment(Document document) {
        return write(document, "yes");
    }

    private static byte[] write(Document document, String omitDeclaration) {
        try {
            Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
            document.setXmlStandalone(true);
            writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, omitDeclaration);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            writer.transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Adds an element at the end of another.
    ///
    /// @param name with one of the prefixes known here, or without one for the parent's namespace
    /// @param attributes names and values in turn
    static Element add(Node parent, String name, String... attributes) {
        Element element = element(parent, name, attributes);
        parent.appendChild(element);
        return element;
    }

    /// The child of a name, added if it is not there: before the first child that has one of the
    /// names in `followers`, which the format wants after it.
    static Element childBefore(Element parent, String name, List<String> followers) {
        List<Element> existing = children(parent, name);
        if (!existing.isEmpty()) {
            return existing.getFirst();
        }
        Element child = element(parent, name);
        Optional<Element> next =
                followers.stream().flatMap(f -> children(parent, f).stream()).findFirst();
        parent.insertBefore(child, next.orElse(null));
        return child;
    }

    /// Adds an element that holds text. Hidden characters become visible, see [PlainText].
    static Element addText(Node parent, String name, String text) {
        Element element = add(parent, name);
        element.setTextContent(PlainText.of(text));
        return element;
    }

    /// An element for a parent that it is not in yet.
    static Element element(Node parent, String name, String... attributes) {
        Document document = parent instanceof Document whole ? whole : parent.getOwnerDocument();
        String namespace = namespace(name, parent.getNamespaceURI());
        Element element = document.createElementNS(namespace, name);
        set(element, attributes);
        return element;
    }

    /// Gives an element attributes: names and values in turn. Hidden characters in values become
    /// visible.
    static void set(Element element, String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            String namespace = namespace(attributes[i], "");
            element.setAttributeNS(
                    namespace.isEmpty() ? null : namespace,
                    attributes[i],
                    PlainText.of(attributes[i + 1]));
        }
    }

    private static String namespace(String name, String unprefixed) {
        int colon = name.indexOf(':');
        return colon < 0 ? unprefixed : NAMESPACES.getOrDefault(name.substring(0, colon), "");
    }

    /// All elements of a name within a document or element, at any depth, in their order.
    static List<Element> all(Node within, String name) {
        String namespace = namespace(name, "*");
        String local = name.substring(name.indexOf(':') + 1);
        NodeList found =
                within instanceof Document document
                        ? document.getElementsByTagNameNS(namespace, local)
                        : ((Element) within).getElementsByTagNameNS(namespace, local);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    /// The first element of a name within a document or element, at any depth.
    ///
    /// @throws SAXException if there is none
    static Element first(Node within, String name) throws SAXException {
        return all(within, name).stream()
                .findFirst()
                .orElseThrow(() -> new SAXException("no element " + name));
    }

    /// The elements of a name, or `*`, directly below another.
    static List<Element> children(Element parent, String name) {
        return all(parent, name).stream().filter(e -> parent.equals(e.getParentNode())).toList();
    }

    /// The value of an attribute, empty if it is not there.
    static String get(Element element, String attribute) {
        String namespace = namespace(attribute, "");
        String local = attribute.substring(attribute.indexOf(':') + 1);
        return element.getAttributeNS(namespace.isEmpty() ? null : namespace, local);
    }

    /// The number an attribute holds.
    ///
    /// @throws SAXException if it holds none
    static long number(Element element, String attribute) throws SAXException {
        try {
            return Long.parseLong(get(element, attribute));
        } catch (NumberFormatException e) {
            throw new SAXException(e);
        }
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setExpandEntityReferences(false);
            factory.setXIncludeAware(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // Faults are thrown, and not also printed.
            builder.setErrorHandler(new DefaultHandler());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
