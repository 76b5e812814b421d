package app.parley.importer.dataset;

import app.parley.importer.Identities;
import app.parley.importer.Newcomers;
import app.parley.importer.Reading;
import app.parley.importer.Row;
import app.parley.importer.SourceFile;
import app.parley.importer.Wishes;
import app.parley.model.Progress;

import java.util.List;
import java.util.function.Consumer;

/// The table of events that Parley exports, as it is or as a spreadsheet has saved it again. Its
/// ids are those of the events it was made of, so that what was changed in it is told apart from
/// what was not.
public final class ParleyTable implements LaidOut {
    static final String DATE = "date_(edtf)";
    static final String PLANNED = "planned_start_(edtf)";
    static final String PRECISION = "clock_precision";
    static final String WORDING = "source's_words_on_the_time";

    private static final Layout LAYOUT =
            Layout.withHeader(
                    "source's words on the time",
                    names -> names.containsAll(List.of("id", "title", DATE, PRECISION, WORDING)),
                    List.of(DATE, PLANNED));

    @Override
    public String id() {
        return "parley-table";
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
        String scope = wishes.source().map(name -> name + ":").orElse("");
        ParleyEntries entries = new ParleyEntries(sheet, wishes, newcomers, new Identities(scope));
        sheet.each(entry -> rows.accept(new Row.Part(entries.event(entry), entry.where())), rows);
        return sheet.reading(id(), newcomers, 0);
    }
}
