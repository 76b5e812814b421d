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

/// Events of the Armed Conflict Location and Event Data project (ACLED), with the columns of any
/// year since 2015. An export by actor has a row for each actor of an event; all of them are that
/// one event.
public final class Acled implements LaidOut {
    private static final Layout LAYOUT =
            Layout.withHeader("event_date", Acled::isHeader, List.of("event_date"));

    private static boolean isHeader(List<String> names) {
        boolean typed =
                names.contains("event_type")
                        && (names.contains("actor1")
                                || names.contains("sub_event_type")
                                || names.contains("fatalities"));
        return names.contains("event_date") && (names.contains("event_id_cnty") || typed);
    }

    @Override
    public String id() {
        return "acled";
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public Reading read(SourceFile file, Wishes wishes, Consumer<Row> rows, Progress progress) {
        Sheet sheet = new Sheet(file, wishes, progress, LAYOUT);
        AcledActors actors = new AcledActors(sheet);
        sheet.survey(actors::add);
        Newcomers newcomers = new Newcomers(wishes.known(), rows);
        AcledEntries entries =
                new AcledEntries(actors, newcomers, new Identities(Sheet.scope(wishes, "acled")));
        sheet.read(entry -> Optional.of(entries.event(entry)), rows);
        return sheet.reading(id(), newcomers, 0);
    }
}
