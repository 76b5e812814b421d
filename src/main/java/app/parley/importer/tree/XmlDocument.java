package app.parley.importer.tree;

import app.parley.importer.Decoding;
import app.parley.importer.Head;
import app.parley.importer.SourceFile;
import app.parley.model.Problem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A file of XML. Elements are told apart by their path, such as `timeline/events/event`.
///
/// Document types are passed over and nothing outside the file is ever opened; an entity of the
/// file's own is refused, so that none can burst. Where the XML is not in order, what came before
/// has been handed on, and the rest is one problem.
///
/// @param file the file
/// @param decoding of its bytes
public record XmlDocument(SourceFile file, Decoding decoding) {
    private static final int DEEPEST = 64;
    private static final int MOST_NODES = 1 << 18;
    private static final int MOST_TEXT = 1 << 22;
    private static final int LOOKED_AT = 40;
    private static final XMLInputFactory XML = factory();

    /// The JDK's own: others on the class path would come first by themselves, and differ in what
    /// they let in.
    private static XMLInputFactory factory() {
        XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        xml.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        xml.setXMLResolver(
                (publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        return xml;
    }

    /// The paths of the first elements of a file, in order; empty if it is no XML.
    public static List<String> begin(Head head) {
        List<String> paths = new ArrayList<>();
        if (!head.text().startsWith("<")) {
            return paths;
        }
        try {
            XMLStreamReader in = XML.createXMLStreamReader(new StringReader(head.text()));
            String path = "";
            while (in.hasNext() && paths.size() < LOOKED_AT && path.length() < 1000) {
                int event = in.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    path = below(path, in.getLocalName());
                    paths.add(path);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    path = above(path);
                }
            }
        } catch (XMLStreamException e) {
            // The elements before it are what is asked for.
        }
        return paths;
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "/" + name;
    }

    private static String above(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /// Hands on every element at a wanted path.
    ///
    /// @param broken takes what is wrong with all that follows
    public void each(Predicate<String> wanted, Found found, Consumer<Problem> broken) {
        try (Reader text = decoding.reader(file)) {
            XMLStreamReader in = XML.createXMLStreamReader(text);
            try {
                walk(in, wanted, found);
            } catch (XMLStreamException e) {
                broken.accept(Problem.of("import.brokenXml").at(where(in)));
            } catch (Refused e) {
                broken.accept(Problem.of(e.key, MOST_NODES).at(where(in)));
            }
        } catch (XMLStreamException e) {
            throw Problem.of("import.damaged").at(file.where()).exception();
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    private static final class Refused extends RuntimeException {
        private final String key;

        Refused(String key) {
            super(key, null, false, false);
            this.key = key;
        }
    }

    private Problem.Where where(XMLStreamReader in) {
        return new Problem.Where(
                file.name(),
                Math.max(0, in.getLocation().getLineNumber()),
                Math.max(0, in.getLocation().getColumnNumber()),
                "");
    }

    private void walk(XMLStreamReader in, Predicate<String> wanted, Found found)
            throws XMLStreamException {
        String path = "";
        for (int depth = 0; in.hasNext(); ) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String here = below(path, in.getLocalName());
                    if (wanted.test(here)) {
                        Problem.Where where = where(in);
                        found.take(new Element(in).read(depth), where);
                    } else {
                        path = here;
                        depth = deeper(depth);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    path = above(path);
                    depth--;
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new Refused("import.entity");
                default -> {}
            }
        }
    }

    private static int deeper(int depth) {
        if (depth >= DEEPEST) {
            throw new Refused("import.tooDeep");
        }
        return depth + 1;
    }

    /// Makes a tree of the element a parser stands at.
    private static final class Element {
        private final XMLStreamReader in;
        private int nodes;
        private int length;

        Element(XMLStreamReader in) {
            this.in = in;
        }

        Node read(int depth) throws XMLStreamException {
            Map<String, Node> fields = new LinkedHashMap<>();
            for (int i = 0; i < in.getAttributeCount(); i++) {
                fields.put(in.getAttributeLocalName(i), Node.of(in.getAttributeValue(i)));
                length += in.getAttributeValue(i).length();
            }
            StringBuilder text = new StringBuilder();
            while (true) {
                int event = in.next();
                if (event == XMLStreamConstants.END_ELEMENT) {
                    return new Node(text.toString(), fields, List.of());
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    String name = in.getLocalName();
                    count(1, 0);
                    fields.merge(name, read(deeper(depth)), Element::together);
                } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new Refused("import.entity");
                } else if (in.hasText() && event != XMLStreamConstants.COMMENT) {
                    text.append(in.getText());
                    count(0, in.getTextLength());
                }
            }
        }

        private void count(int elements, int characters) {
            nodes += elements;
            length += characters;
            if (nodes > MOST_NODES || length > MOST_TEXT) {
                throw new Refused("import.tooMuch");
            }
        }

        private static Node together(Node some, Node next) {
            List<Node> all = some.items().isEmpty() ? new ArrayList<>(List.of(some)) : some.items();
            all.add(next);
            return Node.of(all);
        }
    }
}
