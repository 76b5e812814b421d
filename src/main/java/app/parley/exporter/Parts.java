package app.parley.exporter;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// The parts of an office document and how they are related (Open Packaging Conventions, ISO
/// 29500-2): a zip of XML files. Parts are named as in the zip, without a slash before them; the
/// document itself, as the origin of relations, is `""`.
///
/// A part that is not put stays byte for byte. A document read from elsewhere is not trusted: how
/// many parts it has and how large they grow is limited.
final class Parts {
    /// What relations within presentations have before the name of their type.
    static final String RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static final String TYPES = "[Content_Types].xml";
    private static final int MOST_PARTS = 10_000;
    private static final int MOST_BYTES = 256 << 20;

    /// The earliest a zip can say; every part was made then, so that the bytes do not depend on
    /// the day.
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /// A document of which only the types of its parts are known.
    static Parts of(Document contentTypes) {
        Parts parts = new Parts();
        parts.put(TYPES, contentTypes);
        return parts;
    }

    /// Reads all parts of a file.
    ///
    /// @throws ZipException if it is no zip of moderate size
    static Parts read(Path file) throws IOException {
        Parts read = new Parts();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw new ZipException("more than " + MOST_PARTS + " parts");
            }
            int left = MOST_BYTES;
            for (ZipEntry entry : zip.stream().filter(entry -> !entry.isDirectory()).toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    // What an entry says of its size is not to be believed.
                    byte[] bytes = in.readNBytes(left + 1);
                    left -= bytes.length;
                    if (left < 0) {
                        throw new ZipException("larger than " + MOST_BYTES + " bytes");
                    }
                    if (read.parts.put(entry.getName(), bytes) != null) {
                        throw new ZipException("two parts " + entry.getName());
                    }
                }
            }
        }
        return read;
    }

    /// Writes all parts in their order. The stream stays open.
    void write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            ZipEntry entry = new ZipEntry(part.getKey());
            entry.setTimeLocal(EPOCH);
            zip.putNextEntry(entry);
            zip.write(part.getValue());
            zip.closeEntry();
        }
        zip.finish();
    }

    /// The names of all parts, in their order.
    List<String> names() {
        return List.copyOf(parts.keySet());
    }

    /// Whether there is a part.
    boolean has(String part) {
        return parts.containsKey(part);
    }

    /// The tree of a part, to be changed and put back.
    Document get(String part) throws SAXException {
        byte[] bytes = parts.get(part);
        if (bytes == null) {
            throw new SAXException("no part " + part);
        }
        return Xml.parse(bytes);
    }

    /// Puts a part in the place of the one that was there.
    void put(String part, Document content) {
        parts.put(part, Xml.bytes(content));
    }

    /// Adds a part.
    ///
    /// @param name may have `%d` for the first number that makes it a new one
    /// @return its name
    String add(String name, String contentType, Document content) throws SAXException {
        String part =
                IntStream.iterate(1, i -> i + 1)
                        .mapToObj(name::formatted)
                        .filter(candidate -> !parts.containsKey(candidate))
                        .findFirst()
                        .orElseThrow();
        Document types = get(TYPES);
        Xml.add(
                types.getDocumentElement(),
                "Override",
                "PartName",
                "/" + part,
                "ContentType",
                contentType);
        put(TYPES, types);
        put(part, content);
        return part;
    }

    /// The parts that a part has a relation of a type to, in the order it names them.
    List<String> related(String from, String type) throws SAXException {
        return relations(from).stream()
                .filter(relation -> Xml.get(relation, "Type").equals(type))
                .map(relation -> resolve(from, Xml.get(relation, "Target")))
                .toList();
    }

    /// The part that a part calls by an id.
    String related(Element user, String idAttribute, String from) throws SAXException {
        String id = Xml.get(user, idAttribute);
        return relations(from).stream()
                .filter(relation -> Xml.get(relation, "Id").equals(id))
                .map(relation -> resolve(from, Xml.get(relation, "Target")))
                .findFirst()
                .orElseThrow(() -> new SAXException("no relation " + id + " of " + from));
    }

    private List<Element> relations(String from) throws SAXException {
        String list = relationsOf(from);
        return parts.containsKey(list) ? Xml.all(get(list), "Relationship") : List.of();
    }

    /// Adds a relation from one part to another, and returns its id.
    String relate(String from, String type, String to) throws SAXException {
        String list = relationsOf(from);
        Document relations =
                parts.containsKey(list) ? get(list) : PptxTemplate.read("relations.xml");
        List<String> taken =
                Xml.all(relations, "Relationship").stream().map(r -> Xml.get(r, "Id")).toList();
        String id =
                IntStream.iterate(1, i -> i + 1)
                        .mapToObj(i -> "rId" + i)
                        .filter(candidate -> !taken.contains(candidate))
                        .findFirst()
                        .orElseThrow();
        Element root = relations.getDocumentElement();
        Xml.add(root, "Relationship", "Id", id, "Type", type, "Target", "/" + to);
        put(list, relations);
        return id;
    }

    private static String relationsOf(String part) {
        int name = part.lastIndexOf('/') + 1;
        return part.substring(0, name) + "_rels/" + part.substring(name) + ".rels";
    }

    /// What a target means, seen from a part: a path from the folder the part is in.
    private static String resolve(String from, String target) {
        String path =
                target.startsWith("/")
                        ? target
                        : from.substring(0, from.lastIndexOf('/') + 1) + target;
        Deque<String> steps = new ArrayDeque<>();
        for (String step : Arrays.asList(path.split("/"))) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }
}
