package app.parley.importer.tools;

import app.parley.importer.Format;
import app.parley.importer.Head;
import app.parley.importer.Likelihood;
import app.parley.importer.Reading;
import app.parley.importer.Row;
import app.parley.importer.SourceFile;
import app.parley.importer.Wishes;
import app.parley.importer.table.Dated;
import app.parley.importer.tree.Found;
import app.parley.importer.tree.JsonDocument;
import app.parley.importer.tree.Web;
import app.parley.importer.tree.XmlDocument;
import app.parley.model.Progress;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Events of SIMILE Timeline, as XML or as JSON. Between `start` and `latestStart` an event began,
/// between `earliestEnd` and `end` it ended. An event that is no duration and yet has an end was
/// somewhere in between: in XML that is what a missing `isDuration` means, too.
public final class Simile implements Format {
    private static final String EVENT = "data/event";
    private static final Pattern YEAR = Pattern.compile("(-?\\d{1,4}) ?(AD|CE|BC|BCE)?");
    private static final Pattern ISO_BEFORE_CHRIST = Pattern.compile("-\\d{4}-\\d\\d.*");

    @Override
    public String id() {
        return "simile";
    }

    @Override
    public Likelihood probe(Head head) {
        List<String> elements = XmlDocument.begin(head);
        if (!elements.isEmpty()) {
            boolean dated = head.text().matches("(?s).*<event\\s[^>]*\\bstart\\s*=.*");
            return elements.contains(EVENT) && dated ? Likelihood.CERTAIN : Likelihood.NO;
        }
        boolean json =
                head.text().startsWith("{")
                        && head.text().contains("\"events\"")
                        && (head.text().contains("\"dateTimeFormat\"")
                                || head.text().contains("\"durationEvent\"")
                                || head.text().contains("\"wikiURL\""));
        return json ? Likelihood.CERTAIN : Likelihood.NO;
    }

    @Override
    public Reading read(SourceFile file, Wishes wishes, Consumer<Row> rows, Progress progress) {
        Ledger ledger = new Ledger(file, wishes, rows, progress);
        boolean xml = file.head(ledger.decoding()).text().startsWith("<");
        Found found = (node, where) -> ledger.add(node, where, entry -> event(entry, xml, ledger));
        if (xml) {
            new XmlDocument(file, ledger.decoding()).each(EVENT::equals, found, ledger::refuse);
        } else {
            new JsonDocument(file, ledger.decoding())
                    .each("/events/*"::equals, found, ledger::refuse);
        }
        return ledger.reading(id());
    }

    private static void event(Entry entry, boolean xml, Ledger ledger) {
        Told told = entry.told();
        String from = told.words("start");
        String until = told.words("end");
        Optional<Dated> start = date(from, ledger);
        Optional<Dated> end = date(until, ledger);
        Optional<Dated> latestStart = date(told.words("latestStart"), ledger);
        Optional<Dated> earliestEnd = date(told.words("earliestEnd"), ledger);
        if (start.isPresent() && end.isPresent() && isMoment(told, xml)) {
            entry.start(Times.within(start.get(), end.get()));
        } else {
            start.map(s -> Times.between(s, latestStart)).ifPresent(entry::start);
            entry.end(end.map(e -> earliestEnd.map(early -> Times.between(early, end)).orElse(e)));
        }
        entry.wording(Times.wording(from, until))
                .id(told.words("id"))
                .title(told.words("title"))
                .title(told.words("caption"))
                .richNote(told.words("description"))
                .richNote(xml ? told.words() : "")
                .source("", "", told.words("link"))
                .source("", "", Web.address(told.words("image")));
    }

    private static boolean isMoment(Told told, boolean xml) {
        String duration = told.words("isDuration") + told.words("durationEvent");
        return duration.isEmpty() ? xml : !duration.equalsIgnoreCase("true");
    }

    /// Years of any number of digits, as SIMILE reads what is shorter than eight characters; else a
    /// date as JavaScript writes it, or of ISO 8601.
    private static Optional<Dated> date(String text, Ledger ledger) {
        Matcher year = YEAR.matcher(text.toUpperCase(java.util.Locale.ROOT));
        if (year.matches()) {
            boolean before = year.group(2) != null && year.group(2).startsWith("BC");
            long number = Long.parseLong(year.group(1));
            return Years.date(before ? 1 - number : number, "", "").map(Dated::of);
        }
        return ISO_BEFORE_CHRIST.matcher(text).matches()
                ? Years.unpadded(text).or(() -> ledger.date(text))
                : ledger.date(text);
    }
}
