package app.parley.importer.tools;

import app.parley.importer.Format;
import app.parley.importer.Head;
import app.parley.importer.Likelihood;
import app.parley.importer.Reading;
import app.parley.importer.Row;
import app.parley.importer.SourceFile;
import app.parley.importer.Wishes;
import app.parley.importer.table.DelimitedText;
import app.parley.model.Progress;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Tables of the Wikidata query service, or the same as JSON. The variables of the query are the
/// columns, so what each is must be told from its name and its values.
public final class Wikidata implements Format {
    /// The address of a thing. Its number follows.
    static final Pattern ENTITY =
            Pattern.compile("https?://www\\.wikidata\\.org/entity/([QPL]\\d+)");

    /// A date: always with a clock time, which never says anything.
    static final Pattern DATE =
            Pattern.compile("([+-]?\\d{1,12})-(\\d\\d)-(\\d\\d)T\\d\\d:\\d\\d:\\d\\dZ");

    private static final Pattern LABEL = Pattern.compile("\"\\w+Label\"\\s*:");

    @Override
    public String id() {
        return "wikidata";
    }

    @Override
    public Likelihood probe(Head head) {
        if (head.text().startsWith("<")) {
            return Likelihood.NO;
        }
        if (Columned.isJson(head)) {
            return Stream.of(ENTITY, DATE, LABEL).allMatch(p -> p.matcher(head.text()).find())
                    ? Likelihood.CERTAIN
                    : Likelihood.NO;
        }
        List<List<String>> records = DelimitedText.records(head);
        boolean labels =
                records.getFirst().stream().anyMatch(name -> name.strip().endsWith("Label"));
        boolean entities = any(records, ENTITY);
        return (labels || entities) && any(records, DATE) ? Likelihood.CERTAIN : Likelihood.NO;
    }

    private static boolean any(List<List<String>> records, Pattern pattern) {
        return records.stream()
                .skip(1)
                .flatMap(List::stream)
                .anyMatch(cell -> pattern.matcher(cell.strip()).matches());
    }

    @Override
    public Reading read(SourceFile file, Wishes wishes, Consumer<Row> rows, Progress progress) {
        Ledger ledger = new Ledger(file, wishes, rows, progress);
        WikidataColumns columns = WikidataColumns.of(ledger);
        WikidataGroup group = new WikidataGroup(columns, ledger);
        Columned.each(ledger, group::add, ledger::refuse);
        group.end();
        return ledger.reading(id());
    }
}
