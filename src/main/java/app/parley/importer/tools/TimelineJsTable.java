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

/// The table a timeline of TimelineJS is made from, with the columns of its template or of the
/// older one with `Start Date` and `End Date`.
public final class TimelineJsTable implements Format {
    @Override
    public String id() {
        return "timelinejs-csv";
    }

    @Override
    public Likelihood probe(Head head) {
        Set<String> names = Columned.names(head);
        boolean dated = names.contains("year") || names.contains("start date");
        boolean slides = names.contains("media") || names.contains("end year");
        return names.contains("headline") && dated && slides ? Likelihood.CERTAIN : Likelihood.NO;
    }

    @Override
    public Reading read(SourceFile file, Wishes wishes, Consumer<Row> rows, Progress progress) {
        Ledger ledger = new Ledger(file, wishes, rows, progress);
        Columned.each(
                ledger,
                (node, where) -> ledger.add(node, where, entry -> slide(entry, ledger)),
                ledger::refuse);
        return ledger.reading(id());
    }

    private static void slide(Entry entry, Ledger ledger) {
        Told told = entry.told();
        switch (told.words("type").toLowerCase(java.util.Locale.ROOT)) {
            case "title" -> entry.leaveOut();
            case "era" -> entry.background();
            default -> {}
        }
        if (!entry.isEvent()) {
            return;
        }
        String caption = told.words("media caption");
        Slides.when(
                entry,
                date(told, "", "start date", ledger),
                date(told, "end ", "end date", ledger),
                told.words("display date"));
        Slides.text(entry, told.words("headline"), told.words("text"), caption);
        Slides.media(entry, told.words("media"), told.words("media credit"), caption);
        entry.group(told.words("group")).tags(told.words("tag")).tags(told.words("tags"));
    }

    private static Optional<Dated> date(Told told, String before, String whole, Ledger ledger) {
        return new Slides.Parts(
                        told.words(before + "year"),
                        told.words(before + "month"),
                        told.words(before + "day"),
                        told.words(before + "time"))
                .date()
                .or(() -> ledger.date(told.words(whole)));
    }
}
