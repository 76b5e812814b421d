package app.parley.importer.tools;

import app.parley.importer.Format;
import app.parley.importer.Head;
import app.parley.importer.Likelihood;
import app.parley.importer.Reading;
import app.parley.importer.Row;
import app.parley.importer.SourceFile;
import app.parley.importer.Wishes;
import app.parley.importer.table.Dated;
import app.parley.model.Progress;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Tables of Aeon Timeline, of its versions 2 and 3. Rows of people, places and folders are no
/// events. An event began between its start date and the latest one, and ended between the earliest
/// end date and the end date.
public final class AeonTimeline implements Format {
    @Override
    public String id() {
        return "aeon";
    }

    @Override
    public Likelihood probe(Head head) {
        Set<String> names = Columned.names(head);
        boolean dated =
                names.contains("start date")
                        && names.contains("end date")
                        && names.contains("duration");
        boolean second = names.contains("eventid") && names.contains("title");
        boolean third = names.contains("display id") && names.contains("label");
        return dated && (second || third) ? Likelihood.CERTAIN : Likelihood.NO;
    }

    @Override
    public Reading read(SourceFile file, Wishes wishes, Consumer<Row> rows, Progress progress) {
        Ledger ledger = new Ledger(file, wishes, rows, progress);
        Columned.each(
                ledger,
                (node, where) -> ledger.add(node, where, entry -> event(entry, ledger)),
                ledger::refuse);
        return ledger.reading(id());
    }

    private static void event(Entry entry, Ledger ledger) {
        Told told = entry.told();
        String type = told.words("type");
        String from = told.words("start date");
        String until = told.words("end date");
        if (from.isEmpty() && !type.isEmpty() && !type.equalsIgnoreCase("event")) {
            entry.leaveOut();
            return;
        }
        Optional<Dated> end = date(until, ledger);
        date(from, ledger)
                .map(start -> Times.between(start, date(told.words("latest start date"), ledger)))
                .ifPresent(entry::start);
        Optional<Dated> early = date(told.words("earliest end date"), ledger);
        entry.end(
                        told.words("ongoing").equalsIgnoreCase("true")
                                ? Times.ongoing()
                                : end.map(
                                        late -> early.map(e -> Times.between(e, end)).orElse(late)))
                .wording(Times.wording(from, until))
                .id(told.words("eventid"))
                .id(told.words("display id"))
                .title(told.words("title"))
                .title(told.words("label"))
                .note(told.words("summary"))
                .note(told.words("description"))
                .note(told.words("notes"))
                .tags(told.words("tags"))
                .place(told.words("location"), Optional.empty(), Optional.empty());
        Stream.of("participant", "participants")
                .flatMap(column -> Stream.of(told.words(column).split("[|,]", -1)))
                .forEach(name -> entry.party(name, "participant"));
        for (String link : told.words("links").split("[|,\\s]+", -1)) {
            entry.source("", "", link);
        }
    }

    private static Optional<Dated> date(String text, Ledger ledger) {
        return Years.unpadded(text).or(() -> ledger.date(text));
    }
}
