package app.parley.importer.dataset;

import app.parley.importer.Identities;
import app.parley.importer.Newcomers;
import app.parley.importer.Reading;
import app.parley.importer.Row;
import app.parley.importer.SourceFile;
import app.parley.importer.Wishes;
import app.parley.model.Progress;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Peace agreements of the PA-X database, in any of its versions, local agreements too.
public final class PaX implements LaidOut {
    private static final Layout LAYOUT =
            Layout.withHeader("agtid", PaX::isHeader, List.of("dat", "date"));

    private static boolean isHeader(List<String> names) {
        return names.contains("agtid")
                && names.contains("agt")
                && (names.contains("dat") || names.contains("date"));
    }

    @Override
    public String id() {
        return "pa-x";
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public Reading read(SourceFile file, Wishes wishes, Consumer<Row> rows, Progress progress) {
        Sheet sheet = new Sheet(file, wishes, progress, LAYOUT);
        sheet.survey(entry -> {});
        Newcomers newcomers = new Newcomers(wishes.known(), rows);
        Agreements agreements =
                new Agreements(
                        wishes.known(), newcomers, new Identities(Sheet.scope(wishes, "pa-x")));
        sheet.read(entry -> Optional.of(agreements.event(entry)), rows);
        return sheet.reading(id(), newcomers, 0);
    }
}
