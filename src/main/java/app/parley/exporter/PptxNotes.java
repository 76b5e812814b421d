package app.parley.exporter;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The notes below slides. What Parley writes there stands between two lines that name the
/// picture: in the notes of a deck nothing else survives being edited by several programs. What
/// the user wrote before or after them stays.
final class PptxNotes {
    private final Parts parts;
    private final String presentation;
    private final Locale language;

    PptxNotes(Parts parts, String presentation, Locale language) {
        this.parts = parts;
        this.presentation = presentation;
        this.language = language;
    }

    /// Puts the notes of a picture below the slide that is the part `slidePart`.
    void put(Slide slide, String slidePart) throws SAXException {
        List<String> existing = parts.related(slidePart, Parts.RELATION + "notesSlide");
        if (existing.isEmpty() && slide.notes().isBlank()) {
            return;
        }
        String part = existing.isEmpty() ? add(slidePart) : existing.getFirst();
        Document content = parts.get(part);
        for (Element shape : Xml.all(content, "p:sp")) {
            boolean isBody =
                    Xml.all(shape, "p:ph").stream()
                            .anyMatch(place -> Xml.get(place, "type").equals("body"));
            if (isBody) {
                write(slide, Xml.first(shape, "p:txBody"));
                parts.put(part, content);
                return;
            }
        }
    }

    private void write(Slide slide, Element body) {
        String first = "[" + Pptx.name(slide) + "]";
        String last = "[/" + Pptx.name(slide) + "]";
        List<Element> lines = Xml.children(body, "a:p");
        List<String> words = lines.stream().map(Element::getTextContent).toList();
        int from = words.indexOf(first);
        int to = words.lastIndexOf(last);
        List<Element> old = from >= 0 && from < to ? lines.subList(from, to + 1) : List.of();
        Optional<Element> place = old.stream().findFirst();
        Stream.of(Stream.of(first), slide.notes().lines(), Stream.of(last))
                .flatMap(part -> part)
                .forEach(line -> body.insertBefore(paragraph(body, line), place.orElse(null)));
        old.forEach(body::removeChild);
    }

    private Element paragraph(Element body, String words) {
        Element paragraph = Xml.element(body, "a:p");
        if (!words.isEmpty()) {
            Element run = Xml.add(paragraph, "a:r");
            Xml.add(run, "a:rPr", "lang", language.toLanguageTag());
            Xml.addText(run, "a:t", words);
        }
        return paragraph;
    }

    private String add(String slidePart) throws SAXException {
        String master = master();
        String part =
                parts.add(
                        "ppt/notesSlides/notesSlide%d.xml",
                        PptxTemplate.TYPE + "notesSlide+xml", PptxTemplate.read("notesSlide.xml"));
        parts.relate(part, Parts.RELATION + "notesMaster", master);
        parts.relate(part, Parts.RELATION + "slide", slidePart);
        parts.relate(slidePart, Parts.RELATION + "notesSlide", part);
        return part;
    }

    /// The deck's form for notes; a deck without one gets ours.
    private String master() throws SAXException {
        List<String> existing = parts.related(presentation, Parts.RELATION + "notesMaster");
        if (!existing.isEmpty()) {
            return existing.getFirst();
        }
        String master =
                parts.add(
                        "ppt/notesMasters/notesMaster%d.xml",
                        PptxTemplate.TYPE + "notesMaster+xml",
                        PptxTemplate.read("notesMaster.xml"));
        String theme =
                parts.add(
                        "ppt/theme/theme%d.xml",
                        PptxTemplate.THEME, PptxTemplate.read("theme.xml"));
        parts.relate(master, Parts.RELATION + "theme", theme);
        String relation = parts.relate(presentation, Parts.RELATION + "notesMaster", master);
        Document content = parts.get(presentation);
        Element list =
                Xml.childBefore(
                        content.getDocumentElement(),
                        "p:notesMasterIdLst",
                        List.of("p:handoutMasterIdLst", "p:sldIdLst", "p:sldSz", "p:notesSz"));
        Xml.add(list, "p:notesMasterId", "r:id", relation);
        parts.put(presentation, content);
        return master;
    }
}
