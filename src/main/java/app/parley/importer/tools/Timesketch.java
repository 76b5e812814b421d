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
import app.parley.model.Progress;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Timelines of Timesketch and plaso, as a table or as JSON Lines: `message`, `datetime` or a
/// `timestamp` since 1970, and in `timestamp_desc` what the time is of. All else is kept.
public final class Timesketch implements Format {
    @Override
    public String id() {
        return "timesketch";
    }

    @Override
    public Likelihood probe(Head head) {
        if (head.text().startsWith("{")) {
            String first = head.text().lines().findFirst().orElse("");
            boolean dated = first.contains("\"datetime\"") || first.contains("\"timestamp\"");
            return dated && first.contains("\"timestamp_desc\"") && first.contains("\"message\"")
                    ? Likelihood.CERTAIN
                    : Likelihood.NO;
        }
        Set<String> names = Columned.names(head);
        boolean dated = names.contains("datetime") || names.contains("timestamp");
        return dated && names.contains("timestamp_desc") && names.contains("message")
                ? Likelihood.CERTAIN
                : Likelihood.NO;
    }

    @Override
    public Reading read(SourceFile file, Wishes wishes, Consumer<Row> rows, Progress progress) {
        Ledger ledger = new Ledger(file, wishes, rows, progress);
        Found found = (node, where) -> ledger.add(node, where, entry -> line(entry, ledger));
        if (file.head(ledger.decoding()).text().startsWith("{")) {
            new JsonDocument(file, ledger.decoding()).each(String::isEmpty, found, ledger::refuse);
        } else {
            Columned.each(ledger, found, ledger::refuse);
        }
        return ledger.reading(id());
    }

    private static void line(Entry entry, Ledger ledger) {
        Told told = entry.told();
        String stated = told.words("datetime");
        Optional<Dated> date = ledger.date(stated);
        if (date.isEmpty()) {
            stated = told.words("timestamp");
            date = ledger.date(stated);
        }
        date.ifPresent(entry::start);
        entry.wording(stated)
                .title(told.words("message"))
                .kind(told.words("timestamp_desc"))
                .tag(told.words("timestamp_desc"));
    }
}
