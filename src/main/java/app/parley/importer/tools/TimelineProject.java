package app.parley.importer.tools;

import app.parley.importer.Format;
import app.parley.importer.Head;
import app.parley.importer.Likelihood;
import app.parley.importer.Reading;
import app.parley.importer.Row;
import app.parley.importer.SourceFile;
import app.parley.importer.Wishes;
import app.parley.importer.table.Dated;
import app.parley.importer.tree.XmlDocument;
import app.parley.model.Problem;
import app.parley.model.Progress;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Files of The Timeline Project in the Gregorian calendar. `[3]Name` is the container 3 and
/// `(3)Name` an event in it, whose topic it becomes; a blank before the bracket says that it is
/// none. Texts are plain, whatever signs are in them.
public final class TimelineProject implements Format {
    private static final String EVENT = "timeline/events/event";
    private static final String ERA = "timeline/eras/era";
    private static final String CALENDAR = "timeline/timetype";
    private static final Pattern NUMBERED =
            Pattern.compile("([\\[(])(\\d{1,9})[\\])](.*)", Pattern.DOTALL);

    @Override
    public String id() {
        return "timeline-project";
    }

    @Override
    public Likelihood probe(Head head) {
        List<String> elements = XmlDocument.begin(head);
        boolean timeline =
                elements.contains("timeline/version")
                        || elements.contains(CALENDAR)
                        || elements.contains("timeline/events");
        return timeline ? Likelihood.CERTAIN : Likelihood.NO;
    }

    @Override
    public Reading read(SourceFile file, Wishes wishes, Consumer<Row> rows, Progress progress) {
        Ledger ledger = new Ledger(file, wishes, rows, progress);
        XmlDocument xml = new XmlDocument(file, ledger.decoding());
        Map<String, String> containers = containers(xml, ledger);
        xml.each(
                path -> path.equals(EVENT) || path.equals(ERA),
                (node, where) -> ledger.add(node, where, entry -> event(entry, containers)),
                ledger::refuse);
        return ledger.reading(id());
    }

    /// The names of containers, by their numbers.
    private static Map<String, String> containers(XmlDocument xml, Ledger ledger) {
        Map<String, String> containers = new HashMap<>();
        xml.each(
                path -> path.equals(EVENT) || path.equals(CALENDAR),
                (node, where) -> {
                    Matcher numbered = NUMBERED.matcher(node.at("text").text());
                    if (numbered.matches() && numbered.group(1).equals("[")) {
                        containers.putIfAbsent(numbered.group(2), numbered.group(3).strip());
                    } else if (!node.words().isEmpty() && !node.words().equals("gregoriantime")) {
                        throw Problem.of("import.calendar", node.words())
                                .at(ledger.file().where())
                                .exception();
                    }
                },
                broken -> {});
        return containers;
    }

    private static void event(Entry entry, Map<String, String> containers) {
        Told told = entry.told();
        if (!told.take("name").isEmpty()) {
            entry.background().title(told.words("name"));
        }
        text(entry, told.take("text").text(), containers);
        when(entry);
        entry.note(told.words("description")).group(told.words("category"));
        told.take("categories").all().stream()
                .flatMap(list -> list.at("category").all().stream())
                .forEach(category -> entry.group(category.words()));
        entry.tags(told.words("labels"));
        for (String address : told.words("hyperlink").split("[;\\s]+", -1)) {
            entry.source("", "", address);
        }
        told.take("icon");
    }

    private static void text(Entry entry, String text, Map<String, String> containers) {
        Matcher numbered = NUMBERED.matcher(text);
        if (!numbered.matches()) {
            entry.title(text);
            return;
        }
        entry.title(numbered.group(3));
        if (numbered.group(1).equals("(")) {
            entry.group(containers.getOrDefault(numbered.group(2), ""));
        }
    }

    private static void when(Entry entry) {
        Told told = entry.told();
        String from = told.words("start");
        String until = told.words("end");
        Optional<Dated> start = date(from);
        boolean moment = isTrue(told.words("milestone")) || from.equals(until);
        Optional<Dated> end =
                isTrue(told.words("ends_today"))
                        ? Times.ongoing()
                        : moment ? Optional.empty() : date(until);
        boolean fuzzy = isTrue(told.words("fuzzy"));
        start.map(date -> fuzzy ? Times.about(date) : date).ifPresent(entry::start);
        entry.end(end.map(date -> fuzzy ? Times.about(date) : date));
        entry.wording(Times.wording(from, until));
    }

    private static boolean isTrue(String word) {
        return word.equalsIgnoreCase("true");
    }

    private static Optional<Dated> date(String text) {
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(Years.unpadded(text).orElseThrow(() -> Ledger.badDate(text)));
    }
}
