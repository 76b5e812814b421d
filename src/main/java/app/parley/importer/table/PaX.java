package app.parley.importer.table;

import app.parley.importer.Format;
import app.parley.importer.Head;
import app.parley.importer.Likelihood;
import app.parley.importer.Newcomers;
import app.parley.importer.Reading;
import app.parley.importer.Row;
import app.parley.importer.SourceFile;
import app.parley.importer.Wishes;
import app.parley.model.Progress;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Peace agreements of the PA-X database, in any of its versions. An agreement is known by its
/// `AgtId`; stage, process, parties in free text, third parties and the coded topics are kept with
/// the event under the names the code book gives them.
public final class PaX implements Format {
    @Override
    public String id() {
        return "pa-x";
    }

    @Override
    public Likelihood probe(Head head) {
        return DelimitedText.records(head).stream()
                        .limit(10)
                        .map(cells -> cells.stream().map(String::strip).toList())
                        .anyMatch(PaX::isHeader)
                ? Likelihood.CERTAIN
                : Likelihood.NO;
    }

    private static boolean isHeader(List<String> cells) {
        return cells.contains("AgtId")
                && cells.contains("Agt")
                && (cells.contains("Dat") || cells.contains("Date"));
    }

    @Override
    public Reading read(SourceFile file, Wishes wishes, Consumer<Row> rows, Progress progress) {
        return DelimitedText.read(
                id(),
                file,
                wishes,
                rows,
                progress,
                new Tables.Profile(
                        Map.of(
                                "AgtId", Field.ID,
                                "Agt", Field.TITLE,
                                "Dat", Field.START,
                                "Date", Field.START,
                                "Con", Field.PLACE,
                                "PAX_Hyperlink", Field.URL,
                                "Year", Field.EXTRA,
                                "Status", Field.EXTRA),
                        Newcomers.AGREEMENT,
                        "pa-x:"));
    }
}
